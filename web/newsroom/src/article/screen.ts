// The screen of an article: the text, what is around it, who writes, and what has been saved.
import { button, h, must } from "../dom";
import { BodyEditor } from "../editor/editor";
import { canonical } from "../editor/json";
import { compare } from "./comparison";
import { Fields } from "./fields";
import { openStore, type Kept, type Store } from "./kept";
import { clock, dayAndClock, type Manuscript, type Revision, type State } from "./manuscript";
import { Pen } from "./pen";
import { Saver, type Status } from "./saver";
import { Server } from "./server";

/** How long the last save before a handing over may take. */
const LAST_SAVE = 5000;

/** Before the desk is asked again who writes, where it has just said that it is somebody else. */
const PEN_PAUSE = 500;

export class Screen {
    private readonly server: Server;
    private readonly tab = randomName();
    private readonly editor: BodyEditor;
    private readonly fields: Fields;
    private readonly saver: Saver;
    private readonly pen: Pen;
    private readonly saved = must<HTMLOutputElement>("#saved");
    private readonly offers = h("div", { id: "offers" });
    private readonly store: Promise<Store> = openStore();
    /** What both sides of a conflict began with. */
    private base: Manuscript;
    private isWritable: boolean;
    /** What stands here was set aside, and the desk's words are still to come. */
    private isBehind = false;

    constructor(private readonly state: State) {
        this.server = new Server(state.article, this.tab);
        this.base = state.manuscript;
        this.isWritable = state.mayWrite;
        const changed = () => this.saver.changed();
        const places = { toolbar: must("#toolbar"), body: must("#body"), counts: must("#counts") };
        this.editor = new BodyEditor(places, state.manuscript.body, this.server, { changed, save: () => this.saver.flush() });
        const form = must<HTMLFormElement>("#fields");
        this.fields = new Fields(form, this.server, state.manuscript, changed, () => this.editor.view.focus(), (words) => this.editor.tell(words));
        form.before(this.offers);
        this.saver = new Saver(this.ports(), this.tab, state, this.read());
        this.pen = new Pen(this.server, must("#presence"), state.mayWrite, {
            turned: (isWriting, draft) => void this.turned(isWriting, draft),
            newer: () => void this.follow(),
            shows: () => (this.isBehind ? "" : this.saver.revision()),
            handOver: async () => {
                this.setWritable(false);
                await this.saver.finish(LAST_SAVE);
            },
        });
        this.setWritable(state.mayWrite);
        this.show({ is: "saved", at: state.savedAt });
        this.listen();
        this.pen.start();
        void this.offerKept();
    }

    isSaved(): boolean {
        return this.saver.isSaved() && !this.editor.isSending();
    }

    revision(): string {
        return this.saver.revision();
    }

    private read(): Manuscript {
        return { ...this.fields.read(), body: this.editor.body() };
    }

    private ports() {
        const key = `${this.state.article}/${this.tab}`;
        return {
            read: () => this.read(),
            send: (payload: string) => this.server.save(payload).then((saved) => {
                if (saved.is === "saved") {
                    this.base = (JSON.parse(payload) as { manuscript: Manuscript }).manuscript;
                }
                return saved;
            }),
            mayWrite: () => this.pen.holds(),
            keep: async (manuscript: Manuscript, base: string) =>
                (await this.store).put({ key, article: this.state.article, base, at: Date.now(), manuscript }),
            forget: async () => (await this.store).remove(key),
            show: (status: Status) => this.show(status),
            conflict: (theirs: { newest: Revision & { by: string }; manuscript: Manuscript }) => this.conflict(theirs),
            penless: () => setTimeout(() => void this.pen.beat().then(() => this.pen.isWriting() && this.saver.release()), PEN_PAUSE),
            now: () => Date.now(),
            wait: (milliseconds: number, work: () => void) => {
                const timer = setTimeout(work, milliseconds);
                return () => clearTimeout(timer);
            },
        };
    }

    private listen(): void {
        window.addEventListener("beforeunload", (event) => {
            if (!this.isSaved()) {
                this.saver.keepNow();
                this.saver.flush();
                event.preventDefault();
            }
        });
        window.addEventListener("pagehide", () => this.server.leave());
        window.addEventListener("online", () => this.saver.flush());
        window.addEventListener("focus", () => this.saver.flush());
        document.addEventListener("keydown", (event) => {
            if ((event.ctrlKey || event.metaKey) && event.key === "s") {
                event.preventDefault();
                this.saver.mean();
            }
        });
    }

    private show(status: Status): void {
        if (status.is === "saving" && this.saved.dataset["status"] === "saving") {
            return;
        }
        this.saved.dataset["status"] = status.is;
        const again = () => button("Try again", () => this.saver.flush(), { class: "quiet" });
        const parts: Record<Status["is"], () => (Node | string)[]> = {
            saved: () => [`Saved ${clock((status as { at: string }).at)}`],
            saving: () => ["Saving…"],
            offline: () => ["Not saved: kept in this browser. ", again()],
            signedOut: () => [
                "You are signed out. What you wrote is kept in this browser. ",
                h("a", { href: "/newsroom", target: "_blank", rel: "noopener" }, "Sign in in another tab"),
                ", and it is saved from here.",
            ],
            refused: () => [`Not saved: kept in this browser. ${(status as { reason: string }).reason}`],
            gone: () => ["This article is not there any more. What you wrote is kept in this browser."],
            conflict: () => ["Not saved: somebody saved meanwhile."],
            penless: () => [`Not saved: ${(status as { writer: string }).writer} is writing. What you wrote is kept in this browser.`],
        };
        this.saved.replaceChildren(...parts[status.is]());
    }

