// What colleagues say in the margin of an article, about the words that are chosen or about all of it.
import { later } from "./dom";

interface Note {
    id: string;
    answers: string | null;
    quoted: string;
    block: number;
    words: string;
    by: string;
    at: { words: string; machine: string };
    resolved: boolean;
}

interface Chosen {
    quoted: string;
    block: number;
    from: number;
    to: number;
}

const LONGEST_QUOTE = 4000;

/** Words that are chosen are looked at at once; that none are is seen when the caret has stopped, so that no key waits for it. */
const SOON = 100;

export function notes(root: ParentNode): void {
    const panel = root.querySelector<HTMLElement>("[data-notes]");
    if (panel) {
        void new Margin(panel).load();
    }
}

class Margin {
    private readonly path: string;
    private readonly list = document.createElement("ol");
    private readonly form = document.createElement("form");
    private readonly field = document.createElement("textarea");
    private readonly about = document.createElement("p");
    private readonly problem = document.createElement("p");
    private chosen: Chosen | undefined;
    private showResolved = false;
    private notes: Note[] = [];

    constructor(private readonly panel: HTMLElement) {
        this.path = panel.dataset["notes"] ?? "";
        const label = document.createElement("label");
        label.htmlFor = this.field.id = "note";
        label.textContent = "A note for whoever works on this";
        label.className = "unseen";
        Object.assign(this.field, { rows: 2, maxLength: 4000, placeholder: "A note for whoever works on this", required: true });
        this.about.className = "hint";
        this.problem.className = "failed";
        this.problem.setAttribute("role", "alert");
        const send = document.createElement("button");
        send.textContent = "Add the note";
        this.form.className = "stack";
        this.form.append(label, this.field, this.about, this.problem, send);
        this.form.addEventListener("submit", (event) => {
            event.preventDefault();
            void this.write({ words: this.field.value, ...this.chosen }).then((done) => {
                if (done) {
                    this.field.value = "";
                    this.choose(undefined);
                }
            });
        });
        this.list.className = "threads";
        panel.append(this.list, this.form);
        const soon = later(SOON, () => this.look());
        document.addEventListener("selectionchange", () => (document.getSelection()?.isCollapsed ? soon.ask() : this.look()));
        this.choose(undefined);
    }

    async load(): Promise<void> {
        await this.ask(this.path);
    }

    private async ask(path: string, request: RequestInit = {}): Promise<boolean> {
        const answer = await fetch(path, { ...request, headers: { Accept: "application/json", ...request.headers } }).catch(() => undefined);
        const told = (await answer?.json().catch(() => undefined)) as { notes?: Note[]; reason?: string } | undefined;
        this.problem.textContent = answer?.ok ? "" : (told?.reason ?? "The desk can’t be reached. The note is not added yet.");
        if (told?.notes) {
            this.notes = told.notes;
            this.draw();
        }
        return answer?.ok ?? false;
    }

