// What can be done to the document, as ProseMirror's commands: each says whether it can be done, and does it if asked to.
import { lift, setBlockType, wrapIn } from "@tiptap/pm/commands";
import { Fragment, type MarkType, type Node, type NodeType, type ResolvedPos } from "@tiptap/pm/model";
import { liftListItem, wrapInList } from "@tiptap/pm/schema-list";
import { NodeSelection, Selection, TextSelection, type Command, type EditorState, type Transaction } from "@tiptap/pm/state";
import { insertPoint } from "@tiptap/pm/transform";
import { typedAddress } from "./addresses";

/** Blocks of words that may become one another. A caption is none of them. */
const PLAIN = ["paragraph", "heading", "preformatted"];

export function type(state: EditorState, name: string): NodeType {
    return state.schema.nodes[name] as NodeType;
}

export function markType(state: EditorState, name: string): MarkType {
    return state.schema.marks[name] as MarkType;
}

/** The depth of the nearest node of these kinds around a place, or 0. */
export function depthOf($pos: ResolvedPos, ...names: string[]): number {
    for (let depth = $pos.depth; depth > 0; depth--) {
        if (names.includes($pos.node(depth).type.name)) {
            return depth;
        }
    }
    return 0;
}

export function isMarked(state: EditorState, name: string): boolean {
    const { from, $from, to, empty } = state.selection;
    const mark = markType(state, name);
    return empty ? !!mark.isInSet(state.storedMarks ?? $from.marks()) : state.doc.rangeHasMark(from, to, mark);
}

/** Whether the caret stands in such a block. */
export function isIn(state: EditorState, name: string, attributes: Record<string, unknown> = {}): boolean {
    const { $from } = state.selection;
    const depth = depthOf($from, name);
    return depth > 0 && Object.entries(attributes).every(([key, value]) => $from.node(depth).attrs[key] === value);
}

/** Whether all the chosen blocks of words may be made into others. */
export function isPlain(state: EditorState): boolean {
    let found = 0;
    let others = 0;
    state.doc.nodesBetween(state.selection.from, state.selection.to, (node, _pos, parent) => {
        if (node.isTextblock) {
            PLAIN.includes(node.type.name) && parent?.type.name !== "pullQuote" ? found++ : others++;
        }
        return !node.isTextblock;
    });
    return found > 0 && others === 0;
}

export function setBlock(name: string, attributes: Record<string, unknown> = {}): Command {
    return (state, dispatch) => isPlain(state) && setBlockType(type(state, name), attributes)(state, dispatch);
}

/** A heading, or a paragraph again. */
export function toggleBlock(name: string, attributes: Record<string, unknown> = {}): Command {
    return (state, dispatch) => (isIn(state, name, attributes) ? setBlock("paragraph") : setBlock(name, attributes))(state, dispatch);
}

export function toggleList(name: string): Command {
    return (state, dispatch) => {
        const { $from } = state.selection;
        const depth = depthOf($from, "bulletList", "orderedList");
        if (depth && $from.node(depth).type.name === name) {
            return liftListItem(type(state, "listItem"))(state, dispatch);
        }
        if (depth) {
            dispatch?.(state.tr.setNodeMarkup($from.before(depth), type(state, name)));
            return true;
        }
        return isPlain(state) && wrapInList(type(state, name))(state, dispatch);
    };
}

/** Puts the chosen blocks into a quote or notice, or takes them out of it. */
export function toggleWrap(name: string, attributes: Record<string, unknown> = {}): Command {
    return (state, dispatch) => {
        const depth = depthOf(state.selection.$from, name);
        if (depth === 0) {
            return isPlain(state) && wrapIn(type(state, name), attributes)(state, dispatch);
        }
        const isOther = Object.entries(attributes).some(([key, value]) => state.selection.$from.node(depth).attrs[key] !== value);
        if (isOther) {
            dispatch?.(state.tr.setNodeMarkup(state.selection.$from.before(depth), null, attributes));
            return true;
        }
        return unwrap(state, dispatch);
    };
}

