// The blocks of words, by the names of the server's Block. Whatever is drawn in another way than as its element has a view
// of its own in views.ts.
import { Node } from "@tiptap/core";
import { isIdentifier, safeAddress } from "./addresses";

const Doc = Node.create({ name: "doc", topNode: true, content: "block+" });

const Text = Node.create({ name: "text", group: "inline" });

const Paragraph = Node.create({
    name: "paragraph",
    priority: 1000,
    group: "block",
    content: "inline*",
    parseHTML: () => [{ tag: "p" }],
    renderHTML: () => ["p", 0],
});

const Heading = Node.create({
    name: "heading",
    group: "block",
    content: "inline*",
    defining: true,
    addAttributes: () => ({ level: { default: 2 } }),
    // The headline is the page's own h1, so what is pasted as one stands right below it.
    parseHTML: () => [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: Math.max(2, level) } })),
    renderHTML: ({ node }) => [`h${node.attrs["level"]}`, 0],
});

const HardBreak = Node.create({
    name: "hardBreak",
    group: "inline",
    inline: true,
    selectable: false,
    linebreakReplacement: true,
    parseHTML: () => [{ tag: "br" }],
    renderHTML: () => ["br"],
    renderText: () => "\n",
});

function list(name: string, tag: "ul" | "ol") {
    return Node.create({
        name,
        group: "block list",
        content: "listItem+",
        addAttributes: () => ({
            start: { default: 1, parseHTML: (element: HTMLElement) => Number.parseInt(element.getAttribute("start") ?? "", 10) || 1 },
        }),
        parseHTML: () => [{ tag }],
        renderHTML: ({ node }) => [tag, tag === "ol" && node.attrs["start"] !== 1 ? { start: node.attrs["start"] } : {}, 0],
    });
}

/** Not of the document: that the server sent it empty. See json.ts. */
const hollow = () => ({ hollow: { default: false, rendered: false } });

const ListItem = Node.create({
    name: "listItem",
    content: "block+",
    defining: true,
    addAttributes: hollow,
    parseHTML: () => [{ tag: "li" }],
    renderHTML: () => ["li", 0],
});

const Quote = Node.create({
    name: "quote",
    group: "block",
    content: "block+ attributionLine?",
    defining: true,
    addAttributes: hollow,
    parseHTML: () => [{ tag: "blockquote" }],
    renderHTML: () => ["blockquote", 0],
});

const PullQuote = Node.create({
    name: "pullQuote",
    group: "block",
    content: "paragraph attributionLine?",
    defining: true,
    isolating: true,
    parseHTML: () => [{ tag: "aside[data-pull-quote]", priority: 60 }],
    renderHTML: () => ["aside", { "data-pull-quote": "", class: "pull-quote" }, 0],
});

const AttributionLine = Node.create({
    name: "attributionLine",
    content: "inline*",
    isolating: true,
    parseHTML: () => [{ tag: "footer[data-attribution-line]" }],
    renderHTML: () => ["footer", { "data-attribution-line": "", class: "attribution-line", "data-placeholder": "Who said it" }, 0],
});

const Caption = Node.create({
    name: "caption",
    content: "inline*",
    isolating: true,
    parseHTML: () => [{ tag: "div[data-caption]", priority: 60 }, { tag: "caption" }],
    renderHTML: () => ["div", { "data-caption": "", class: "caption", "data-placeholder": "Caption" }, 0],
});

const Divider = Node.create({
    name: "divider",
    group: "block",
    parseHTML: () => [{ tag: "hr" }],
    renderHTML: () => ["hr"],
});

const Preformatted = Node.create({
    name: "preformatted",
    group: "block",
    content: "inline*",
    code: true,
    whitespace: "pre",
    defining: true,
    addAttributes: () => ({
        kind: { default: "code", parseHTML: (element: HTMLElement) => (element.dataset["kind"] === "verse" ? "verse" : "code") },
    }),
    parseHTML: () => [{ tag: "pre", preserveWhitespace: "full" as const }],
    renderHTML: ({ node }) => ["pre", { "data-kind": node.attrs["kind"] }, 0],
});

const NOTICES = ["helpline", "correction", "note"];

const Notice = Node.create({
    name: "notice",
    group: "block",
    content: "block+",
    defining: true,
    addAttributes: () => ({
        kind: {
            default: "note",
            parseHTML: (element: HTMLElement) => (NOTICES.includes(element.dataset["notice"] ?? "") ? element.dataset["notice"] : "note"),
        },
        ...hollow(),
    }),
    parseHTML: () => [{ tag: "aside[data-notice]", priority: 60 }],
    renderHTML: ({ node }) => ["aside", { "data-notice": node.attrs["kind"], class: "notice" }, 0],
});

const data = (element: HTMLElement, name: string) => element.getAttribute(`data-${name}`);

const LAYOUTS = ["text", "wide", "full", "side"];

