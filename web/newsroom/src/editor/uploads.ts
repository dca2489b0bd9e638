// Pictures on their way to the library: each stands in the text as a placeholder that is no part of the document, and so is
// neither saved nor undone, until the picture itself takes its place.
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { insertPoint } from "@tiptap/pm/transform";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { button, h } from "../dom";
import { reasonOf, type Picture, type Service } from "../service";

/** What is sent at most; the desk says the same of what is larger. */
const LARGEST = 200_000_000;

/** One file on its way: what is shown of it, and what can be done about it. It is over with a picture, or without. */
export function uploadBox(
    file: File,
    service: Service,
    over: (picture: Picture | null) => void,
): HTMLElement {
    const bar = h("progress", { max: "1", value: "0", "aria-label": `Sending ${file.name}` });
    const words = h("p", { role: "status" });
    const buttons = h("div", { class: "buttons" });
    const preview = h("img", { alt: "" });
    const address = URL.createObjectURL(file);
    preview.src = address;
    preview.addEventListener("error", () => preview.remove());
    const box = h("div", { class: "upload", contenteditable: "false" }, preview, h("div", {}, words, bar, buttons));
    const end = (picture: Picture | null) => {
        URL.revokeObjectURL(address);
        over(picture);
    };
    const send = () => {
        const stop = new AbortController();
        box.classList.remove("is-failed");
        bar.hidden = false;
        words.textContent = `Sending ${file.name} …`;
        buttons.replaceChildren(
            button("Cancel", () => {
                stop.abort();
                end(null);
            }),
        );
        service
            .upload(file, (part) => {
                bar.value = part;
                if (part === 1) {
                    words.textContent = `${file.name} has arrived and is being developed …`;
                }
            }, stop.signal)
            .then(end)
            .catch((error) => !stop.signal.aborted && fail(reasonOf(error)));
    };
    const fail = (reason: string, canRetry = true) => {
        box.classList.add("is-failed");
        bar.hidden = true;
        words.textContent = `${file.name} was not taken in. ${reason}`;
        buttons.replaceChildren(...(canRetry ? [button("Try again", send)] : []), button("Leave it out", () => end(null)));
    };
    if (file.type !== "" && !file.type.startsWith("image/")) {
        fail("It is no picture.", false);
    } else if (file.size > LARGEST) {
        fail(`It is larger than ${LARGEST / 1_000_000} MB.`, false);
    } else {
        send();
    }
    return box;
}

interface Change {
    add?: { at: number; id: number; box: HTMLElement };
    remove?: number;
}

const key = new PluginKey<DecorationSet>("uploads");

export class Uploads {
    private next = 0;

    constructor(private readonly service: Service) {}

    /** Sends files, and puts each as a figure where it was dropped. */
    start(view: EditorView, files: File[], at: number): void {
        const figure = view.state.schema.nodes["figure"];
        const place = figure && insertPoint(view.state.doc, at, figure);
        if (place === null || place === undefined) {
            return;
        }
        for (const file of files) {
            const id = this.next++;
            const box = uploadBox(file, this.service, (picture) => this.end(view, id, picture));
            view.dispatch(view.state.tr.setMeta(key, { add: { at: place, id, box } } satisfies Change));
        }
    }

    /** How many are under way. */
    count(view: EditorView): number {
        return key.getState(view.state)?.find().length ?? 0;
    }

    private end(view: EditorView, id: number, picture: Picture | null): void {
        const place = key.getState(view.state)?.find(undefined, undefined, (spec) => spec["id"] === id)[0]?.from;
        const figure = view.state.schema.nodes["figure"];
        const tr = view.state.tr.setMeta(key, { remove: id } satisfies Change);
        const at = place === undefined || !figure || !picture ? null : insertPoint(tr.doc, place, figure);
        if (figure && picture && at !== null) {
            tr.insert(at, figure.create({ picture: picture.picture }));
        }
        view.dispatch(tr);
    }

    plugin(): Plugin {
        return new Plugin<DecorationSet>({
            key,
            state: {
                init: () => DecorationSet.empty,
                apply(tr, set) {
                    const mapped = set.map(tr.mapping, tr.doc);
                    const change = tr.getMeta(key) as Change | undefined;
                    if (change?.add) {
                        const { at, id, box } = change.add;
                        return mapped.add(tr.doc, [Decoration.widget(at, box, { id, key: `upload-${id}`, side: -1, stopEvent: () => true })]);
                    }
                    return change?.remove === undefined ? mapped : mapped.remove(mapped.find(undefined, undefined, (spec) => spec["id"] === change.remove));
                },
            },
            props: { decorations: (state) => key.getState(state) },
        });
    }
}
