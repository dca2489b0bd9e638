// Who writes. One tab at a time holds the pen; the others watch, and may ask for it.
import { button, h } from "../dom";
import { clock, clockWithSeconds, type Revision } from "./manuscript";
import type { Server, Writing } from "./server";

const BEAT = 4000;
/** Whoever watches sees each save within three seconds. */
const WATCHING_BEAT = 1500;
/** After a pause longer than this the pen may be somebody else's. */
const STALE = 12_000;

export interface Followers {
    /** The pen came, or went. */
    turned(isWriting: boolean, draft: Revision): void;
    /** The desk has a newer draft than the one shown. */
    newer(draft: Revision): void;
    shows(): string;
    /** Saves the last words before the pen is given away. */
    handOver(): Promise<void>;
}

export class Pen {
    private writing: Writing | null = null;
    private beatAt = 0;
    private isBeating: Promise<void> | null = null;
    private declined = "";
    private said = "";
    /** When the last save came. It changes all the time, so it is there to be read and not to be announced. */
    private readonly last = h("span", { class: "quiet", "aria-live": "off" });

    constructor(
        private readonly server: Server,
        private readonly place: HTMLElement,
        private readonly mayWrite: boolean,
        private readonly followers: Followers,
    ) {}

    start(): void {
        const again = () => void this.beat().then(() => setTimeout(again, this.pause()));
        again();
        document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && void this.beat());
        window.addEventListener("online", () => void this.beat());
    }

    /** A page that nobody looks at need not follow closely. */
    private pause(): number {
        return this.writing?.state === "watching" && document.visibilityState === "visible" ? WATCHING_BEAT : BEAT;
    }

    /** Whether this tab holds the pen, asked anew where the last answer is old. */
    async holds(): Promise<boolean> {
        if (Date.now() - this.beatAt > STALE) {
            await this.beat();
        }
        // Without an answer the desk itself refuses what must not be saved.
        return this.writing?.state !== "watching";
    }

    isWriting(): boolean {
        return this.writing?.state === "writing";
    }

    beat(): Promise<void> {
        return (this.isBeating ??= this.ask().finally(() => (this.isBeating = null)));
    }

    private async ask(): Promise<void> {
        let writing: Writing;
        try {
            writing = await this.server.beat();
        } catch {
            return;
        }
        const before = this.writing;
        this.writing = writing;
        this.beatAt = Date.now();
        this.show(writing);
        if (before?.state !== writing.state) {
            this.followers.turned(writing.state === "writing", writing.draft);
        } else if (writing.state === "watching" && writing.draft.revision !== this.followers.shows()) {
            this.followers.newer(writing.draft);
        }
    }

    private show(writing: Writing): void {
        const parts = writing.state === "writing" ? this.askedFor(writing) : this.watching(writing);
        const words = parts.map((part) => (typeof part === "string" ? part : part.textContent)).join("");
        // What is said again is not announced again, and whoever stands on its button stays there.
        if (words !== this.said) {
            this.said = words;
            this.place.replaceChildren(...parts, this.last);
        }
        const isFollowed = writing.state === "watching" && writing.writer !== null && !writing.writer.self;
        this.last.textContent = isFollowed ? ` · last saved ${clockWithSeconds(writing.draft.savedAt)}` : "";
        this.place.dataset["writing"] = writing.state;
    }

    private askedFor({ asked }: Writing): (Node | string)[] {
        if (!asked || asked.name === this.declined) {
            this.declined = asked ? this.declined : "";
            return [];
        }
        const answer = (give: boolean) => {
            this.declined = give ? "" : asked.name;
            this.said = "";
            this.place.replaceChildren();
            const ready = give ? this.followers.handOver() : Promise.resolve();
            void ready
                .then(() => this.server.answerForPen(give))
                // Whatever came of it, the next beat tells anew who writes.
                .catch(() => (this.writing = null))
                .then(() => this.beat());
        };
        return [`${asked.name} asks to take over. `, button("Hand over", () => answer(true)), " ", button("Not now", () => answer(false), { class: "quiet" })];
    }

    private watching({ writer, askedByMe }: Writing): (Node | string)[] {
        if (!this.mayWrite) {
            return [writer ? `${writer.name} is writing since ${clock(writer.since)}. ` : "", "You may read this article and not write in it."];
        }
        if (!writer) {
            return ["Waiting for the pen …"];
        }
        const ask = () => {
            void this.server.askForPen().then(() => this.beat()).catch(() => undefined);
        };
        if (writer.self) {
            return [`You are writing in another tab since ${clock(writer.since)} · `, askedByMe ? "asked there" : button("Write here instead", ask)];
        }
        return [`${writer.name} is writing since ${clock(writer.since)} · `, askedByMe ? "you have asked to take over" : button("Ask to take over", ask)];
    }
}