    private write(note: Record<string, unknown>): Promise<boolean> {
        const whole = { words: "", answers: null, quoted: "", block: 0, from: 0, to: 0, ...note };
        return this.ask(this.path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(whole) });
    }

    /** Remembers which words were chosen last, since writing the note takes the choice away. */
    private look(): void {
        const selection = document.getSelection();
        const text = document.querySelector("#body .ProseMirror");
        if (!selection || !text || !text.contains(selection.anchorNode) || !text.contains(selection.focusNode)) {
            return;
        }
        this.choose(selection.isCollapsed ? undefined : chosenIn(text, selection.getRangeAt(0)));
    }

    private choose(chosen: Chosen | undefined): void {
        this.chosen = chosen;
        const about = chosen ? `About “${shortened(chosen.quoted)}”` : "About all of it. Select words first to tie it to them.";
        // Every change of a page, also one to the same, has it laid out anew while somebody writes.
        if (this.about.textContent !== about) {
            this.about.textContent = about;
        }
    }

    private draw(): void {
        const threads = this.notes.filter((note) => !note.answers && (this.showResolved || !note.resolved));
        this.list.replaceChildren(...threads.map((note) => this.thread(note)));
        const resolved = this.notes.filter((note) => !note.answers && note.resolved).length;
        this.panel.querySelector("[data-resolved]")?.remove();
        if (resolved > 0) {
            const toggle = document.createElement("button");
            toggle.type = "button";
            toggle.className = "bare";
            toggle.dataset["resolved"] = "";
            toggle.textContent = this.showResolved ? "Hide what is dealt with" : `Show what is dealt with (${resolved})`;
            toggle.addEventListener("click", () => {
                this.showResolved = !this.showResolved;
                this.draw();
            });
            this.form.before(toggle);
        }
        this.mark();
    }

    private thread(note: Note): HTMLLIElement {
        const item = document.createElement("li");
        if (note.quoted) {
            const quoted = document.createElement("button");
            quoted.type = "button";
            quoted.className = "bare quoted";
            quoted.textContent = `“${shortened(note.quoted)}”`;
            if (note.block < 0) {
                quoted.disabled = true;
                quoted.title = "These words were rewritten since.";
            } else {
                quoted.addEventListener("click", () => show(note));
            }
            item.append(quoted);
        }
        item.append(said(note), ...this.notes.filter((answer) => answer.answers === note.id).map(said));
        const acts = document.createElement("p");
        acts.className = "acts";
        acts.append(
            act(note.resolved ? "Open it again" : "Dealt with", () => void this.ask(`${this.path}/${note.id}/${note.resolved ? "reopening" : "resolution"}`, { method: "POST" })),
            act("Answer", () => this.answer(note, item)),
        );
        item.append(acts);
        return item;
    }

    private answer(note: Note, item: HTMLElement): void {
        if (item.querySelector("form")) {
            item.querySelector("textarea")?.focus();
            return;
        }
        const form = document.createElement("form");
        const field = document.createElement("textarea");
        const send = document.createElement("button");
        form.className = "stack";
        Object.assign(field, { rows: 2, maxLength: 4000, required: true });
        field.setAttribute("aria-label", `Answer to ${note.by}`);
        send.textContent = "Answer";
        form.append(field, send);
        form.addEventListener("submit", (event) => {
            event.preventDefault();
            void this.write({ words: field.value, answers: note.id });
        });
        item.append(form);
        field.focus();
    }

    /** Shows in the text what notes are about, without touching the text (CSS Custom Highlight API). */
    private mark(): void {
        if (!("highlights" in CSS)) {
            return;
        }
        const ranges = this.notes
            .filter((note) => note.quoted && note.block >= 0 && !note.resolved)
            .map(rangeOf)
            .filter((range) => range !== undefined);
        CSS.highlights.set("noted", new Highlight(...ranges));
    }
}

function said(note: Note): HTMLElement {
    const paragraph = document.createElement("p");
    const who = document.createElement("span");
    const at = document.createElement("time");
    who.className = "quiet";
    at.dateTime = note.at.machine;
    at.textContent = note.at.words;
    who.append(`${note.by}, `, at);
    paragraph.append(note.words, document.createElement("br"), who);
    return paragraph;
}

function act(words: string, does: () => void): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "bare";
    button.textContent = words;
    button.addEventListener("click", does);
    return button;
}

function chosenIn(text: Element, range: Range): Chosen | undefined {
    const blocks = [...text.children];
    const block = blocks.findIndex((one) => one.contains(range.startContainer));
    const whole = blocks[block];
    if (!whole) {
        return undefined;
    }
    const end = whole.contains(range.endContainer) ? range.endContainer : whole;
    const offset = whole.contains(range.endContainer) ? range.endOffset : whole.childNodes.length;
    const before = document.createRange();
    before.setStart(whole, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const words = document.createRange();
    words.setStart(range.startContainer, range.startOffset);
    words.setEnd(end, offset);
    const quoted = words.toString().slice(0, LONGEST_QUOTE);
    const from = before.toString().length;
    return quoted.trim() ? { quoted, block, from, to: from + quoted.length } : undefined;
}

function rangeOf(note: Note): Range | undefined {
    const block = document.querySelector("#body .ProseMirror")?.children[note.block];
    const at = block?.textContent.indexOf(note.quoted) ?? -1;
    if (!block || at < 0) {
        return undefined;
    }
    const range = document.createRange();
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let passed = 0;
    let started = false;
    while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        if (!started && passed + node.length > at) {
            range.setStart(node, at - passed);
            started = true;
        }
        if (started && passed + node.length >= at + note.quoted.length) {
            range.setEnd(node, at + note.quoted.length - passed);
            return range;
        }
        passed += node.length;
    }
    return undefined;
}

function show(note: Note): void {
    const range = rangeOf(note);
    const selection = document.getSelection();
    if (range && selection) {
        range.startContainer.parentElement?.scrollIntoView({ block: "center" });
        selection.removeAllRanges();
        selection.addRange(range);
    }
}

function shortened(words: string): string {
    return words.length > 80 ? `${words.slice(0, 78).trimEnd()} …` : words;
}
