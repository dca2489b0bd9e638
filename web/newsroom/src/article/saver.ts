// Saves as somebody writes. One save is under way at a time; if its answer is lost, the very same is sent until there is
// one, and only then what was written since. So the desk never has to guess which of two versions came first.
import type { Manuscript, Revision } from "./manuscript";
import type { Saved } from "./server";

export type Status =
    | { is: "saved"; at: string }
    | { is: "saving" }
    | { is: "offline" }
    | { is: "signedOut" }
    | { is: "refused"; reason: string }
    | { is: "gone" }
    | { is: "conflict" }
    | { is: "penless"; writer: string };

export interface Ports {
    /** The text as it stands. */
    read(): Manuscript;
    send(payload: string): Promise<Saved>;
    /** Whether this tab still holds the pen; asked after a sleep. */
    mayWrite(): Promise<boolean>;
    keep(manuscript: Manuscript, base: string): Promise<void>;
    forget(): Promise<void>;
    show(status: Status): void;
    conflict(theirs: { newest: Revision & { by: string }; manuscript: Manuscript }): void;
    penless(writer: string): void;
    now(): number;
    wait(milliseconds: number, work: () => void): () => void;
}

const QUIET = 1000;
const LONGEST_UNSAVED = 5000;
const KEEP_AFTER = 300;
const PAUSES = [2000, 4000, 8000, 15_000];
const SIGN_IN_PAUSE = 5000;

interface Under {
    payload: string;
    written: string;
    version: number;
}

export class Saver {
    private version = 0;
    private acknowledged = 0;
    /** When the first of the words was written that are not on their way yet. */
    private since = 0;
    private under: Under | null = null;
    private isBusy = false;
    private isHeld = false;
    /** What is sent next shall stand in the history, and not as a moment of a run of writing. */
    private isMeant = false;
    private failures = 0;
    private stopTimer: () => void = () => undefined;
    private stopKeeping: () => void = () => undefined;
    private lastWritten: string;
    private keeping: Promise<void> = Promise.resolve();

    constructor(
        private readonly ports: Ports,
        private readonly tab: string,
        private base: Revision,
        manuscript: Manuscript,
    ) {
        this.lastWritten = JSON.stringify(manuscript);
    }

    revision(): string {
        return this.base.revision;
    }

    isSaved(): boolean {
        return this.version === this.acknowledged && !this.under;
    }

    /** Somebody wrote. Nothing is read here: a key must not wait for it. */
    changed(): void {
        this.version++;
        this.since ||= this.ports.now();
        this.stopKeeping();
        this.stopKeeping = this.ports.wait(KEEP_AFTER, () => this.keep());
        if (this.isHeld || this.under) {
            return;
        }
        this.ports.show({ is: "saving" });
        const left = LONGEST_UNSAVED - (this.ports.now() - this.since);
        this.saveIn(Math.max(0, Math.min(QUIET, left)));
    }

    /** Saves at once, or tries again at once. */
    flush(): void {
        if (!this.isHeld && !this.isSaved()) {
            this.saveIn(0);
        }
    }

    /** Saves at once, so that the history keeps what stands here; and what the desk has had until now, whoever wrote it. */
    mean(): void {
        this.isMeant = true;
        if (!this.isHeld) {
            this.saveIn(0);
        }
    }

    /** Saves, and returns when all is saved or the time is over. */
    async finish(longest: number): Promise<void> {
        const until = this.ports.now() + longest;
        this.flush();
        while (!this.isSaved() && !this.isHeld && this.ports.now() < until) {
            await new Promise<void>((resolve) => this.ports.wait(50, resolve));
        }
    }

    /** Keeps what is written now, without waiting; for when the page goes away. */
    keepNow(): void {
        if (!this.isSaved()) {
            this.stopKeeping();
            this.keep();
        }
    }

