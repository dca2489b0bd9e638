// Which blocks are drawn by views of their own.
import type { Node } from "@tiptap/pm/model";
import type { EditorView, NodeViewConstructor } from "@tiptap/pm/view";
import { FigureView } from "./figure";
import { isActive, type Framed, type Surroundings } from "./framed";
import { EmbedView, GalleryView, keptView, KindView, RecordingView, TableView } from "./others";

const PREFORMATTED: [string, string][] = [
    ["code", "Listing"],
    ["verse", "Poem"],
];

const NOTICES: [string, string][] = [
    ["helpline", "Helpline"],
    ["correction", "Correction"],
    ["note", "Note"],
];

export function nodeViews(around: Surroundings): Record<string, NodeViewConstructor> {
    /** A block that was just inserted is worked on at once. */
    const framed =
        (make: (...place: [Node, EditorView, () => number | undefined]) => Framed): NodeViewConstructor =>
        (node, view, getPos, decorations) => {
            const made = make(node, view, getPos);
            made.showControls(view.editable && isActive(decorations));
            return made;
        };
    return {
        figure: framed((...place) => new FigureView(...place, around)),
        gallery: framed((...place) => new GalleryView(...place, around)),
        embed: framed((...place) => new EmbedView(...place, around)),
        recording: framed((...place) => new RecordingView(...place, around)),
        table: framed((...place) => new TableView(...place, around)),
        preformatted: framed((...place) => new KindView(...place, around, "pre", PREFORMATTED)),
        notice: framed((...place) => new KindView(...place, around, "aside", NOTICES)),
        legacyHtml: keptView,
        unknownBlock: keptView,
    };
}
