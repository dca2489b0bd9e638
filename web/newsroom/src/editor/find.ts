// Finds and replaces words; what is found is lit in the text.
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, TextSelection, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { button, h, later } from "../dom";

export interface Found {
    from: number;
    to: number;
}

/** How much is lit and counted at most. */
const MOST = 5000;

/** Every place of these words, never across two blocks. */
export function findAll(doc: Node, words: string, matchCase: boolean): Found[] {
    const wanted = matchCase ? words : lower(words);
    const found: Found[] = [];
    if (wanted === "") {
        return found;
    }
    doc.descendants((node, at) => {
        if (!node.isTextblock) {
            return found.length < MOST;
        }
        const text = node.textBetween(0, node.content.size, undefined, "\ufffc");
        const searched = matchCase ? text : lower(text);
        for (let index = searched.indexOf(wanted); index >= 0 && found.length < MOST; index = searched.indexOf(wanted, index + wanted.length)) {
            found.push({ from: at + 1 + index, to: at + 1 + index + wanted.length });
        }
        return false;
    });
    return found;
}

/** Lower case that leaves every character at its place: "İ" would become two. */
function lower(text: string): string {
    const lowered = text.toLowerCase();
    return lowered.length === text.length ? lowered : [...text].map((each) => (each.toLowerCase().length === each.length ? each.toLowerCase() : each)).join("");
}

/** Nothing instead leaves an empty block where the words were all of it. */
export function put(tr: Transaction, words: string, { from, to }: Found): Transaction {
    return words === "" ? tr.delete(from, to) : tr.insertText(words, from, to);
}

interface Lit {
    set: DecorationSet;
    found: Found[];
}

const key = new PluginKey<Lit>("find");

export function find(): Plugin {
    return new Plugin<Lit>({
        key,
        state: {
            init: () => ({ set: DecorationSet.empty, found: [] }),
            apply(tr, lit) {
                const change = tr.getMeta(key) as { found: Found[]; current: number } | undefined;
                if (change) {
                    const lights = change.found.map(({ from, to }, index) => Decoration.inline(from, to, { class: index === change.current ? "found is-current" : "found" }));
                    return { set: DecorationSet.create(tr.doc, lights), found: change.found };
                }
                return tr.docChanged ? { set: lit.set.map(tr.mapping, tr.doc), found: lit.found } : lit;
            },
        },
        props: { decorations: (state) => key.getState(state)?.set },
    });
}

/** The bar above the text. */
export class FindBar {
    readonly element: HTMLElement;
    private readonly words = h("input", { type: "search", "aria-label": "Find", placeholder: "Find", autocomplete: "off", spellcheck: "false" });
    private readonly instead = h("input", { type: "text", "aria-label": "Replace with", placeholder: "Replace with", autocomplete: "off" });
    private readonly matchCase = h("input", { type: "checkbox", id: "match-case" });
    private readonly count = h("output", { class: "count", "aria-live": "polite" });
    private readonly replacing: HTMLElement;
    private found: Found[] = [];
    private current = -1;
    private readonly searchSoon = later(150, () => this.search());

    constructor(private readonly view: EditorView) {
        this.replacing = h(
            "div",
            { class: "replacing" },
            this.instead,
            button("Replace", () => this.replace()),
            button("Replace all", () => this.replaceAll()),
        );
        this.element = h(
            "div",
            { class: "find", role: "search", "aria-label": "Find in the article", hidden: true },
            h(
                "div",
                {},
                this.words,
                this.count,
                button("Previous", () => this.step(-1)),
                button("Next", () => this.step(1)),
                h("label", { class: "check" }, this.matchCase, "Match case"),
                button("Close", () => this.close(), { class: "quiet" }),
            ),
            this.replacing,
        );
        this.words.addEventListener("input", () => this.searchSoon.ask());
        this.matchCase.addEventListener("change", () => this.search());
        this.element.addEventListener("keydown", (event) => {
            if (event.key === "Escape") {
                this.close();
            } else if (event.key === "Enter" && event.target === this.words) {
                event.preventDefault();
                this.searchSoon.now();
                this.step(event.shiftKey ? -1 : 1);
            } else if (event.key === "Enter" && event.target === this.instead) {
                event.preventDefault();
                this.replace();
            }
        });
    }

    open(replace: boolean): void {
        const { from, to } = this.view.state.selection;
        const chosen = this.view.state.doc.textBetween(from, to, " ");
        this.element.hidden = false;
        this.replacing.hidden = !replace || !this.view.editable;
        if (chosen && chosen.length < 100) {
            this.words.value = chosen;
        }
        this.words.focus();
        this.words.select();
        this.search();
    }

    close(): void {
        this.element.hidden = true;
        this.show([], -1);
        const found = this.found[this.current];
        if (found) {
            this.view.dispatch(this.view.state.tr.setSelection(TextSelection.create(this.view.state.doc, found.from, found.to)));
        }
        this.view.focus();
    }

    /** The document has changed. */
    changed(): void {
        if (!this.element.hidden) {
            this.searchSoon.ask();
        }
    }

    private search(): void {
        const before = this.found[this.current]?.from ?? this.view.state.selection.from;
        this.found = findAll(this.view.state.doc, this.words.value, this.matchCase.checked);
        const next = this.found.findIndex((each) => each.from >= before);
        this.current = this.found.length === 0 ? -1 : Math.max(0, next);
        this.show(this.found, this.current);
    }

    private step(by: 1 | -1): void {
        if (this.found.length > 0) {
            this.current = (this.current + by + this.found.length) % this.found.length;
            this.show(this.found, this.current);
        }
    }

    private show(found: Found[], current: number): void {
        this.view.dispatch(this.view.state.tr.setMeta(key, { found, current }).setMeta("addToHistory", false));
        this.count.value = this.words.value === "" ? "" : found.length === 0 ? "Nowhere" : `${current + 1} of ${found.length}`;
        const at = found[current];
        if (at) {
            const { node } = this.view.domAtPos(at.from);
            (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: "center" });
        }
    }

    private replace(): void {
        this.searchSoon.now();
        const at = this.found[this.current];
        if (at && this.view.editable) {
            this.view.dispatch(put(this.view.state.tr, this.instead.value, at));
            this.found[this.current] = { from: at.from + this.instead.value.length, to: at.from + this.instead.value.length };
            this.search();
        }
    }

    private replaceAll(): void {
        this.searchSoon.now();
        const count = this.found.length;
        if (count > 0 && this.view.editable) {
            const tr = this.view.state.tr;
            for (const at of this.found.toReversed()) {
                put(tr, this.instead.value, at);
            }
            this.view.dispatch(tr);
            this.search();
            this.count.value = `${count} replaced`;
        }
    }
}
