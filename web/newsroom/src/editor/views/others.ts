// Galleries, embeds, recordings, tables, and what is only kept.
import type { Node } from "@tiptap/pm/model";
import type { EditorView } from "@tiptap/pm/view";
import { TextSelection, type Command } from "@tiptap/pm/state";
import { button, field, h } from "../../dom";
import type { Json } from "../json";
import { withoutStyles } from "../paste";
import { choosePictures } from "../dialogs/library";
import { addColumn, addRow, removeColumn, removeRow, removeTable, toggleHeaderColumn, toggleHeaderRow } from "../tables";
import { Framed, type Surroundings } from "./framed";

type GetPos = () => number | undefined;

export class GalleryView extends Framed {
    constructor(node: Node, view: EditorView, getPos: GetPos, around: Surroundings) {
        const content = h("div", { class: "pictures" });
        super(node, view, getPos, around, h("div", { class: "gallery", role: "group", "aria-label": "Gallery" }, content), content);
    }

    protected draw(): void {}

    protected makeControls(): HTMLElement[] {
        return [
            h(
                "div",
                { class: "strip" },
                h(
                    "div",
                    { class: "buttons" },
                    button("Add pictures", () => this.add()),
                    button("Remove gallery", () => this.remove()),
                ),
            ),
        ];
    }

    private add(): void {
        choosePictures(this.around.service, {
            many: true,
            chosen: (pictures) => {
                const at = this.getPos();
                const figure = this.view.state.schema.nodes["figure"];
                if (at !== undefined && figure) {
                    const end = at + this.node.nodeSize - 1 - (this.node.lastChild?.type.name === "caption" ? this.node.lastChild.nodeSize : 0);
                    this.view.dispatch(this.view.state.tr.insert(end, pictures.map((picture) => figure.create({ picture: picture.picture }))));
                }
            },
        });
    }
}

export class EmbedView extends Framed {
    private readonly still = h("img", { alt: "", draggable: "false", loading: "lazy" });
    private readonly provider = h("strong", {});
    private readonly address = h("span", { class: "address" });
    private shown = "";

    constructor(node: Node, view: EditorView, getPos: GetPos, around: Surroundings) {
        const words = h("span", { class: "words", "data-placeholder": "Caption" });
        super(node, view, getPos, around, h("figure", { class: "embed" }), words);
        this.dom.append(
            h(
                "div",
                { class: "frame", contenteditable: "false", click: () => this.choose() },
                this.still,
                h("p", { class: "elsewhere" }, this.provider, " ", this.address),
            ),
            h("figcaption", {}, words),
        );
        this.draw();
    }

    protected draw(): void {
        const { provider, address, still } = this.node.attrs;
        this.provider.textContent = provider || "Elsewhere";
        this.address.textContent = address;
        this.still.hidden = !still;
        if (this.shown !== (still ?? "")) {
            this.shown = still ?? "";
            this.still.removeAttribute("src");
            if (still) {
                void this.around.service.picture(still).catch(() => null).then((picture) => {
                    if (this.shown === still) {
                        this.still.src = picture?.path ?? `/pictures/${still}`;
                    }
                });
            }
        }
        this.remakeControls();
    }

    protected makeControls(): HTMLElement[] {
        const { still, address } = this.node.attrs;
        return [
            h(
                "div",
                { class: "strip" },
                h(
                    "div",
                    { class: "buttons" },
                    button(still ? "Another still" : "Add a still", () =>
                        choosePictures(this.around.service, { many: false, chosen: ([picture]) => picture && this.set({ still: picture.picture }) }),
                    ),
                    still && button("Without a still", () => this.set({ still: null })),
                    h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, "Look at it there"),
                    button("Remove", () => this.remove()),
                ),
            ),
        ];
    }
}

const KINDS: Record<string, string> = { audio: "Sound", video: "Film", document: "Document" };

export class RecordingView extends Framed {
    private readonly label = h("p", { class: "elsewhere" });

    constructor(node: Node, view: EditorView, getPos: GetPos, around: Surroundings) {
        const words = h("span", { class: "words", "data-placeholder": "Caption" });
        super(node, view, getPos, around, h("figure", { class: "recording" }), words);
        this.dom.append(h("div", { class: "frame", contenteditable: "false", click: () => this.choose() }, this.label), h("figcaption", {}, words));
        this.draw();
    }

    protected draw(): void {
        const { kind, title, file } = this.node.attrs;
        this.label.replaceChildren(h("strong", {}, KINDS[kind] ?? "Recording"), ` ${title || (file ? "" : "The file was never here.")}`);
    }

