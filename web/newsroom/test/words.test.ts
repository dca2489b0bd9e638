import assert from "node:assert/strict";
import { test } from "node:test";
import { EditorState } from "@tiptap/pm/state";
import { safeAddress, typedAddress } from "../src/editor/addresses";
import { count } from "../src/editor/counts";
import { findAll, put } from "../src/editor/find";
import { fromServer, type Body } from "../src/editor/json";
import { schema } from "../src/editor/schema";

const body: Body = {
    type: "doc",
    version: 1,
    content: [
        { type: "paragraph", content: [{ type: "text", text: "The mi" }, { type: "text", text: "ll", marks: [{ type: "strong" }] }, { type: "hardBreak" }, { type: "text", text: "and a Mill" }] },
        { type: "quote", content: [{ type: "paragraph", content: [{ type: "text", text: "mill" }] }, { type: "attributionLine", content: [{ type: "text", text: "the miller" }] }] },
    ],
};
const doc = schema.nodeFromJSON(fromServer(body));
const at = (words: string, matchCase = false) => findAll(doc, words, matchCase).map(({ from, to }) => doc.textBetween(from, to));

test("findsWordsAcrossMarksAndInEveryBlock", () => {
    assert.deepEqual(at("mill"), ["mill", "Mill", "mill", "mill"]);
    assert.deepEqual(at("mill", true), ["mill", "mill", "mill"]);
    assert.deepEqual(at(""), []);
});

test("neverFindsAcrossBlocksOrLines", () => {
    assert.deepEqual(at("millmill"), []);
    assert.deepEqual(at("milland"), []);
});

test("lettersThatGrowInLowerCaseMoveNothing", () => {
    const turkish = schema.nodeFromJSON({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "İİİ mill" }] }] });
    assert.deepEqual(findAll(turkish, "MILL", false).map(({ from, to }) => turkish.textBetween(from, to)), ["mill"]);
});

test("replacingAllByNothingLeavesTheBlocks", () => {
    const state = EditorState.create({ doc });
    const tr = state.tr;
    for (const found of findAll(doc, "mill", false).reverse()) {
        put(tr, "", found);
    }
    tr.doc.check();
    assert.equal(tr.doc.childCount, 2);
    assert.equal(tr.doc.textContent, "The and a the er");
});

test("countsWordsAsReadersDo", () => {
    assert.deepEqual(count("We didn’t go — it was 3.2 m.\nEnd"), { words: 8, characters: 31, minutes: 1 });
    assert.deepEqual(count(""), { words: 0, characters: 0, minutes: 0 });
    assert.equal(count("word ".repeat(231)).minutes, 2);
});

test("addressesAreTakenOrRefused", () => {
    assert.equal(typedAddress("example.org/a"), "https://example.org/a");
    assert.equal(typedAddress("ada@example.org"), "mailto:ada@example.org");
    assert.equal(typedAddress("/articles/the-key"), "/articles/the-key");
    assert.equal(typedAddress("tel:+4912"), "tel:+4912");
    for (const words of ["the key", "javascript:alert(1)", "data:text/html,x", "mailto:", "http://", "/\\evil.example", "ftp://example.org", "key"]) {
        assert.equal(typedAddress(words), null, words);
    }
    assert.equal(safeAddress("https://exa\nmple.org/"), "https://example.org/");
    assert.equal(safeAddress("java\nscript:alert(1)"), null);
    assert.equal(safeAddress("x".repeat(3000)), null);
});
