// What is typed as in Markdown becomes what it means; Backspace right afterwards gives back what was typed.
import { InputRule, inputRules } from "@tiptap/pm/inputrules";
import { canJoin, findWrapping } from "@tiptap/pm/transform";
import { TextSelection, type EditorState, type Transaction } from "@tiptap/pm/state";
import { safeAddress } from "./addresses";
import { isPlain, markType, type } from "./commands";

export const rules = () =>
    inputRules({
        rules: [
            block(/^#{1,4}\s$/, "heading", (match) => ({ level: Math.max(2, match[0].trim().length) })),
            block(/^```\s$/, "preformatted", () => ({ kind: "code" })),
            wrap(/^[-*+]\s$/, "bulletList", () => ({})),
            wrap(/^(\d{1,4})[.)]\s$/, "orderedList", (match) => ({ start: Number(match[1]) })),
            wrap(/^>\s$/, "quote", () => ({})),
            new InputRule(/^(?:---|—-|\*\*\*)$/, divider),
            mark(/(?:^|[\s(])(\*\*(?=\S)([^*]*[^*\s])\*\*)$/, "strong"),
            mark(/(?:^|[\s(])(\*(?=[^\s*])([^*]*[^*\s])\*)$/, "emphasis"),
            mark(/(?:^|[\s(])(_(?=[^\s_])([^_]*[^_\s])_)$/, "emphasis"),
            mark(/(?:^|[\s(])(`([^`]+)`)$/, "code"),
            mark(/(?:^|[\s(])(~~(?=\S)([^~]*[^~\s])~~)$/, "strike"),
            new InputRule(/\[([^\]]+)\]\(([^\s)]+)\)$/, link),
        ],
    });

/** Whether a block starts here that may become another. A pull quote or a caption stays what it is. */
function mayChange(state: EditorState): boolean {
    return isPlain(state) && state.selection.$from.parent.type.name !== "preformatted";
}

function block(pattern: RegExp, name: string, attributes: (match: RegExpMatchArray) => Record<string, unknown>): InputRule {
    return new InputRule(pattern, (state, match, start, end) =>
        mayChange(state) ? state.tr.delete(start, end).setBlockType(start, start, type(state, name), attributes(match)) : null,
    );
}

function wrap(pattern: RegExp, name: string, attributes: (match: RegExpMatchArray) => Record<string, unknown>): InputRule {
    return new InputRule(pattern, (state, match, start, end) => {
        if (!mayChange(state)) {
            return null;
        }
        const tr = state.tr.delete(start, end);
        const range = tr.doc.resolve(start).blockRange();
        const wrapping = range && findWrapping(range, type(state, name), attributes(match));
        if (!range || !wrapping) {
            return null;
        }
        tr.wrap(range, wrapping);
        const before = tr.doc.resolve(start - 1).nodeBefore;
        const joins = name === "bulletList" || (name === "orderedList" && match[1] === String((before?.childCount ?? 0) + Number(before?.attrs["start"] ?? 0)));
        if (before?.type.name === name && joins && canJoin(tr.doc, start - 1)) {
            tr.join(start - 1);
        }
        return tr;
    });
}

function divider(state: EditorState, _match: RegExpMatchArray, start: number): Transaction | null {
    const $start = state.doc.resolve(start);
    if (!mayChange(state) || !$start.node(-1).canReplaceWith($start.index(-1), $start.indexAfter(-1), type(state, "divider"))) {
        return null;
    }
    const at = $start.before();
    const tr = state.tr.replaceWith(at, $start.after(), [type(state, "divider").create(), type(state, "paragraph").create()]);
    return tr.setSelection(TextSelection.create(tr.doc, at + 2));
}

function mark(pattern: RegExp, name: string): InputRule {
    return new InputRule(pattern, (state, match, start, end) => {
        const [whole, marked = "", words = ""] = match;
        const from = start + whole.length - marked.length;
        // What the last key brought is not in the document yet.
        const tr = state.tr;
        const inner = from + marked.indexOf(words);
        tr.delete(inner + words.length, end).delete(from, inner);
        tr.addMark(from, from + words.length, markType(state, name).create());
        return tr.removeStoredMark(markType(state, name));
    });
}

function link(state: EditorState, match: RegExpMatchArray, start: number, end: number): Transaction | null {
    const [, words = "", address = ""] = match;
    const href = safeAddress(address);
    if (href === null) {
        return null;
    }
    const tr = state.tr.delete(start + 1 + words.length, end).delete(start, start + 1);
    tr.addMark(start, start + words.length, markType(state, "link").create({ href }));
    return tr.removeStoredMark(markType(state, "link"));
}
