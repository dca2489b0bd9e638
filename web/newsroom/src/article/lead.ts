// The lead picture: which one, what is said of it, and the point that must be seen.
import { button, field, h, lookedForAgain } from "../dom";
import { choosePictures } from "../editor/dialogs/library";
import { askLibraryWords } from "../editor/dialogs/libraryWords";
import { uploadBox } from "../editor/uploads";
import { focalPoint } from "../editor/views/focal";
import { reasonOf, type Picture, type Service } from "../service";
import type { Lead } from "./manuscript";

export class LeadField {
    private lead: Lead | null = null;
    private isWritable = true;
    private takeFocalAway: (() => void) | null = null;

    constructor(
        private readonly place: HTMLElement,
        private readonly service: Service,
        private readonly changed: () => void,
        private readonly tell: (words: string) => void,
    ) {
        place.addEventListener("dragover", (event) => event.preventDefault());
        place.addEventListener("drop", (event) => {
            event.preventDefault();
            this.send([...(event.dataTransfer?.files ?? [])]);
        });
    }

    value(): Lead | null {
        return this.lead;
    }

    set(lead: Lead | null): void {
        if (JSON.stringify(lead) !== JSON.stringify(this.lead) || !this.place.hasChildNodes()) {
            this.lead = lead;
            void this.draw();
        }
    }

    setWritable(writable: boolean): void {
        if (this.isWritable !== writable) {
            this.isWritable = writable;
            void this.draw();
        }
    }

    private change(lead: Lead | null): void {
        this.lead = lead;
        this.changed();
        void this.draw();
    }

    private async draw(): Promise<void> {
        const { lead } = this;
        this.takeFocalAway = null;
        if (!lead) {
            this.place.replaceChildren(h("p", { class: "hint" }, "No lead picture."), this.isWritable ? this.choosers() : "");
            return;
        }
        const picture = await this.service.picture(lead.picture).catch(() => null);
        if (this.lead?.picture !== lead.picture) {
            return;
        }
        const image = lookedForAgain(h("img", { src: picture?.path || `/pictures/${lead.picture}`, alt: lead.alt || picture?.words.alt || "", width: picture?.width, height: picture?.height }));
        const frame = h("div", { class: "frame" }, image);
        this.place.replaceChildren(
            frame,
            picture?.words.credit ? h("p", { class: "credit" }, picture.words.credit) : "",
            this.isWritable ? this.choosers(this.focalButton(frame, picture), this.creditButton(picture), button("Remove", () => this.change(null))) : "",
            this.words("caption", "Caption", picture?.words.caption),
            this.words("alt", "What it shows, for those who cannot see it", picture?.words.alt),
        );
    }

    private choosers(...more: (Node | null)[]): HTMLElement {
        const input = h("input", { type: "file", accept: "image/*", hidden: true, change: () => this.send([...(input.files ?? [])]) });
        const take = (picture: Picture | undefined) => picture && this.take(picture);
        return h(
            "div",
            { class: "buttons" },
            button(this.lead ? "Another" : "From the library", () => choosePictures(this.service, { many: false, chosen: ([picture]) => take(picture) })),
            button("Upload", () => input.click()),
            ...more,
            input,
        );
    }

    private send([file]: File[]): void {
        if (!file || !this.isWritable) {
            return;
        }
        const box: HTMLElement = uploadBox(file, this.service, (picture) => {
            box.remove();
            if (picture) {
                this.take(picture);
            }
        });
        this.place.append(box);
    }

    private take(picture: Picture): void {
        this.change({ picture: picture.picture, caption: "", alt: "" });
    }

    private focalButton(frame: HTMLElement, picture: Picture | null): HTMLElement {
        const toggle: HTMLButtonElement = button("Focal point", () => {
            if (this.takeFocalAway) {
                this.takeFocalAway();
                this.takeFocalAway = null;
            } else {
                this.takeFocalAway = focalPoint(frame, picture?.focus, (focus) => {
                    if (picture) {
                        picture.focus = focus;
                        this.service.saveFocus(picture.picture, focus).catch((error) => this.tell(`The focal point was not saved. ${reasonOf(error)}`));
                    }
                });
            }
            toggle.setAttribute("aria-pressed", String(this.takeFocalAway !== null));
        }, { "aria-pressed": "false" });
        return toggle;
    }

    private creditButton(picture: Picture | null): HTMLElement | null {
        return picture && button("Credit", () => askLibraryWords(this.service, picture, () => void this.draw()));
    }

    private words(name: "caption" | "alt", label: string, fallback: string | undefined): HTMLElement {
        const area = h("textarea", { rows: "2", maxlength: "2000", placeholder: fallback ?? "", name: `lead-${name}` });
        area.value = this.lead?.[name] ?? "";
        area.readOnly = !this.isWritable;
        area.addEventListener("input", () => {
            if (this.lead) {
                this.lead = { ...this.lead, [name]: area.value };
                this.changed();
            }
        });
        return field(label, area);
    }
}