const Figure = Node.create({
    name: "figure",
    group: "block",
    content: "inline*",
    isolating: true,
    draggable: true,
    addAttributes: () => ({
        // Required, so that nothing is ever filled in with a picture that is none.
        picture: { isRequired: true },
        layout: { default: "text" },
        alt: { default: null },
        link: { default: null },
    }),
    parseHTML: () => [
        {
            tag: "figure[data-picture]",
            priority: 60,
            contentElement: "figcaption",
            getAttrs: (element) => {
                const [picture, layout, link] = [data(element, "picture"), data(element, "layout") ?? "", data(element, "link")];
                return isIdentifier(picture)
                    ? {
                          picture,
                          layout: LAYOUTS.includes(layout) ? layout : "text",
                          alt: data(element, "alt"),
                          link: link === null ? null : safeAddress(link),
                      }
                    : false;
            },
        },
    ],
    renderHTML: ({ node }) => {
        const { picture, layout, alt, link } = node.attrs;
        return ["figure", { "data-picture": picture, "data-layout": layout, "data-alt": alt, "data-link": link }, ["figcaption", 0]];
    },
});

const Gallery = Node.create({
    name: "gallery",
    group: "block",
    content: "figure* caption?",
    isolating: true,
    parseHTML: () => [{ tag: "div[data-gallery]", priority: 60 }],
    renderHTML: () => ["div", { "data-gallery": "", class: "gallery" }, 0],
});

const Embed = Node.create({
    name: "embed",
    group: "block",
    content: "inline*",
    isolating: true,
    draggable: true,
    addAttributes: () => ({ provider: { default: "" }, address: { isRequired: true }, still: { default: null } }),
    parseHTML: () => [
        {
            tag: "figure[data-embed]",
            priority: 60,
            contentElement: "figcaption",
            getAttrs: (element) => {
                const [address, still] = [safeAddress(data(element, "embed") ?? ""), data(element, "still")];
                return address ? { provider: data(element, "provider") ?? "", address, still: isIdentifier(still) ? still : null } : false;
            },
        },
    ],
    renderHTML: ({ node }) => [
        "figure",
        { "data-embed": node.attrs["address"], "data-provider": node.attrs["provider"], "data-still": node.attrs["still"] },
        ["figcaption", 0],
    ],
});

const RECORDINGS = ["audio", "video", "document"];

const Recording = Node.create({
    name: "recording",
    group: "block",
    content: "inline*",
    isolating: true,
    draggable: true,
    addAttributes: () => ({ kind: { default: "document" }, file: { default: null }, title: { default: "" } }),
    parseHTML: () => [
        {
            tag: "figure[data-recording]",
            priority: 60,
            contentElement: "figcaption",
            getAttrs: (element) => {
                const [kind, file] = [data(element, "recording") ?? "", data(element, "file")];
                return RECORDINGS.includes(kind) ? { kind, file: isIdentifier(file) ? file : null, title: data(element, "title") ?? "" } : false;
            },
        },
    ],
    renderHTML: ({ node }) => [
        "figure",
        { "data-recording": node.attrs["kind"], "data-file": node.attrs["file"], "data-title": node.attrs["title"] },
        ["figcaption", 0],
    ],
});

const Table = Node.create({
    name: "table",
    group: "block",
    content: "tableRow+ caption?",
    isolating: true,
    parseHTML: () => [{ tag: "table" }],
    renderHTML: () => ["div", { class: "table" }, ["table", 0]],
});

const TableRow = Node.create({
    name: "tableRow",
    content: "(tableCell | tableHeader)*",
    parseHTML: () => [{ tag: "tr" }],
    renderHTML: () => ["tr", 0],
});

function cell(name: string, tag: "td" | "th") {
    return Node.create({ name, content: "inline*", isolating: true, parseHTML: () => [{ tag }], renderHTML: () => [tag, 0] });
}

/** HTML of an import, and blocks of a newer version: kept, and not edited. Never read from what is pasted. */
function keptBlock(name: string, attribute: string, fallback: string) {
    return Node.create({
        name,
        group: "block",
        atom: true,
        addAttributes: () => ({ [attribute]: { default: fallback } }),
        renderHTML: () => ["div", { "data-kept": name }],
    });
}

const UnknownInline = Node.create({
    name: "unknownInline",
    group: "inline",
    inline: true,
    atom: true,
    addAttributes: () => ({ json: { default: "{}" } }),
    renderHTML: () => ["span", { class: "unknown", title: "Of a newer version of Standfirst; it is kept." }, "◇"],
});

/** Every node. */
export const blocks = [
    Doc,
    Text,
    Paragraph,
    Heading,
    HardBreak,
    list("bulletList", "ul"),
    list("orderedList", "ol"),
    ListItem,
    Quote,
    PullQuote,
    AttributionLine,
    Caption,
    Figure,
    Gallery,
    Embed,
    Recording,
    Divider,
    Table,
    TableRow,
    cell("tableHeader", "th"),
    cell("tableCell", "td"),
    Preformatted,
    Notice,
    keptBlock("legacyHtml", "html", ""),
    keptBlock("unknownBlock", "json", "{}"),
    UnknownInline,
];
