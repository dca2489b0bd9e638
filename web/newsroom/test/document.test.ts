import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fromServer, toServer, type Body, type Json } from "../src/editor/json";
import { schema } from "../src/editor/schema";

declare const FIXTURES: string;
const everyBlock = JSON.parse(readFileSync(join(FIXTURES, "every-block.json"), "utf8")) as Body;

function through(body: Body): Body {
    const doc = schema.nodeFromJSON(fromServer(body));
    doc.check();
    return toServer(doc.toJSON() as Json, body.version);
}

function bodyOf(...content: Json[]): Body {
    return { type: "doc", version: 1, content };
}

const words = (text: string, ...marks: Json[]): Json => (marks.length ? { type: "text", text, marks } : { type: "text", text });

test("everyBlockComesOutAsItCame", () => {
    assert.deepEqual(through(everyBlock), everyBlock);
});

test("whatIsNotKnownSurvivesAsItCame", () => {
    const body = bodyOf(
        { type: "hologram", attrs: { depth: 3, of: { words: [1, 2.5, null] } }, content: [{ type: "ray" }] },
        { type: "paragraph", content: [words("odd", { type: "glow", attrs: { hue: 12 } }), { type: "footnote", attrs: { note: "a" } }] },
        { type: "bulletList", attrs: { start: 1 }, content: [{ type: "taskItem", content: [] as Json[] }] },
        { type: "gallery", content: [{ type: "hologram" }] },
        { type: "table", content: [{ type: "tableRow", content: [{ type: "spacer" }] }] },
        { type: "pullQuote", content: [{ type: "paragraph" }, { type: "paragraph" }] },
    );
    assert.deepEqual(through(body), body);
});

test("emptyItemsQuotesAndNoticesStayEmpty", () => {
    const body = bodyOf(
        { type: "bulletList", attrs: { start: 1 }, content: [{ type: "listItem" }] },
        { type: "bulletList", attrs: { start: 1 } },
        { type: "quote" },
        { type: "quote", content: [{ type: "attributionLine", content: [words("Nobody")] }] },
        { type: "notice", attrs: { kind: "note" } },
        { type: "pullQuote", content: [{ type: "paragraph" }] },
    );
    assert.deepEqual(through(body), body);
});

test("anEmptyDocumentStaysEmptyAndKeepsItsVersion", () => {
    assert.deepEqual(through({ type: "doc", version: 7, content: [] }), { type: "doc", version: 7, content: [] });
});

test("linesThatWereFilledInAreWritten", () => {
    const doc = fromServer(bodyOf({ type: "quote", content: [{ type: "paragraph", content: [words("Yes.")] }] }));
    const quote = doc.content?.[0] as Json;
    assert.equal(quote.content?.at(-1)?.type, "attributionLine");
    (quote.content?.at(-1) as Json).content = [words("Ada Penhale")];
    assert.deepEqual(toServer(doc, 1).content?.[0]?.content?.at(-1), { type: "attributionLine", content: [words("Ada Penhale")] });
});

test("anAltThatIsEmptyOnPurposeIsNotOneThatIsMissing", () => {
    const figure = (attrs: Record<string, unknown>): Json => ({ type: "figure", attrs: { picture: "a".repeat(36), layout: "text", ...attrs } });
    const body = bodyOf(figure({ alt: "" }), figure({}));
    assert.deepEqual(through(body), body);
});