/** Takes what stands in a quote, pull quote or notice out of it; who said it becomes a paragraph. */
export const unwrap: Command = (state, dispatch) => {
    const { $from } = state.selection;
    const depth = depthOf($from, "quote", "pullQuote", "notice");
    if (!depth) {
        return lift(state, dispatch);
    }
    const blocks: Node[] = [];
    $from.node(depth).forEach((child) => {
        if (child.type.name !== "attributionLine") {
            blocks.push(child);
        } else if (child.content.size > 0) {
            blocks.push(type(state, "paragraph").create(null, child.content));
        }
    });
    const parent = $from.node(depth - 1);
    const index = $from.index(depth - 1);
    if (!parent.canReplace(index, index + 1, Fragment.from(blocks))) {
        return false;
    }
    if (dispatch) {
        const tr = state.tr.replaceWith($from.before(depth), $from.after(depth), blocks);
        tr.setSelection(Selection.near(tr.doc.resolve(Math.max(0, Math.min($from.pos - 1, tr.doc.content.size)))));
        dispatch(tr.scrollIntoView());
    }
    return true;
};

/** A paragraph becomes a pull quote, and a pull quote a paragraph. */
export const togglePullQuote: Command = (state, dispatch) => {
    const { $from } = state.selection;
    if (depthOf($from, "pullQuote")) {
        return unwrap(state, dispatch);
    }
    if ($from.parent.type.name !== "paragraph" || !state.selection.$to.sameParent($from)) {
        return false;
    }
    const quote = pullQuote(state, $from.parent.content);
    if (!$from.node(-1).canReplaceWith($from.index(-1), $from.indexAfter(-1), quote.type)) {
        return false;
    }
    if (dispatch) {
        const tr = state.tr.replaceWith($from.before(), $from.after(), quote);
        dispatch(tr.setSelection(TextSelection.create(tr.doc, Math.min($from.pos + 1, tr.doc.content.size))).scrollIntoView());
    }
    return true;
};

/** Copies the chosen words into a pull quote behind the block they stand in. */
export const pullQuoteFromSelection: Command = (state, dispatch) => {
    const { $from, $to, empty } = state.selection;
    if (empty || !$from.sameParent($to) || !$from.parent.isTextblock) {
        return false;
    }
    if (dispatch) {
        const words = $from.parent.slice($from.parentOffset, $to.parentOffset).content;
        const tr = state.tr.insert($from.after(1), pullQuote(state, withoutLinks(words)));
        dispatch(tr.setSelection(TextSelection.create(tr.doc, $from.after(1) + 2 + words.size)).scrollIntoView());
    }
    return true;
};

function pullQuote(state: EditorState, words: Fragment): Node {
    return type(state, "pullQuote").create(null, [type(state, "paragraph").create(null, words), type(state, "attributionLine").create()]);
}

function withoutLinks(words: Fragment): Fragment {
    const nodes: Node[] = [];
    words.forEach((node) => nodes.push(node.mark(node.marks.filter((mark) => mark.type.name !== "link"))));
    return Fragment.from(nodes);
}

/** Puts a block where the caret is: in the place of an empty paragraph, else behind the block. */
export function insert(make: (state: EditorState) => Node): Command {
    return (state, dispatch) => {
        const node = make(state);
        const place = placeFor(state, node.type);
        if (place === null) {
            return false;
        }
        if (dispatch) {
            const tr = state.tr.replaceWith(place.from, place.to, node);
            dispatch(caretIn(tr, place.from, node).scrollIntoView());
        }
        return true;
    };
}

function placeFor(state: EditorState, node: NodeType): { from: number; to: number } | null {
    const { $from } = state.selection;
    const isEmpty = $from.parent.type.name === "paragraph" && $from.parent.content.size === 0;
    if (isEmpty && $from.node(-1).canReplaceWith($from.index(-1), $from.indexAfter(-1), node)) {
        return { from: $from.before(), to: $from.after() };
    }
    const within = depthOf($from, "pullQuote", "gallery", "table", "figure", "embed", "recording");
    const after = within ? $from.after(within) : $from.depth > 0 ? $from.after() : state.selection.to;
    const point = insertPoint(state.doc, after, node);
    return point === null ? null : { from: point, to: point };
}