    private setWritable(writable: boolean): void {
        this.isWritable = writable;
        this.editor.setWritable(writable);
        this.fields.setWritable(writable);
        must("#article").dataset["writing"] = String(writable);
    }

    private async turned(isWriting: boolean, draft: Revision): Promise<void> {
        if (!isWriting) {
            this.setWritable(false);
            if (!this.saver.isSaved()) {
                await this.setAside();
            }
            this.saver.hold();
            await this.follow();
            return;
        }
        if ((this.isBehind || draft.revision !== this.saver.revision()) && this.saver.isSaved()) {
            await this.follow();
        }
        this.setWritable(this.state.mayWrite);
        this.saver.release();
        this.showOffers();
    }

    /** Words that came too late for this tab's pen are kept under a name of their own, and offered. */
    private async setAside(): Promise<void> {
        const manuscript = this.read();
        const kept: Kept = { key: `${this.state.article}/${this.tab}/${Date.now()}`, article: this.state.article, base: this.saver.revision(), at: Date.now(), manuscript };
        await (await this.store).put(kept).catch(() => undefined);
        this.isBehind = true;
        this.saver.settle();
        this.show({ is: "penless", writer: "somebody else" });
        this.offer(kept);
    }

    /** Shows the desk's newest text. */
    private async follow(): Promise<void> {
        const newest = await this.server.newest().catch(() => null);
        if (newest && (this.isBehind || newest.revision !== this.saver.revision()) && this.saver.isSaved()) {
            this.editor.keepingPlace(() => this.put(newest.manuscript));
            this.saver.rebase(newest, this.read());
            this.saver.settle();
            this.base = newest.manuscript;
        }
    }

    private put(manuscript: Manuscript): void {
        this.isBehind = false;
        this.editor.receive(manuscript.body);
        this.fields.write(manuscript);
    }

    private conflict({ newest, manuscript }: { newest: Revision & { by: string }; manuscript: Manuscript }): void {
        const look = () =>
            compare({
                title: "Two texts of this article",
                explanation: `${newest.by} saved at ${clock(newest.savedAt)} while you were writing. Choose what shall stand; where only one of you changed something, that is chosen already.`,
                mine: { name: "Mine", manuscript: this.read() },
                theirs: { name: newest.by, manuscript },
                base: this.base,
                settled: (merged) => {
                    this.put(merged);
                    this.saver.rebase(newest, manuscript);
                    this.base = manuscript;
                    this.saver.changed();
                    this.saver.release();
                    this.saver.mean();
                },
            });
        this.saved.replaceChildren(`Not saved: ${newest.by} saved meanwhile. What you write is kept in this browser. `, button("Compare and choose", look));
        look();
    }

    private readonly offered = new Map<string, Kept>();

    private async offerKept(): Promise<void> {
        const store = await this.store;
        for (const kept of await store.of(this.state.article).catch(() => [])) {
            // Saved after all, and only the answer was lost.
            if (canonical(kept.manuscript) === canonical(this.state.manuscript)) {
                await store.remove(kept.key);
            } else {
                this.offer(kept);
            }
        }
    }

    private offer(kept: Kept): void {
        this.offered.set(kept.key, kept);
        this.showOffers();
    }

    private showOffers(): void {
        this.offers.replaceChildren(...[...this.offered.values()].map((kept) => this.offerOf(kept)));
    }

    private offerOf(kept: Kept): HTMLElement {
        const drop = async () => {
            this.offered.delete(kept.key);
            this.showOffers();
            await (await this.store).remove(kept.key);
        };
        // Whoever uses it writes it anew: it is forgotten once the desk has it.
        const use = async (manuscript: Manuscript) => {
            // What stands here and is not saved yet gives way, and is offered in its turn.
            await this.saver.finish(LAST_SAVE);
            if (!this.isWritable) {
                return;
            }
            if (!this.saver.isSaved()) {
                await this.setAside();
            }
            this.put(manuscript);
            this.saver.changed();
            this.saver.keepNow();
            this.saver.mean();
            void drop();
        };
        const look = () =>
            compare({
                title: "What you wrote, and what the desk has",
                explanation: this.isWritable ? "Choose what shall stand." : "You may choose once you hold the pen.",
                mine: { name: "What you wrote", manuscript: kept.manuscript },
                theirs: { name: "The desk’s", manuscript: this.read() },
                base: kept.base === this.saver.revision() ? this.base : null,
                settled: this.isWritable ? (merged) => void use(merged) : null,
            });
        return h(
            "div",
            { class: "offer", role: "region", "aria-label": "Words that were not saved" },
            h("p", {}, `You wrote this here on ${dayAndClock(kept.at)} and it never reached the desk.`),
            h(
                "div",
                { class: "buttons" },
                this.isWritable && button("Use it", () => void use(kept.manuscript)),
                button("Look at both", look),
                button("Throw away", () => void drop(), { class: "quiet" }),
            ),
        );
    }
}

/** Browsers make UUIDs on secure pages alone, and a desk within a house may be none. */
function randomName(): string {
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