    /** Goes on from another revision: one that was received, or that a conflict was settled on. */
    rebase(base: Revision, written: Manuscript): void {
        this.base = base;
        this.lastWritten = JSON.stringify(written);
        this.under = null;
    }

    /** Nothing is sent until there is a pen, or a conflict is settled. */
    hold(): void {
        this.isHeld = true;
        this.stopTimer();
    }

    release(): void {
        this.isHeld = false;
        this.failures = 0;
        this.flush();
    }

    /** What is written is what the desk has: nothing is unsaved. */
    settle(): void {
        this.under = null;
        this.acknowledged = this.version;
        this.since = 0;
        this.stopKeeping();
        this.stopTimer();
        void this.afterKeeping(() => this.ports.forget());
        this.ports.show({ is: "saved", at: this.base.savedAt });
    }

    private saveIn(milliseconds: number): void {
        this.stopTimer();
        this.stopTimer = this.ports.wait(milliseconds, () => void this.save());
    }

    private keep(): void {
        const manuscript = this.ports.read();
        void this.afterKeeping(() => this.ports.keep(manuscript, this.base.revision));
    }

    /** One after another, so that what was forgotten does not come back. */
    private afterKeeping(work: () => Promise<void>): Promise<void> {
        this.keeping = this.keeping.then(work).catch(() => undefined);
        return this.keeping;
    }

    private async save(): Promise<void> {
        if (this.isBusy || this.isHeld) {
            return;
        }
        this.isBusy = true;
        try {
            // A lost pen is said by whoever asked; the words stay kept.
            if (!(await this.ports.mayWrite()) || this.isHeld) {
                return;
            }
            const under = (this.under ??= this.compose());
            if (!under) {
                this.settle();
                return;
            }
            this.take(under, await this.ports.send(under.payload));
        } finally {
            this.isBusy = false;
        }
    }

    private compose(): Under | null {
        const manuscript = this.ports.read();
        const written = JSON.stringify(manuscript);
        this.since = 0;
        if (written === this.lastWritten && !this.isMeant) {
            return null;
        }
        const kind = this.isMeant ? "save" : "autosave";
        this.isMeant = false;
        return { payload: JSON.stringify({ tab: this.tab, kind, basedOn: this.base.revision, manuscript }), written, version: this.version };
    }

    private take(under: Under, saved: Saved): void {
        if (this.under !== under) {
            // Meanwhile something else took its place, which had to wait for this answer.
            if (!this.isHeld && !this.isSaved()) {
                this.saveIn(QUIET);
            }
            return;
        }
        if (saved.is === "unreachable") {
            this.ports.show({ is: "offline" });
            this.saveIn(PAUSES[Math.min(this.failures++, PAUSES.length - 1)] ?? 0);
            return;
        }
        this.failures = 0;
        switch (saved.is) {
            case "saved":
                this.accept(under, saved);
                return;
            case "signedOut":
                this.ports.show({ is: "signedOut" });
                this.saveIn(SIGN_IN_PAUSE);
                return;
            case "conflict":
                this.under = null;
                this.hold();
                this.ports.show({ is: "conflict" });
                this.ports.conflict(saved);
                return;
            case "penless":
                this.under = null;
                this.hold();
                this.ports.show({ is: "penless", writer: saved.writer });
                this.ports.penless(saved.writer);
                return;
            case "gone":
                this.under = null;
                this.hold();
                this.ports.show({ is: "gone" });
                return;
            case "refused":
                // The same would be refused again; what is written next may not be.
                this.under = null;
                this.ports.show({ is: "refused", reason: saved.reason });
        }
    }

    private accept(under: Under, { revision, number, savedAt }: Revision): void {
        this.base = { revision, number, savedAt };
        this.lastWritten = under.written;
        this.under = null;
        this.acknowledged = under.version;
        if (this.version === under.version) {
            this.settle();
            return;
        }
        this.since ||= this.ports.now();
        this.ports.show({ is: "saving" });
        this.keep();
        this.saveIn(QUIET);
    }
}
