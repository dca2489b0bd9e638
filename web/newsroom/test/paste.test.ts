import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { DOMParser } from "@tiptap/pm/model";
import { clean } from "../src/editor/paste";
import { schema } from "../src/editor/schema";
import { toServer, type Json } from "../src/editor/json";

declare const FIXTURES: string;

/** What the editor makes of a piece of HTML. */
function pasted(html: string): { blocks: Json[]; pictures: number } {
    const { window } = new JSDOM("");
    const root = window.document.implementation.createHTMLDocument("").body;
    root.innerHTML = html;
    const pictures = clean(root);
    const doc = DOMParser.fromSchema(schema).parse(root as unknown as globalThis.Node);
    return { blocks: toServer(doc.toJSON() as Json, 1).content ?? [], pictures };
}

/** A block in few words: "heading2:What is left", "orderedList[listItem[paragraph:One]]". */
function brief(node: Json): string {
    if (node.type === "text") {
        return (node.marks ?? []).reduce((text, mark) => `<${mark.type}>${text}</>`, node.text ?? "");
    }
    if (node.type === "hardBreak") {
        return "|";
    }
    const name = node.type + (node.type === "heading" ? node.attrs?.["level"] : "");
    const inner = (node.content ?? []).map(brief);
    const isRun = node.content?.every((child) => child.type === "text" || child.type === "hardBreak");
    return isRun ? `${name}:${inner.join("")}` : inner.length ? `${name}[${inner.join(" ")}]` : name;
}

const fixture = (name: string) => pasted(readFileSync(join(FIXTURES, name), "utf8"));

test("wordsListsBecomeLists", () => {
    assert.deepEqual(fixture("word.html").blocks.map(brief), [
        "heading2:The weir",
        "paragraph:Nobody in <strong>Upper Sallow</> remembers the <emphasis>mill</> without its wheel.",
        "heading2:What we need",
        "bulletList[listItem[paragraph:Bread] listItem[paragraph:Salt bulletList[listItem[paragraph:coarse]]] listItem[paragraph:Eels]]",
        "paragraph:Then:",
        "orderedList[listItem[paragraph:Lift the gate] listItem[paragraph:Wait]]",
        "quote[paragraph:We kept the key.]",
        "table[tableRow[tableCell:Year tableCell:Height] tableRow[tableCell:1911 tableCell:3.2 m|at noon]]",
        "paragraph:See <link>the map</> and the old one.",
    ]);
});

test("googleDocsIsNotBoldAllOver", () => {
    assert.deepEqual(fixture("google-docs.html").blocks.map(brief), [
        "heading2:The weir",
        "paragraph:Nobody in <strong>Upper Sallow</> remembers the <emphasis>mill</>, <strike>ever</>. H<subscript>2</>O, <link>a link</>.",
        "bulletList[listItem[paragraph:Bread] listItem[paragraph:Salt bulletList[listItem[paragraph:coarse]]]]",
        "paragraph:The end.",
    ]);
    assert.equal(fixture("google-docs.html").pictures, 1);
});

test("addressesThatRunAreNoLinks", () => {
    for (const address of ["javascript:alert(1)", " java\tscript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//evil.example"]) {
        assert.doesNotMatch(JSON.stringify(pasted(`<p><a href="${address}">words</a></p>`).blocks), /"link".*(script|data|file):/i, address);
    }
    assert.deepEqual(pasted('<p><a href="https://example.org/?utm_source=x">a</a></p>').blocks[0]?.content?.[0]?.marks, [
        { type: "link", attrs: { href: "https://example.org/?utm_source=x" } },
    ]);
});

test("picturesAreCountedAndNeverFetched", () => {
    const { blocks, pictures } = pasted('<p>One</p><figure><img src="https://example.org/a.jpg"><figcaption>Mill</figcaption></figure><img src="x" width="1">');
    assert.equal(pictures, 1);
    assert.deepEqual(blocks.map(brief), ["paragraph:One", "paragraph:Mill"]);
});

