// A picture in the text, with its caption beneath and what can be done to it while it is worked on.
import type { Node } from "@tiptap/pm/model";
import type { EditorView } from "@tiptap/pm/view";
import { button, field, h, lookedForAgain } from "../../dom";
import { reasonOf, type Picture } from "../../service";
import { typedAddress } from "../addresses";
import { choosePictures } from "../dialogs/library";
import { askLibraryWords } from "../dialogs/libraryWords";
import { focalPoint } from "./focal";
import { Framed, type Surroundings } from "./framed";

const LAYOUTS: [string, string][] = [
    ["text", "Text width"],
    ["wide", "Wide"],
    ["full", "Full bleed"],
    ["side", "Beside"],
];

export class FigureView extends Framed {
    private readonly image = lookedForAgain(h("img", { alt: "", draggable: "false", decoding: "async", loading: "lazy" }));
    private readonly frame: HTMLElement;
    private readonly credit = h("span", { class: "credit", contenteditable: "false" });
    private shown = "";
    private picture: Picture | null = null;
    private focal: (() => void) | null = null;

    constructor(node: Node, view: EditorView, getPos: () => number | undefined, around: Surroundings) {
        const words = h("span", { class: "words" });
        super(node, view, getPos, around, h("figure", { class: "figure" }), words);
        this.frame = h("div", { class: "frame", contenteditable: "false", click: () => this.focal ?? this.choose() }, this.image);
        this.image.addEventListener("error", () => this.frame.classList.add("is-missing"));
        this.image.addEventListener("load", () => this.frame.classList.remove("is-missing"));
        this.dom.append(this.frame, h("figcaption", {}, words, this.credit));
        this.draw();
    }

    protected draw(): void {
        const { picture, layout, alt } = this.node.attrs;
        this.dom.dataset["layout"] = layout;
        this.image.alt = alt ?? this.picture?.words.alt ?? "";
        if (this.shown !== picture) {
            this.shown = picture;
            void this.load(picture);
        }
        this.remakeWhereNeeded();
    }

    private async load(id: string): Promise<void> {
        const picture = await this.around.service.picture(id).catch(() => null);
        if (this.shown !== id) {
            return;
        }
        this.picture = picture;
        if (picture?.width && picture.height) {
            this.image.width = picture.width;
            this.image.height = picture.height;
        }
        this.image.src = picture?.path || `/pictures/${id}`;
        this.image.alt = this.node.attrs["alt"] ?? picture?.words.alt ?? "";
        this.frame.dataset["missing"] = picture?.words.caption || "This picture cannot be shown";
        this.credit.textContent = picture?.words.credit ?? "";
        this.contentDOM.dataset["placeholder"] = picture?.words.caption || "Caption";
        this.remakeControls();
    }

    private drawnFor = "";

    /** Fields keep what is being typed in them; only what buttons show is drawn anew. */
    private remakeWhereNeeded(): void {
        const { layout, picture } = this.node.attrs;
        const needed = `${layout} ${picture}`;
        if (this.drawnFor && this.drawnFor !== needed) {
            this.remakeControls();
        }
        this.drawnFor = needed;
    }

    private isInGallery(): boolean {
        const at = this.getPos();
        return at !== undefined && this.view.state.doc.resolve(at).parent.type.name === "gallery";
    }

    protected makeControls(): HTMLElement[] {
        const { layout } = this.node.attrs;
        const layouts = h(
            "div",
            { class: "buttons", role: "group", "aria-label": "Width" },
            ...LAYOUTS.map(([value, words]) => button(words, () => this.set({ layout: value }), { "aria-pressed": String(layout === value) })),
        );
        const order = h(
            "div",
            { class: "buttons", role: "group", "aria-label": "Order" },
            button("Earlier", () => this.move(-1)),
            button("Later", () => this.move(1)),
        );
        return [
            h(
                "div",
                { class: "strip" },
                this.isInGallery() ? order : layouts,
                h(
                    "div",
                    { class: "buttons" },
                    button("Focal point", () => this.toggleFocal(), { "aria-pressed": String(this.focal !== null), class: "focal-button" }),
                    this.picture && button("Credit", () => this.askWords(), { title: "The library’s caption, credit and description" }),
                    button("Replace", () => this.replace()),
                    button("Remove", () => this.remove()),
                ),
            ),
            this.altField(),
            ...(this.isInGallery() ? [] : [this.linkField()]),
        ];
    }

    private altField(): HTMLElement {
        const { alt } = this.node.attrs;
        const text = h("input", { type: "text", name: "alt", value: alt ?? "", placeholder: this.picture?.words.alt ?? "", maxlength: "1000" });
        const isDecorative = h("input", { type: "checkbox", name: "decorative", id: `decorative-${Math.random().toString(36).slice(2)}` });
        isDecorative.checked = alt === "";
        text.disabled = alt === "";
        text.addEventListener("input", () => this.set({ alt: text.value === "" ? null : text.value }));
        isDecorative.addEventListener("change", () => {
            text.disabled = isDecorative.checked;
            this.set({ alt: isDecorative.checked ? "" : text.value || null });
        });
        return h(
            "div",
            { class: "pair" },
            field("What it shows, for those who cannot see it", text),
            h("label", { class: "check" }, isDecorative, "Says nothing"),
        );
    }

    private linkField(): HTMLElement {
        const input = h("input", { type: "text", name: "link", value: this.node.attrs["link"] ?? "", inputmode: "url", placeholder: "https://… or /…" });
        input.addEventListener("change", () => {
            const link = input.value.trim() === "" ? null : typedAddress(input.value);
            input.setCustomValidity(input.value.trim() !== "" && link === null ? "This is not an address that a link may lead to." : "");
            if (input.reportValidity()) {
                this.set({ link });
            }
        });
        return field("A click on it leads to", input);
    }

    private toggleFocal(): void {
        if (this.focal) {
            this.focal();
            this.focal = null;
        } else {
            this.focal = focalPoint(this.frame, this.picture?.focus, (focus) => {
                if (this.picture) {
                    this.picture.focus = focus;
                }
                this.around.service.saveFocus(this.shown, focus).catch((error) => this.around.tell(`The focal point was not saved. ${reasonOf(error)}`));
            });
        }
        this.dom.querySelector(".focal-button")?.setAttribute("aria-pressed", String(this.focal !== null));
    }

    override showControls(shown: boolean): void {
        if (!shown && this.focal && !this.dom.contains(document.activeElement)) {
            this.focal();
            this.focal = null;
        }
        super.showControls(shown);
    }

    private askWords(): void {
        if (this.picture) {
            askLibraryWords(this.around.service, this.picture, () => void this.load(this.shown));
        }
    }

    private replace(): void {
        choosePictures(this.around.service, { many: false, chosen: ([picture]) => picture && this.set({ picture: picture.picture, alt: null }) });
    }

    private move(step: 1 | -1): void {
        const at = this.getPos();
        if (at === undefined) {
            return;
        }
        const { state } = this.view;
        const $at = state.doc.resolve(at);
        const other = $at.parent.maybeChild($at.index() + step);
        if (other?.type !== this.node.type) {
            return;
        }
        const to = step > 0 ? at + other.nodeSize : at - other.nodeSize;
        this.view.dispatch(state.tr.delete(at, at + this.node.nodeSize).insert(to, this.node));
        this.around.tell(step > 0 ? "Moved later." : "Moved earlier.");
    }

    override stopEvent(event: Event): boolean {
        const inFocal = event.target instanceof Element && event.target.closest(".focal") !== null;
        return inFocal || super.stopEvent(event);
    }

    destroy(): void {
        this.image.removeAttribute("src");
    }
}
