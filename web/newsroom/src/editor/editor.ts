// The editor, put together.
import { Editor, Extension } from "@tiptap/core";
import { Dropcursor, Gapcursor, UndoRedo } from "@tiptap/extensions";
import { Fragment, type Node, type Schema } from "@tiptap/pm/model";
import { Plugin, Selection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { later, whenIdle } from "../dom";
import type { Service } from "../service";
import { clipboard } from "./clipboard";
import { Context, markViews } from "./context";
import { count, countAll, inWords } from "./counts";
import { showKeys } from "./dialogs/keys";
import { askAttribution, askLink, askMoment } from "./dialogs/words";
import { find, FindBar } from "./find";
import { insertions } from "./insertions";
import { fromServer, toServer, type Body, type Json } from "./json";
import { keys, type Asked } from "./keys";
import { rules } from "./rules";
import { document as documentExtensions } from "./schema";
import { slash } from "./slash";
import { completeLines, markActive } from "./structure";
import { Toolbar } from "./toolbar";
import { Uploads } from "./uploads";
import { nodeViews } from "./views";
import { writeBelow } from "./views/others";

export interface Places {
    toolbar: HTMLElement;
    body: HTMLElement;
    counts: HTMLElement;
}

/** What the screen around the text is told, and asked. */
export interface Hooks {
    changed(): void;
    save(): void;
}

const ATTRIBUTES = {
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": "Text of the article",
    "aria-describedby": "counts",
    spellcheck: "true",
};

export class BodyEditor {
    readonly view: EditorView;
    private readonly editor: Editor;
    private readonly toolbar: Toolbar;
    private readonly context: Context;
    private readonly findBar: FindBar;
    private readonly uploads: Uploads;
    private version: number;
    private isReceiving = false;
    private readonly countSoon = later(300, () => whenIdle(() => this.showCounts()), true);

    constructor(
        private readonly places: Places,
        body: Body,
        service: Service,
        private readonly hooks: Hooks,
    ) {
        this.version = body.version;
        this.uploads = new Uploads(service);
        const all = insertions(service);
        const whileWriting = (work: () => void) => () => this.view.editable && work();
        const asked: Asked = {
            link: whileWriting(() => askLink(this.view, service)),
            attribution: whileWriting(() => askAttribution(this.view, service)),
            moment: whileWriting(() => askMoment(this.view)),
            find: (replace) => this.findBar.open(replace),
            toolbar: () => this.toolbar.focus(),
            keys: showKeys,
            save: hooks.save,
        };
        const tell = (words: string) => this.context.tell(words);
        const plugins = (schema: Schema): Plugin[] => [
            slash(all),
            clipboard(schema, service, this.uploads, tell),
            rules(),
            ...keys(asked),
            completeLines(),
            markActive(),
            find(),
            this.uploads.plugin(),
            // Tiptap overwrites those among the editor's own properties.
            new Plugin({ props: { nodeViews: nodeViews({ service, uploads: this.uploads, tell }), markViews: markViews(service) } }),
        ];
        this.editor = new Editor({
            element: places.body,
            extensions: [
                ...documentExtensions,
                UndoRedo.configure({ depth: 500 }),
                Dropcursor.configure({ color: false, class: "drop-cursor" }),
                Gapcursor,
                Extension.create({
                    name: "standfirst",
                    priority: 2000,
                    addProseMirrorPlugins() {
                        return plugins(this.editor.schema);
                    },
                }),
            ],
            content: fromServer(body),
            injectCSS: false,
            enableInputRules: false,
            enablePasteRules: false,
            editorProps: { attributes: ATTRIBUTES },
            onTransaction: ({ transaction }) => this.transacted(transaction.docChanged),
        });
        this.view = this.editor.view;
        this.toolbar = new Toolbar(this.view, asked, all);
        this.context = new Context(this.view, service, asked);
        this.findBar = new FindBar(this.view);
        places.toolbar.append(this.toolbar.element, this.findBar.element, this.context.element);
        places.body.addEventListener("mousedown", (event) => this.clicked(event));
        places.body.style.setProperty("--first-words", JSON.stringify("Write, or press / to insert something"));
        this.showCounts();
        whenIdle(() => this.warm());
    }

    /** Does once for nothing what a key does, so that the first key need not wait until the browser has compiled it. */
    private warm(): void {
        const { state, dom } = this.view;
        state.apply(state.tr.insertText(" ", Selection.atEnd(state.doc).from));
        this.view.someProp("handleKeyDown", (handle) => handle(this.view, new KeyboardEvent("keydown", { key: "Unidentified" })));
        const text = document.createTreeWalker(dom, NodeFilter.SHOW_TEXT).nextNode() as Text | null;
        if (text) {
            // Seen as a change, read, and found to be none.
            text.data = String(text.data);
        }
    }

    /** The document as the server reads it. */
    body(): Body {
        return toServer(this.view.state.doc.toJSON() as Json, this.version);
    }

    /** Whoever reads keeps before them what they read, whatever grows or shrinks above it. */
    keepingPlace(work: () => void): void {
        const top = this.places.toolbar.getBoundingClientRect().bottom;
        const blocks = [...this.view.dom.children]
            .map((block) => ({ block, box: block.getBoundingClientRect() }))
            .filter(({ box }) => box.bottom > top && box.top >= 0);
        const isAtTheTop = window.scrollY === 0;
        work();
        const still = blocks.find(({ block }) => block.isConnected);
        if (still && !isAtTheTop) {
            window.scrollBy(0, still.block.getBoundingClientRect().top - still.box.top);
        }
    }

    /** Takes in a document from elsewhere; only what differs is drawn anew, and Undo does not bring back what was there. */
    receive(body: Body): void {
        this.version = body.version;
        const { state } = this.view;
        const next = state.schema.nodeFromJSON(fromServer(body));
        const [old, fresh] = [state.doc.children, next.children];
        const shortest = Math.min(old.length, fresh.length);
        let same = 0;
        while (same < shortest && old[same]?.eq(fresh[same] as Node)) {
            same++;
        }
        let tail = 0;
        while (tail < shortest - same && old.at(-1 - tail)?.eq(fresh.at(-1 - tail) as Node)) {
            tail++;
        }
        const sizeOf = (blocks: readonly Node[]) => Fragment.from(blocks).size;
        const from = sizeOf(old.slice(0, same));
        const tr = state.tr.replaceWith(from, from + sizeOf(old.slice(same, old.length - tail)), fresh.slice(same, fresh.length - tail));
        if (!tr.docChanged) {
            return;
        }
        tr.setMeta("addToHistory", false).setSelection(Selection.near(tr.doc.resolve(Math.min(state.selection.from, tr.doc.content.size))));
        this.isReceiving = true;
        this.view.dispatch(tr);
        this.isReceiving = false;
    }

    setWritable(writable: boolean): void {
        if (this.editor.isEditable !== writable) {
            this.editor.setEditable(writable, false);
            this.view.dom.setAttribute("aria-readonly", String(!writable));
            this.view.dispatch(this.view.state.tr);
        }
    }

    /** Whether pictures are still on their way. */
    isSending(): boolean {
        return this.uploads.count(this.view) > 0;
    }

    tell(words: string): void {
        this.context.tell(words);
    }

    private transacted(docChanged: boolean): void {
        this.toolbar?.changed();
        this.context?.changed();
        this.countSoon.ask();
        if (docChanged) {
            this.findBar?.changed();
            if (!this.isReceiving) {
                this.hooks.changed();
            }
        }
    }

    private showCounts(): void {
        const { doc, selection } = this.view.state;
        const chosen = selection.empty ? null : count(doc.textBetween(selection.from, selection.to, "\n"));
        const words = inWords(countAll(doc), chosen);
        if (this.places.counts.textContent !== words) {
            this.places.counts.textContent = words;
        }
    }

    private clicked(event: MouseEvent): void {
        const { dom } = this.view;
        const bottom = dom.lastElementChild?.getBoundingClientRect().bottom ?? 0;
        const isBelow = event.target === this.places.body || (event.target === dom && event.clientY > bottom);
        if (isBelow && this.view.editable) {
            event.preventDefault();
            writeBelow(this.view);
        }
    }
}
