// What is pasted and dropped, and what is copied.
import { DOMParser as SchemaParser, type ParseOptions, type Schema, type Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { Service } from "../service";
import { isLoneAddress, safeAddress } from "./addresses";
import { linkSelection, markType } from "./commands";
import { clean, withoutStyles } from "./paste";
import type { Uploads } from "./uploads";

/** Cleans before it parses. */
class CleaningParser extends SchemaParser {
    constructor(schema: Schema, private readonly left: (pictures: number) => void) {
        super(schema, SchemaParser.fromSchema(schema).rules);
    }

    override parseSlice(dom: globalThis.Node, options?: ParseOptions): Slice {
        const pictures = clean(dom as Element);
        if (pictures > 0) {
            this.left(pictures);
        }
        return super.parseSlice(dom, options);
    }
}

export function clipboard(schema: Schema, service: Service, uploads: Uploads, tell: (words: string) => void) {
    let copied: { html: string; slice: Slice } | null = null;
    const left = (pictures: number) =>
        tell(
            pictures === 1
                ? "A picture was left out, since it stands on another site. Save it and drop it here."
                : `${pictures} pictures were left out, since they stand on another site. Save them and drop them here.`,
        );
    return new Plugin({
        props: {
            transformPastedHTML: withoutStyles,
            clipboardParser: new CleaningParser(schema, left),
            // HTML cannot say all that a document can, so what was copied here is remembered as it was.
            transformCopied(slice, view) {
                if (!isAsking) {
                    copied = { html: htmlOf(view, slice), slice };
                }
                return slice;
            },
            handlePaste(view, event, slice) {
                const html = event.clipboardData?.getData("text/html") ?? "";
                const files = picturesOf(event.clipboardData);
                if (files.length > 0 && !/<(p|h\d|li|table|div|span)\b[^>]*>[^<]*\S/i.test(html)) {
                    uploads.start(view, files, view.state.selection.to);
                    return true;
                }
                if (copied && html !== "" && html.includes(copied.html) && slice.size > 0) {
                    view.dispatch(view.state.tr.replaceSelection(copied.slice).scrollIntoView().setMeta("paste", true));
                    return true;
                }
                const text = event.clipboardData?.getData("text/plain") ?? "";
                return isLoneAddress(text) && pasteAddress(view, text.trim(), service);
            },
            handleDrop(view, event) {
                const files = picturesOf(event.dataTransfer);
                const place = files.length > 0 ? view.posAtCoords({ left: event.clientX, top: event.clientY }) : null;
                if (!place) {
                    return false;
                }
                event.preventDefault();
                uploads.start(view, files, place.pos);
                return true;
            },
        },
    });
}

let isAsking = false;

/** The HTML that the browser will find on the clipboard; asking for it transforms what is copied again. */
function htmlOf(view: EditorView, slice: Slice): string {
    isAsking = true;
    try {
        return view.serializeForClipboard(slice).dom.innerHTML;
    } finally {
        isAsking = false;
    }
}

function picturesOf(data: DataTransfer | null): File[] {
    return [...(data?.files ?? [])].filter((file) => file.type.startsWith("image/"));
}

/** Over chosen words an address becomes their link; alone in an empty paragraph it may be something to embed. */
function pasteAddress(view: EditorView, address: string, service: Service): boolean {
    const { state } = view;
    if (linkSelection(address)(state, view.dispatch)) {
        return true;
    }
    const href = safeAddress(address);
    const { $from, empty } = state.selection;
    if (!empty || href === null || $from.parent.type.spec.code) {
        return false;
    }
    const isAlone = $from.parent.type.name === "paragraph" && $from.parent.content.size === 0;
    const link = markType(state, "link");
    view.dispatch(state.tr.replaceSelectionWith(state.schema.text(address, [link.create({ href })]), false).removeStoredMark(link).scrollIntoView());
    if (isAlone) {
        void service.embed(address).then((embed) => embedInstead(view, address, embed)).catch(() => undefined);
    }
    return true;
}

/** Unless somebody has written on in that paragraph. */
function embedInstead(view: EditorView, pasted: string, embed: { provider: string; address: string }): void {
    const { doc, schema, tr } = view.state;
    let done = false;
    doc.descendants((node, at, parent, index) => {
        if (done || node.type.name !== "paragraph" || node.textContent !== pasted || !schema.nodes["embed"] || !parent?.canReplaceWith(index, index + 1, schema.nodes["embed"])) {
            return !done && !node.isTextblock;
        }
        tr.replaceWith(at, at + node.nodeSize, schema.nodes["embed"].create(embed));
        done = true;
        return false;
    });
    if (done) {
        view.dispatch(tr);
    }
}
