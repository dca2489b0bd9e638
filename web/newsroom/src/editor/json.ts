// Between the document as the server writes it and as the editor holds it. They differ in three things: what the editor
// does not know is held in an atom; lines that may be left empty (who said it, a caption) are always there in the editor;
// and what has no value is left out for the server.

export interface Json {
    type: string;
    attrs?: Record<string, unknown>;
    content?: Json[];
    marks?: Json[];
    text?: string;
}

export interface Body extends Json {
    type: "doc";
    version: number;
}

const RUNS = ["paragraph", "heading", "figure", "embed", "recording", "preformatted"];
const NESTS = ["quote", "notice"];
const LISTS = ["bulletList", "orderedList"];
const MARKS = ["strong", "emphasis", "link", "smallCaps", "code", "strike", "subscript", "superscript", "attribution", "moment"];

/** Names that mean something to this editor; whatever bears another is kept as it came. */
export const KNOWN = [...RUNS, ...NESTS, ...LISTS, "pullQuote", "gallery", "divider", "table", "legacyHtml"];

/** The document for the editor. */
export function fromServer(body: Body): Json {
    const content = (body.content ?? []).map(block);
    return { type: "doc", content: content.length === 0 ? [{ type: "paragraph" }] : content };
}

/** The document for the server. */
export function toServer(doc: Json, version: number): Body {
    const content = (doc.content ?? []).map(plain);
    const isEmpty = content.length === 1 && content[0]?.type === "paragraph" && !content[0].content;
    return { type: "doc", version, content: isEmpty ? [] : content };
}

function block(node: Json): Json {
    const { type } = node;
    if (RUNS.includes(type)) {
        return { ...node, ...run(node) };
    }
    if (NESTS.includes(type)) {
        const line = type === "quote" ? lastOf(node, "attributionLine") : null;
        const inner = (node.content ?? []).filter((child) => child !== line);
        return filled({ ...node, content: inner.map(block) }, type === "quote" ? [lineOf("attributionLine", line)] : []);
    }
    if (LISTS.includes(type) && isWhole(node, ["listItem"])) {
        return { ...node, content: node.content?.map((item) => filled({ ...item, content: (item.content ?? []).map(block) }, [])) };
    }
    if (type === "pullQuote") {
        const line = lastOf(node, "attributionLine");
        const inner = (node.content ?? []).filter((child) => child !== line);
        if (inner.length > 1 || inner.some((child) => child.type !== "paragraph")) {
            return kept(node);
        }
        return { ...node, content: [block(inner[0] ?? { type: "paragraph" }), lineOf("attributionLine", line)] };
    }
    if (type === "gallery" || type === "table") {
        const line = lastOf(node, "caption");
        const inner = (node.content ?? []).filter((child) => child !== line);
        const whole = { ...node, content: inner };
        if (type === "gallery" && isWhole(whole, ["figure"])) {
            return { ...node, content: [...inner.map(block), lineOf("caption", line)] };
        }
        if (type === "table" && isWhole(whole, ["tableRow"]) && inner.every(isRow)) {
            return { ...node, content: [...inner.map(row), lineOf("caption", line)] };
        }
        return kept(node);
    }
    return type === "divider" || type === "legacyHtml" ? node : kept(node);
}

function isRow(node: Json): boolean {
    return (node.content ?? []).every((cell) => cell.type === "tableCell" || cell.type === "tableHeader");
}

function row(node: Json): Json {
    return node.content ? { ...node, content: node.content.map((cell) => ({ ...cell, ...run(cell) })) } : node;
}

function isWhole(node: Json, types: string[]): boolean {
    return !!node.content?.length && node.content.every((child) => types.includes(child.type));
}

function lastOf(node: Json, type: string): Json | null {
    const last = node.content?.at(-1);
    return last?.type === type ? last : null;
}

function lineOf(type: string, line: Json | null): Json {
    return line ? { ...line, ...run(line) } : { type };
}

/** ProseMirror has no place for a caret in an item, quote or notice with nothing in it. */
function filled(node: Json, line: Json[]): Json {
    return node.content?.length
        ? { ...node, content: [...node.content, ...line] }
        : { ...node, attrs: { ...node.attrs, hollow: true }, content: [{ type: "paragraph" }, ...line] };
}

function run(node: Json): { content?: Json[] } {
    return node.content ? { content: node.content.map(inline) } : {};
}

function inline(node: Json): Json {
    if (node.type === "text") {
        return node.marks ? { ...node, marks: node.marks.map(mark) } : node;
    }
    return node.type === "hardBreak" ? { type: "hardBreak" } : { type: "unknownInline", attrs: { json: JSON.stringify(node) } };
}

function mark(node: Json): Json {
    return MARKS.includes(node.type) ? node : { type: "unknownMark", attrs: { json: JSON.stringify(node) } };
}

function kept(node: Json): Json {
    return { type: "unknownBlock", attrs: { json: JSON.stringify(node) } };
}

function plain(node: Json): Json {
    if (node.type === "unknownBlock" || node.type === "unknownInline" || node.type === "unknownMark") {
        return JSON.parse(String(node.attrs?.["json"])) as Json;
    }
    const written: Json = { type: node.type };
    if (node.text !== undefined) {
        written.text = node.text;
    }
    const attrs = Object.entries(node.attrs ?? {}).filter(([name, value]) => value !== null && value !== undefined && name !== "hollow");
    if (attrs.length > 0) {
        written.attrs = Object.fromEntries(attrs);
    }
    if (node.marks?.length && node.type === "text") {
        written.marks = node.marks.map(plain);
    }
    const content = withoutHollow(node, (node.content ?? []).map(plain)).filter((child) => !isEmptyLine(child));
    if (content.length > 0) {
        written.content = content;
    }
    return written;
}

function withoutHollow(node: Json, content: Json[]): Json[] {
    const [first, ...rest] = content;
    const isHollow = node.attrs?.["hollow"] === true && first?.type === "paragraph" && !first.content;
    return isHollow && rest.every((child) => child.type === "attributionLine") ? rest : content;
}

function isEmptyLine(node: Json): boolean {
    return (node.type === "attributionLine" || node.type === "caption") && !node.content;
}

/** A value as text that does not depend on the order of its attributes, which the server and a browser may choose otherwise. */
export function canonical(value: unknown): string {
    return JSON.stringify(value, (_key, part: unknown) =>
        part !== null && typeof part === "object" && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
    );
}
