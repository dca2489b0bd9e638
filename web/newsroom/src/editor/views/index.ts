// Which blocks are drawn by views of their own.
import type { NodeViewConstructor } from "@tiptap/pm/view";
import { FigureView } from "./figure";
import type { Surroundings } from "./framed";
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
    return {
        figure: (node, view, getPos) => new FigureView(node, view, getPos, around),
        gallery: (node, view, getPos) => new GalleryView(node, view, getPos, around),
        embed: (node, view, getPos) => new EmbedView(node, view, getPos, around),
        recording: (node, view, getPos) => new RecordingView(node, view, getPos, around),
        table: (node, view, getPos) => new TableView(node, view, getPos, around),
        preformatted: (node, view, getPos) => new KindView(node, view, getPos, around, "pre", PREFORMATTED),
        notice: (node, view, getPos) => new KindView(node, view, getPos, around, "aside", NOTICES),
        legacyHtml: keptView,
        unknownBlock: keptView,
    };
}
