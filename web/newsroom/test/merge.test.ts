import assert from "node:assert/strict";
import { test } from "node:test";
import { assemble, assembleFields, compareBlocks, compareFields, compareWords, type Row } from "../src/article/merge";
import type { Manuscript } from "../src/article/manuscript";
import type { Json } from "../src/editor/json";

const paragraph = (text: string): Json => ({ type: "paragraph", content: [{ type: "text", text }] });
const blocks = (words: string) => words.split(" ").filter(Boolean).map(paragraph);
const brief = (rows: Row[]) =>
    rows.map((row) => {
        const words = (all: Json[]) => all.map((block) => block.content?.[0]?.text).join("");
        return row.is === "same" ? words(row.blocks) : `${words(row.mine)}|${words(row.theirs)}:${row.suggested}`;
    });
const chosen = (rows: Row[]) => assemble(rows, (index) => (rows[index]?.is === "differs" ? (rows[index] as { suggested: "mine" | "theirs" }).suggested : "mine"));

test("whatOnlyOneSideChangedIsSuggestedFromThatSide", () => {
    const rows = compareBlocks(blocks("a B c d"), blocks("a b c D"), blocks("a b c d"));
    assert.deepEqual(brief(rows), ["a", "B|b:mine", "c", "d|D:theirs"]);
    assert.deepEqual(chosen(rows), blocks("a B c D"));
});

test("addedAndDeletedBlocksAreKeptApart", () => {
    const rows = compareBlocks(blocks("a c d x"), blocks("a b c y d"), blocks("a b c d"));
    assert.deepEqual(brief(rows), ["a", "|b:mine", "c", "|y:theirs", "d", "x|:mine"]);
    assert.deepEqual(chosen(rows), blocks("a c y d x"));
});

test("whatBothChangedIsMineUntilSomebodyChooses", () => {
    const rows = compareBlocks(blocks("a m"), blocks("a t"), blocks("a b"));
    assert.deepEqual(brief(rows), ["a", "m|t:mine"]);
    assert.deepEqual(assemble(rows, () => "theirs"), blocks("a t"));
});

test("textsThatAreAlikeHaveNoDifference", () => {
    assert.deepEqual(brief(compareBlocks(blocks("a b"), blocks("a b"), null)), ["ab"]);
    assert.deepEqual(brief(compareBlocks([], [], null)), []);
    assert.deepEqual(brief(compareBlocks(blocks("a"), [], null)), ["a|:mine"]);
});

test("theOrderOfAttributesIsNoDifference", () => {
    const mine: Json[] = [{ type: "heading", attrs: { level: 2, x: 1 }, content: [] }];
    const theirs = [{ content: [], attrs: { x: 1, level: 2 }, type: "heading" }] as Json[];
    assert.deepEqual(compareBlocks(mine, theirs, null).map((row) => row.is), ["same"]);
});

test("eachSideCanBeHadWholly", () => {
    const [mine, theirs] = [blocks("a b c d e f"), blocks("f a x c c e g")];
    const rows = compareBlocks(mine, theirs, null);
    assert.deepEqual(assemble(rows, () => "mine"), mine);
    assert.deepEqual(assemble(rows, () => "theirs"), theirs);
});

test("chanceTextsCanBeHadWhollyFromEitherSide", () => {
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 300; round++) {
        const chance = () => Array.from({ length: random(12) }, () => paragraph("abcde"[random(5)] ?? ""));
        const [mine, theirs, base] = [chance(), chance(), chance()];
        const rows = compareBlocks(mine, theirs, base);
        assert.deepEqual(assemble(rows, () => "mine"), mine);
        assert.deepEqual(assemble(rows, () => "theirs"), theirs);
    }
});

test("differingWordsAreMarked", () => {
    const { mine, theirs } = compareWords("The old mill stood.", "The mill stood here.");
    assert.deepEqual(mine.filter((span) => span.differs).map((span) => span.text.trim()), ["old"]);
    assert.deepEqual(theirs.filter((span) => span.differs).map((span) => span.text.trim()), ["here"]);
    assert.equal(mine.map((span) => span.text).join(""), "The old mill stood.");
    assert.equal(theirs.map((span) => span.text).join(""), "The mill stood here.");
});

test("fieldsAreComparedAndChosenOneByOne", () => {
    const manuscript = (change: Partial<Manuscript>): Manuscript => ({
        headline: "h",
        standfirst: "s",
        kicker: "k",
        bylines: [],
        section: null,
        tags: [],
        edition: null,
        lead: null,
        language: "en",
        canonical: "",
        titles: { social: "", search: "", description: "" },
        body: { type: "doc", version: 1, content: [] },
        ...change,
    });
    const [mine, theirs] = [manuscript({ headline: "mine" }), manuscript({ kicker: "theirs", tags: ["t"] })];
    assert.deepEqual(
        compareFields(mine, theirs, manuscript({})).map(({ name, suggested }) => [name, suggested]),
        [["headline", "mine"], ["kicker", "theirs"], ["tags", "theirs"]],
    );
    const merged = assembleFields(mine, theirs, (name) => (name === "kicker" ? "theirs" : "mine"));
    assert.deepEqual([merged.headline, merged.kicker, merged.tags], ["mine", "theirs", []]);
});