    protected makeControls(): HTMLElement[] {
        const title = h("input", { type: "text", name: "title", value: this.node.attrs["title"], maxlength: "500" });
        title.addEventListener("input", () => this.set({ title: title.value }));
        return [field("Title", title), h("div", { class: "strip" }, h("div", { class: "buttons" }, button("Remove", () => this.remove())))];
    }
}

export class TableView extends Framed {
    constructor(node: Node, view: EditorView, getPos: GetPos, around: Surroundings) {
        const content = h("table", {});
        super(node, view, getPos, around, h("div", { class: "table" }, h("div", { class: "scroll" }, content)), content);
    }

    protected draw(): void {}

    protected makeControls(): HTMLElement[] {
        const act = (words: string, command: Command) =>
            button(words, () => {
                command(this.view.state, this.view.dispatch);
                this.view.focus();
            });
        const group = (label: string, ...buttons: HTMLElement[]) => h("div", { class: "buttons", role: "group", "aria-label": label }, ...buttons);
        return [
            h(
                "div",
                { class: "strip" },
                group("Rows", act("Row above", addRow(0)), act("Row below", addRow(1)), act("Remove row", removeRow)),
                group("Columns", act("Column before", addColumn(0)), act("Column behind", addColumn(1)), act("Remove column", removeColumn)),
                group("Headings", act("Heading row", toggleHeaderRow), act("Heading column", toggleHeaderColumn)),
                group("Table", act("Remove table", removeTable)),
            ),
        ];
    }
}

/** A choice of kinds above a listing or a notice. */
export class KindView extends Framed {
    private readonly label = h("span", { class: "kind", contenteditable: "false" });

    constructor(node: Node, view: EditorView, getPos: GetPos, around: Surroundings, tag: "pre" | "aside", private readonly kinds: [string, string][]) {
        const content = h(tag === "pre" ? "pre" : "div", { class: "content" });
        super(node, view, getPos, around, h("div", { class: tag === "pre" ? "preformatted" : "notice" }), content);
        this.dom.append(this.label, content);
        this.draw();
    }

    protected draw(): void {
        const { kind } = this.node.attrs;
        this.dom.dataset["kind"] = kind;
        this.label.textContent = this.kinds.find(([value]) => value === kind)?.[1] ?? kind;
        this.remakeControls();
    }

    protected makeControls(): HTMLElement[] {
        return [
            h(
                "div",
                { class: "strip" },
                h(
                    "div",
                    { class: "buttons", role: "group", "aria-label": "Kind" },
                    ...this.kinds.map(([kind, words]) =>
                        button(
                            words,
                            () => {
                                this.set({ kind });
                                this.view.focus();
                            },
                            { "aria-pressed": String(this.node.attrs["kind"] === kind) },
                        ),
                    ),
                ),
            ),
        ];
    }
}

/** HTML of an import, or a block of a newer version. Its words are shown and nothing of it runs. */
export function keptView(node: Node): { dom: HTMLElement } {
    const isLegacy = node.type.name === "legacyHtml";
    const words = isLegacy ? linesOf(node.attrs["html"]) : wordsOf(JSON.parse(node.attrs["json"]) as Json);
    const name = isLegacy ? "Imported HTML" : `“${(JSON.parse(node.attrs["json"]) as Json).type}”, of a newer version`;
    return { dom: h("div", { class: "kept", contenteditable: "false" }, h("p", { class: "kind" }, `${name}: kept as it is`), words.trim() ? h("p", {}, words.trim()) : null) };
}

/** The words of HTML, read where nothing of it runs or loads. */
function linesOf(html: string): string {
    const { body } = new DOMParser().parseFromString(withoutStyles(html), "text/html");
    body.querySelectorAll("p,div,li,dt,dd,tr,h1,h2,h3,h4,h5,h6,br").forEach((element) => element.append("\n"));
    return body.textContent;
}

function wordsOf(node: Json): string {
    return node.text ?? (node.content ?? []).map(wordsOf).join(" ");
}

/** Where a click lands below the last block, a paragraph is wanted. */
export function writeBelow(view: EditorView): void {
    const { state } = view;
    const last = state.doc.lastChild;
    const tr = state.tr;
    if (last?.type.name !== "paragraph") {
        tr.insert(state.doc.content.size, state.schema.nodes["paragraph"]?.create() as Node);
    }
    view.dispatch(tr.setSelection(TextSelection.atEnd(tr.doc)).scrollIntoView());
    view.focus();
}
