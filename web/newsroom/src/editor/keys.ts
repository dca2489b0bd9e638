// What keys do, and the list of them that is shown.
import { baseKeymap, chainCommands, exitCode, splitBlockAs, toggleMark } from "@tiptap/pm/commands";
import { redo, undo } from "@tiptap/pm/history";
import { undoInputRule } from "@tiptap/pm/inputrules";
import { keymap } from "@tiptap/pm/keymap";
import { liftListItem, sinkListItem, splitListItem } from "@tiptap/pm/schema-list";
import type { Node } from "@tiptap/pm/model";
import { NodeSelection, Selection, TextSelection, type Command } from "@tiptap/pm/state";
import { depthOf, markType, pullQuoteFromSelection, setBlock, toggleBlock, toggleList, togglePullQuote, toggleWrap, type, unwrap } from "./commands";
import { cellBelow, stepCell } from "./tables";

/** What only the screen around the text can do. */
export interface Asked {
    link(): void;
    attribution(): void;
    moment(): void;
    find(replace: boolean): void;
    toolbar(): void;
    keys(): void;
    save(): void;
}

export const markCommand = (name: string): Command => (state, dispatch, view) => toggleMark(markType(state, name))(state, dispatch, view);

/** Enter in a line that has no next one leaves its block. */
const leaveLine: Command = (state, dispatch) => {
    const { $from, empty } = state.selection;
    const { parent } = $from;
    if (parent.type.name === "paragraph" && $from.depth > 1 && $from.node(-1).type.name === "pullQuote") {
        dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, $from.after() + 1)).scrollIntoView());
        return true;
    }
    if (parent.type.name === "paragraph" && parent.content.size === 0 && depthOf($from, "quote") === $from.depth - 1) {
        const quote = $from.node(-1);
        if (empty && quote.childCount > 2 && $from.index(-1) === quote.childCount - 2) {
            const tr = state.tr.delete($from.before(), $from.after());
            dispatch?.(tr.setSelection(TextSelection.create(tr.doc, $from.before() + 1)).scrollIntoView());
            return true;
        }
    }
    if (["tableCell", "tableHeader"].includes(parent.type.name)) {
        return cellBelow(state, dispatch) || after(depthOf($from, "table"))(state, dispatch);
    }
    if (parent.type.name === "figure" && $from.depth > 1 && $from.node(-1).type.name === "gallery") {
        dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve($from.after() + 1))).scrollIntoView());
        return true;
    }
    if (["attributionLine", "caption"].includes(parent.type.name)) {
        return after($from.depth - 1)(state, dispatch);
    }
    return ["figure", "embed", "recording"].includes(parent.type.name) && after($from.depth)(state, dispatch);
};

/** What follows a paragraph of a quote is another, and not the line for who said it. */
const splitInQuote: Command = (state, dispatch) => {
    const { $from } = state.selection;
    const isHere = $from.depth > 1 && $from.node(-1).type.name === "quote" && $from.parent.type.name !== "preformatted";
    return isHere && splitBlockAs((node, atEnd) => (atEnd ? { type: type(state, "paragraph") } : { type: node.type, attrs: node.attrs }))(state, dispatch);
};

/** A new paragraph behind the block around the caret at this depth. */
function after(depth: number): Command {
    return (state, dispatch) => {
        const at = state.selection.$from.after(depth);
        const tr = state.tr.insert(at, type(state, "paragraph").create());
        dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView());
        return true;
    };
}

/** Enter on a chosen picture writes behind it. */
const afterChosen: Command = (state, dispatch) => {
    const { selection } = state;
    if (!(selection instanceof NodeSelection) || !selection.node.isBlock || !selection.$to.parent.type.contentMatch.matchType(type(state, "paragraph"))) {
        return false;
    }
    const tr = state.tr.insert(selection.to, type(state, "paragraph").create());
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, selection.to + 1)).scrollIntoView());
    return true;
};

/** Backspace where a block begins: first the block becomes plain, then words join. */
const plainFirst: Command = (state, dispatch) => {
    const { $from, empty } = state.selection;
    if (!empty || $from.parentOffset > 0 || !$from.parent.isTextblock) {
        return false;
    }
    const name = $from.parent.type.name;
    if (["figure", "embed", "recording"].includes(name)) {
        dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, $from.before())));
        return true;
    }
    if (["tableCell", "tableHeader"].includes(name)) {
        return true;
    }
    if (["attributionLine", "caption"].includes(name)) {
        dispatch?.(state.tr.setSelection(Selection.near(state.doc.resolve($from.before()), -1)).scrollIntoView());
        return true;
    }
    if (name === "heading" || name === "preformatted") {
        return setBlock("paragraph")(state, dispatch);
    }
    const around = $from.depth > 1 ? $from.node(-1).type.name : "";
    if (["quote", "pullQuote", "notice"].includes(around) && $from.index(-1) === 0) {
        return unwrap(state, dispatch);
    }
    return around === "listItem" && $from.index(-1) === 0 && $from.index(-2) === 0 && liftListItem(type(state, "listItem"))(state, dispatch);
};

const hardBreak: Command = (state, dispatch) => {
    const node = type(state, "hardBreak").create();
    dispatch?.(state.tr.replaceSelectionWith(node).scrollIntoView());
    return true;
};

const list = (command: (item: ReturnType<typeof type>) => Command): Command => (state, dispatch) => command(type(state, "listItem"))(state, dispatch);

