// Keeps the document's shape while it is edited, and marks the block that is worked on.
import type { Node } from "@tiptap/pm/model";
import { NodeSelection, Plugin, type EditorState, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** The line that may be left empty at the end of each of these. */
const LINES: Record<string, string> = { quote: "attributionLine", pullQuote: "attributionLine", gallery: "caption", table: "caption" };

/** Puts back the empty line for who said it, or for a caption, wherever an edit left none; a gallery without pictures goes. */
export const completeLines = () =>
    new Plugin({
        appendTransaction(transactions, _before, state) {
            if (!transactions.some((transaction) => transaction.docChanged)) {
                return null;
            }
            const tr: Transaction = state.tr;
            const places: { at: number; line: string }[] = [];
            state.doc.descendants((node, at) => {
                if (node.type.name === "gallery" && node.firstChild?.type.name !== "figure") {
                    places.push({ at, line: "" });
                    return false;
                }
                const line = LINES[node.type.name];
                if (line && node.lastChild?.type.name !== line) {
                    places.push({ at: at + node.nodeSize - 1, line });
                }
                return !node.isTextblock;
            });
            for (const { at, line } of places.reverse()) {
                line ? tr.insert(at, state.schema.nodes[line]?.create() as Node) : tr.deleteRange(at, at + (state.doc.nodeAt(at)?.nodeSize ?? 0));
            }
            return places.length > 0 ? tr : null;
        },
    });

/** Blocks that show their controls while they are worked on. */
const FRAMED = ["figure", "gallery", "embed", "recording", "table", "preformatted", "notice"];

/** Says to the view of each framed block around the caret that it is the one worked on. */
export const markActive = () =>
    new Plugin({
        props: {
            decorations(state) {
                const places = activePlaces(state);
                return places.length === 0
                    ? null
                    : DecorationSet.create(
                          state.doc,
                          places.map(({ at, node }) => Decoration.node(at, at + node.nodeSize, { class: "is-active" }, { active: true })),
                      );
            },
        },
    });

function activePlaces(state: EditorState): { at: number; node: Node }[] {
    const { selection } = state;
    const { $from } = selection;
    const places: { at: number; node: Node }[] = [];
    for (let depth = 1; depth <= $from.depth; depth++) {
        const node = $from.node(depth);
        if (FRAMED.includes(node.type.name) && selection.to <= $from.after(depth)) {
            places.push({ at: $from.before(depth), node });
        }
    }
    if (selection instanceof NodeSelection && FRAMED.includes(selection.node.type.name)) {
        places.push({ at: selection.from, node: selection.node });
    }
    return places;
}
