// The line below the tools: what is said of the words at the caret, and what there is to tell.
import type { EditorView, MarkViewConstructor } from "@tiptap/pm/view";
import { button, h, later } from "../dom";
import type { Service } from "../service";
import { markAt, removeMark } from "./commands";
import { sourceNote } from "./dialogs/words";
import type { Asked } from "./keys";

const HOW_LONG = 8000;

export class Context {
    readonly element: HTMLElement;
    private readonly words = h("p", { class: "context-words" });
    private readonly notice = h("p", { class: "told", role: "status" });
    private shown = "";
    private timer: ReturnType<typeof setTimeout> | undefined;
    private readonly soon = later(80, () => void this.refresh());

    constructor(
        private readonly view: EditorView,
        private readonly service: Service,
        private readonly asked: Asked,
    ) {
        this.element = h("div", { class: "context" }, this.words, this.notice);
    }

    tell(words: string): void {
        this.notice.textContent = words;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => (this.notice.textContent = ""), HOW_LONG);
    }

    changed(): void {
        this.soon.ask();
    }

    private async refresh(): Promise<void> {
        const { state } = this.view;
        const marks = ["attribution", "moment", "link"].flatMap((name) => markAt(state, name) ?? []);
        const key = marks.map((mark) => JSON.stringify(mark.toJSON())).join() + this.view.editable;
        if (key === this.shown) {
            return;
        }
        this.shown = key;
        const parts = await Promise.all(
            marks.map(async (mark) => {
                const { name } = mark.type;
                const said = name === "attribution" ? await attributionWords(mark.attrs, this.service) : name === "moment" ? momentWords(mark.attrs) : `Leads to ${mark.attrs["href"]}`;
                const change = { attribution: this.asked.attribution, moment: this.asked.moment, link: this.asked.link }[name] ?? this.asked.link;
                return h(
                    "span",
                    {},
                    said,
                    this.view.editable && button("Change", change, { class: "quiet" }),
                    this.view.editable && button("Remove", () => {
                        removeMark(name)(this.view.state, this.view.dispatch);
                        this.view.focus();
                    }, { class: "quiet" }),
                );
            }),
        );
        if (this.shown === key) {
            this.words.replaceChildren(...parts);
        }
    }
}

/** "Said by Ada Penhale (miller), in March, at the weir". */
export async function attributionWords(attributes: Record<string, unknown>, service: Service): Promise<string> {
    const source = await service.source(String(attributes["source"])).catch(() => null);
    const note = source ? sourceNote(source) : "";
    return ["Said by " + (source ? source.name + (note ? ` (${note})` : "") : "a source that this desk does not show"), attributes["said"], attributes["place"]]
        .filter(Boolean)
        .join(", ");
}

const day = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** "Means Monday 2 March 2026 to Sunday 8 March 2026". */
export function momentWords({ from, until }: Record<string, unknown>): string {
    const named = (date: unknown) => day.format(new Date(String(date)));
    return until ? `Means ${named(from)} to ${named(until)}` : `Means ${named(from)}`;
}

/** Marked words say under the pointer what is said of them; it is asked for only then. */
export function markViews(service: Service): Record<string, MarkViewConstructor> {
    const labelled = (className: string, label: (attributes: Record<string, unknown>) => Promise<string> | string): MarkViewConstructor => (mark) => {
        const dom = h("span", { class: className });
        dom.addEventListener("mouseenter", async () => (dom.title = await label(mark.attrs)), { once: true });
        return { dom, ignoreMutation: (mutation) => mutation.type === "attributes" };
    };
    return {
        attribution: labelled("attribution", (attributes) => attributionWords(attributes, service)),
        moment: labelled("moment", momentWords),
    };
}