/** The keys of the text. */
/** To the beginning or the end of all of the text: by itself a browser stops at that of a picture's caption, or a quote's. */
function toEnd(end: (doc: Node) => Selection, choosing: boolean): Command {
    return (state, dispatch) => {
        const there = end(state.doc);
        const selection = choosing ? TextSelection.between(state.selection.$anchor, there.$head) : there;
        dispatch?.(state.tr.setSelection(selection).scrollIntoView());
        return true;
    };
}

export function keys(asked: Asked) {
    const ask = (work: () => void): Command => (_state, dispatch) => {
        if (dispatch) {
            work();
        }
        return true;
    };
    return [
        keymap({
            Enter: chainCommands(leaveLine, afterChosen, list(splitListItem), splitInQuote),
            "Shift-Enter": chainCommands(newLineInCode, hardBreak),
            "Mod-Enter": chainCommands(exitCode, hardBreak),
            "Mod-Home": toEnd(Selection.atStart, false),
            "Mod-End": toEnd(Selection.atEnd, false),
            "Mod-Shift-Home": toEnd(Selection.atStart, true),
            "Mod-Shift-End": toEnd(Selection.atEnd, true),
            Backspace: chainCommands(undoInputRule, plainFirst),
            Tab: chainCommands(stepCell(1), list(sinkListItem)),
            "Shift-Tab": chainCommands(stepCell(-1), list(liftListItem)),
            "Mod-z": undo,
            "Mod-y": redo,
            "Mod-Shift-z": redo,
            "Mod-b": markCommand("strong"),
            "Mod-i": markCommand("emphasis"),
            "Mod-e": markCommand("code"),
            "Mod-Shift-x": markCommand("strike"),
            "Mod-,": markCommand("subscript"),
            "Mod-.": markCommand("superscript"),
            "Mod-Shift-k": markCommand("smallCaps"),
            "Mod-k": ask(asked.link),
            "Mod-Alt-0": setBlock("paragraph"),
            "Mod-Alt-2": toggleBlock("heading", { level: 2 }),
            "Mod-Alt-3": toggleBlock("heading", { level: 3 }),
            "Mod-Alt-4": toggleBlock("heading", { level: 4 }),
            "Mod-Shift-7": toggleList("orderedList"),
            "Mod-Shift-8": toggleList("bulletList"),
            "Mod-Shift-9": toggleWrap("quote"),
            "Mod-Alt-q": chainCommands(pullQuoteFromSelection, togglePullQuote),
            "Mod-Alt-w": ask(asked.attribution),
            "Mod-Alt-d": ask(asked.moment),
            "Mod-f": ask(() => asked.find(false)),
            "Mod-Alt-f": ask(() => asked.find(true)),
            "Alt-F10": ask(asked.toolbar),
            F1: ask(asked.keys),
            "Mod-/": ask(asked.keys),
            "Mod-s": ask(asked.save),
        }),
        keymap(baseKeymap),
    ];
}

/** In a listing a line ends as it does in any other. */
const newLineInCode: Command = (state, dispatch) => {
    if (!state.selection.$from.parent.type.spec.code) {
        return false;
    }
    dispatch?.(state.tr.insertText("\n").scrollIntoView());
    return true;
};

const isApple = typeof navigator !== "undefined" && /Mac|iP(hone|ad)/.test(navigator.platform);

/** How a key is called on this machine. */
export function keyName(key: string): string {
    const names: Record<string, string> = isApple ? { Mod: "⌘", Alt: "⌥", Shift: "⇧" } : { Mod: "Ctrl" };
    return key.split("-").map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part)).join(isApple ? " " : "+");
}

/** The list of keys, for people. */
export const keyList: [string, [string, string][]][] = [
    ["Words", [
        ["Mod-b", "Bold"],
        ["Mod-i", "Italic"],
        ["Mod-k", "Link"],
        ["Mod-Shift-k", "Small caps"],
        ["Mod-Shift-x", "Struck out"],
        ["Mod-e", "Code"],
        ["Mod-,", "Below the line"],
        ["Mod-.", "Above the line"],
        ["Mod-Alt-w", "Who said this?"],
        ["Mod-Alt-d", "Which day is meant?"],
    ]],
    ["Blocks", [
        ["/", "Insert anything, in an empty paragraph or after a blank"],
        ["Mod-Alt-2", "Heading"],
        ["Mod-Alt-3", "Smaller heading"],
        ["Mod-Alt-4", "Smallest heading"],
        ["Mod-Alt-0", "Paragraph"],
        ["Mod-Shift-8", "List"],
        ["Mod-Shift-7", "Numbered list"],
        ["Tab", "Deeper in a list; the next cell of a table"],
        ["Mod-Shift-9", "Quote"],
        ["Mod-Alt-q", "Pull quote, from the words chosen or from the paragraph"],
        ["Shift-Enter", "A new line in the same paragraph"],
        ["Mod-Enter", "Leave a listing or a poem"],
    ]],
    ["Getting about", [
        ["Mod-z", "Undo"],
        ["Mod-Shift-z", "Do again"],
        ["Mod-f", "Find"],
        ["Mod-Alt-f", "Find and replace"],
        ["Alt-F10", "To the tools; Escape comes back"],
        ["Mod-s", "Save now"],
        ["F1", "These keys"],
    ]],
    ["Typed at the start of a paragraph", [
        ["## ", "Heading (### and #### for smaller ones)"],
        ["- ", "List"],
        ["1. ", "Numbered list"],
        ["> ", "Quote"],
        ["``` ", "Listing"],
        ["---", "A pause"],
    ]],
    ["Typed around words", [
        ["**words**", "Bold"],
        ["*words*", "Italic"],
        ["`words`", "Code"],
        ["[words](address)", "Link"],
    ]],
];
