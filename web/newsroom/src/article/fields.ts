// The fields around the text, as the server rendered them.
import { must } from "../dom";
import type { Service } from "../service";
import { LeadField } from "./lead";
import type { Manuscript } from "./manuscript";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Around = Omit<Manuscript, "body">;

export class Fields {
    private readonly form: HTMLFormElement;
    private readonly lead: LeadField;
    /** What the page has no control for is given back as it came. */
    private last: Around;

    constructor(form: HTMLFormElement, service: Service, manuscript: Manuscript, changed: () => void, onward: () => void, tell: (words: string) => void) {
        this.form = form;
        this.last = manuscript;
        this.lead = new LeadField(must("#lead", form), service, changed, tell);
        form.addEventListener("submit", (event) => event.preventDefault());
        form.addEventListener("input", (event) => {
            if (event.target instanceof Element && !event.target.closest("#lead")) {
                grow(event.target);
                changed();
            }
        });
        // A headline has no second line: Enter goes on to what comes next.
        form.addEventListener("keydown", (event) => {
            const name = event.target instanceof HTMLTextAreaElement ? event.target.name : "";
            if (event.key === "Enter" && !event.isComposing && (name === "headline" || name === "standfirst")) {
                event.preventDefault();
                name === "headline" ? this.control("standfirst")?.focus() : onward();
            }
        });
        this.write(manuscript);
    }

    read(): Around {
        const { last } = this;
        return {
            headline: this.words("headline", last.headline),
            standfirst: this.words("standfirst", last.standfirst),
            kicker: this.words("kicker", last.kicker),
            bylines: this.checked("bylines", last.bylines),
            section: this.chosen("section", last.section),
            tags: this.checked("tags", last.tags),
            edition: this.chosen("edition", last.edition),
            lead: this.lead.value(),
            language: this.words("language", last.language),
            canonical: this.words("canonical", last.canonical),
            titles: {
                social: this.words("socialTitle", last.titles.social),
                search: this.words("searchTitle", last.titles.search),
                description: this.words("searchDescription", last.titles.description),
            },
        };
    }

    /** Shows these values; a field that somebody is in keeps its caret where nothing of it changes. */
    write(manuscript: Around): void {
        this.last = manuscript;
        const values: Record<string, string> = {
            headline: manuscript.headline,
            standfirst: manuscript.standfirst,
            kicker: manuscript.kicker,
            section: manuscript.section ?? "",
            edition: manuscript.edition ?? "",
            language: manuscript.language,
            canonical: manuscript.canonical,
            socialTitle: manuscript.titles.social,
            searchTitle: manuscript.titles.search,
            searchDescription: manuscript.titles.description,
        };
        for (const [name, value] of Object.entries(values)) {
            const control = this.control(name);
            if (control && control.value !== value) {
                control.value = value;
            }
            if (control) {
                grow(control);
            }
        }
        for (const name of ["bylines", "tags"] as const) {
            this.boxes(name).forEach((box) => (box.checked = manuscript[name].includes(box.value)));
        }
        this.lead.set(manuscript.lead);
    }

    setWritable(writable: boolean): void {
        for (const control of this.form.elements) {
            if (control instanceof HTMLInputElement && control.type !== "checkbox" || control instanceof HTMLTextAreaElement) {
                control.readOnly = !writable;
            } else if (control instanceof HTMLSelectElement || control instanceof HTMLInputElement) {
                control.disabled = !writable;
            }
        }
        this.lead.setWritable(writable);
    }

    private control(name: string): Control | null {
        return this.form.querySelector<Control>(`[name="${name}"]`);
    }

    private boxes(name: string): HTMLInputElement[] {
        return [...this.form.querySelectorAll<HTMLInputElement>(`input[type="checkbox"][name="${name}"]`)];
    }

    private words(name: string, last: string): string {
        return this.control(name)?.value ?? last;
    }

    private chosen(name: string, last: string | null): string | null {
        const control = this.control(name);
        if (!(control instanceof HTMLSelectElement)) {
            return control ? control.value || null : last;
        }
        // What the page does not offer is not taken away by not being chosen.
        const isOffered = last === null || [...control.options].some((option) => option.value === last);
        return control.value || (isOffered ? null : last);
    }

    /** In the order they had; what is new comes behind. */
    private checked(name: string, last: string[]): string[] {
        const boxes = this.boxes(name);
        const offered = new Set(boxes.map((box) => box.value));
        const on = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
        const kept = last.filter((id) => on.has(id) || !offered.has(id));
        return [...kept, ...[...on].filter((id) => !kept.includes(id))];
    }
}

/** As tall as its words, where the browser does not do so itself. */
function grow(control: Element): void {
    if (control instanceof HTMLTextAreaElement && !CSS.supports("field-sizing", "content")) {
        control.style.height = "auto";
        control.style.height = `${control.scrollHeight}px`;
    }
}