function caretIn(tr: Transaction, at: number, node: Node): Transaction {
    if (!node.isLeaf) {
        return tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1)));
    }
    // Writing goes on behind a divider.
    const after = at + node.nodeSize;
    if (!tr.doc.resolve(after).nodeAfter) {
        tr.insert(after, node.type.schema.nodes["paragraph"]?.create() as Node);
    }
    return tr.setSelection(Selection.near(tr.doc.resolve(after), 1));
}

/** Sets a link on the chosen words; without any, inserts its address or the words given. */
export function setLink(href: string, words: string): Command {
    return (state, dispatch) => {
        const { from, to, empty } = markedRange(state, "link");
        const link = markType(state, "link");
        if (dispatch) {
            const tr = state.tr;
            if (empty) {
                tr.replaceSelectionWith(state.schema.text(words || href, [...state.selection.$from.marks(), link.create({ href })]), false);
            } else {
                tr.removeMark(from, to, link).addMark(from, to, link.create({ href }));
            }
            dispatch(tr.removeStoredMark(link).scrollIntoView());
        }
        return true;
    };
}

/** Lays a mark with attributes on the chosen words, or on those around the caret that bear one of its kind. */
export function setMark(name: string, attributes: Record<string, unknown>): Command {
    return (state, dispatch) => {
        const { from, to, empty } = markedRange(state, name);
        if (empty) {
            return false;
        }
        const mark = markType(state, name);
        dispatch?.(state.tr.removeMark(from, to, mark).addMark(from, to, mark.create(attributes)));
        return true;
    };
}

export function removeMark(name: string): Command {
    return (state, dispatch) => {
        const { from, to, empty } = markedRange(state, name);
        dispatch?.(state.tr.removeMark(from, to, markType(state, name)));
        return !empty;
    };
}

/** The chosen words; without any, all around the caret that bear the very mark which it stands in. */
export function markedRange(state: EditorState, name: string): { from: number; to: number; empty: boolean } {
    const { from, to, empty, $from } = state.selection;
    const mark = empty ? markAt(state, name) : null;
    if (!mark) {
        return { from, to, empty };
    }
    const runs: { from: number; to: number }[] = [];
    $from.parent.forEach((node, offset) => {
        const left = $from.start() + offset;
        if (mark.isInSet(node.marks)) {
            const last = runs.at(-1);
            last?.to === left ? (last.to = left + node.nodeSize) : runs.push({ from: left, to: left + node.nodeSize });
        }
    });
    const run = runs.find((each) => each.from <= from && from <= each.to) ?? { from, to };
    return { ...run, empty: run.from === run.to };
}

/** The mark of this kind at the caret, or at the start of what is chosen. */
export function markAt(state: EditorState, name: string) {
    const { $from, empty } = state.selection;
    const mark = markType(state, name);
    const before = empty ? $from.nodeBefore?.marks : undefined;
    return mark.isInSet($from.nodeAfter?.marks ?? []) ?? mark.isInSet(before ?? []) ?? null;
}

/** Links the chosen words where an address was pasted over them. */
export function linkSelection(address: string): Command {
    return (state, dispatch) => {
        const href = typedAddress(address);
        const { empty, $from, $to } = state.selection;
        return href !== null && !empty && $from.sameParent($to) && $from.parent.isTextblock && setLink(href, "")(state, dispatch);
    };
}

/** Changes attributes of the node at a place. */
export function setAttributes(at: number, attributes: Record<string, unknown>): Command {
    return (state, dispatch) => {
        const node = state.doc.nodeAt(at);
        if (!node) {
            return false;
        }
        if (dispatch) {
            const isChosen = state.selection instanceof NodeSelection && state.selection.from === at;
            const tr = state.tr.setNodeMarkup(at, null, { ...node.attrs, ...attributes }, node.marks);
            dispatch(isChosen ? tr.setSelection(NodeSelection.create(tr.doc, at)) : tr);
        }
        return true;
    };
}