test("cellsThatSpanOthersAreSpread", () => {
    const { blocks } = pasted(
        "<table><caption>Rivers</caption><tr><th rowspan=2>A</th><td colspan=2>B</td></tr><tr><td>C</td><td>D</td></tr><tr><td colspan=3><p>E</p><p>F</p></td></tr></table>",
    );
    assert.deepEqual(blocks.map(brief), [
        "table[tableRow[tableHeader:A tableCell:B tableCell] tableRow[tableCell tableCell:C tableCell:D] tableRow[tableCell:E|F tableCell tableCell] caption:Rivers]",
    ]);
});

test("aTableThatLaysOutAPageIsTakenApart", () => {
    assert.deepEqual(pasted("<table><tr><td><p>Left</p><table><tr><td>1</td></tr></table></td></tr></table>").blocks.map(brief), [
        "paragraph:Left",
        "table[tableRow[tableCell:1]]",
    ]);
});

test("emptyParagraphsAreDropped", () => {
    assert.deepEqual(pasted("<p>One</p><p>&nbsp;</p><p><br></p><br><div></div><p>Two</p>").blocks.map(brief), ["paragraph:One", "paragraph:Two"]);
});

test("blocksOfOtherMarkupBecomeOurs", () => {
    assert.deepEqual(pasted("<h1>A</h1><h5>B</h5><hr><pre>x\n  y</pre><blockquote>q</blockquote><div>loose<div>deep</div></div>").blocks.map(brief), [
        "heading2:A",
        "heading5:B",
        "divider",
        "preformatted:x\n  y",
        "quote[paragraph:q]",
        "paragraph:loose",
        "paragraph:deep",
    ]);
});

test("whatIsNoTextIsDroppedWithItsWords", () => {
    const { blocks } = pasted("<p>One</p><button>Press</button><select><option>x</option></select><svg><text>drawn</text></svg><iframe>f</iframe><xml>Word</xml><p>Two</p>");
    assert.deepEqual(blocks.map(brief), ["paragraph:One", "paragraph:Two"]);
});

test("whatIsKeptUnseenCannotBePasted", () => {
    const { blocks } = pasted('<div data-kept="legacyHtml" data-html="&lt;script&gt;">words</div><figure data-picture="javascript:1"><figcaption>c</figcaption></figure>');
    assert.deepEqual(blocks.map(brief), ["paragraph:words", "paragraph:c"]);
});

test("wordlessTablesAndEndlessSpansEndSomewhere", () => {
    const { blocks } = pasted("<table><tr><td colspan=100000 rowspan=100000>x</td></tr></table><table></table>");
    assert.equal(blocks[0]?.content?.[0]?.content?.length, 50);
    assert.equal(blocks.length, 1);
});

const cases = process.env["STANDFIRST_MARKUP"];

test("hostileMarkupLeavesNothingActive", { skip: !cases || !existsSync(cases) ? "no cases: name their folder in STANDFIRST_MARKUP" : false }, () => {
    const files = (folder: string): string[] =>
        readdirSync(folder).flatMap((name) => (statSync(join(folder, name)).isDirectory() ? files(join(folder, name)) : [join(folder, name)]));
    let read = 0;
    for (const file of files(cases ?? "")) {
        const source = readFileSync(file, "utf8");
        const unescaped = source.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&amp;/g, "&");
        for (const html of [source, unescaped]) {
            for (const node of walk({ type: "doc", content: pasted(html).blocks })) {
                assert.ok(schema.nodes[node.type] ?? schema.marks[node.type], `${file}: ${node.type}`);
                for (const value of Object.values(node.attrs ?? {})) {
                    assert.doesNotMatch(String(value).replace(/[\s\u0000-\u001f]/g, ""), /^(javascript|data|vbscript|file|about|livescript|mocha):/i, file);
                }
            }
            read++;
        }
    }
    assert.ok(read > 100);
});

function* walk(node: Json): Generator<Json> {
    yield node;
    for (const child of [...(node.content ?? []), ...(node.marks ?? [])]) {
        yield* walk(child);
    }
}
