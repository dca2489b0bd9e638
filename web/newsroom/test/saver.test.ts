import assert from "node:assert/strict";
import { test } from "node:test";
import type { Manuscript, Revision } from "../src/article/manuscript";
import { Saver, type Status } from "../src/article/saver";
import type { Saved } from "../src/article/server";

const start: Revision = { revision: "r1", number: 1, savedAt: "2026-03-05T10:31:00Z" };
const saved = (number: number): Saved => ({ is: "saved", revision: `r${number}`, number, savedAt: "2026-03-05T10:32:00Z" });

/** A saver with a clock that is moved by hand and a desk that answers when it is told to. */
function desk() {
    let now = 1_000_000;
    let headline = "";
    let timers: { at: number; work: () => void }[] = [];
    const sent: { basedOn: string; manuscript: Manuscript }[] = [];
    const payloads: string[] = [];
    const answers: ((saved: Saved) => void)[] = [];
    const kept: string[] = [];
    const shown: Status["is"][] = [];
    const told: string[] = [];
    let holds = true;
    const manuscript = () => ({ headline }) as unknown as Manuscript;
    const settle = () => new Promise((resolve) => setImmediate(resolve));
    const saver = new Saver(
        {
            read: manuscript,
            send: (payload) => {
                payloads.push(payload);
                sent.push(JSON.parse(payload));
                return new Promise((resolve) => answers.push(resolve));
            },
            mayWrite: async () => holds,
            keep: async (words, base) => void kept.push(`${base}:${words.headline}`),
            forget: async () => void kept.push("forgotten"),
            show: (status) => shown.push(status.is),
            conflict: ({ newest }) => told.push(`conflict with ${newest.by}`),
            penless: (writer) => told.push(`${writer} writes`),
            now: () => now,
            wait: (milliseconds, work) => {
                const timer = { at: now + milliseconds, work };
                timers.push(timer);
                return () => (timers = timers.filter((each) => each !== timer));
            },
        },
        "tab",
        start,
        manuscript(),
    );
    return {
        saver,
        sent,
        payloads,
        kept,
        shown,
        told,
        write(words: string) {
            headline = words;
            saver.changed();
        },
        lose: () => (holds = false),
        async pass(milliseconds: number) {
            const until = now + milliseconds;
            for (;;) {
                const next = timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0];
                if (!next) {
                    break;
                }
                timers = timers.filter((timer) => timer !== next);
                now = Math.max(now, next.at);
                next.work();
                await settle();
            }
            now = until;
            await settle();
        },
        async answer(answer: Saved) {
            answers.shift()?.(answer);
            await settle();
        },
    };
}

test("savesASecondAfterTheLastKey", async () => {
    const { saver, sent, write, pass, answer, shown, kept } = desk();
    write("a");
    await pass(900);
    write("ab");
    await pass(900);
    assert.equal(sent.length, 0);
    await pass(200);
    assert.deepEqual(sent.map((each) => [each.basedOn, each.manuscript.headline]), [["r1", "ab"]]);
    assert.equal(saver.isSaved(), false);
    await answer(saved(2));
    assert.equal(saver.isSaved(), true);
    assert.equal(saver.revision(), "r2");
    assert.equal(shown.at(-1), "saved");
    assert.equal(kept.at(-1), "forgotten");
});

test("savesWhileSomebodyTypesOn", async () => {
    const { sent, write, pass } = desk();
    for (let key = 0; key < 12; key++) {
        write("x".repeat(key + 1));
        await pass(500);
    }
    assert.equal(sent.length, 1);
});

test("keepsEachChangeInTheBrowserUntilItIsAcknowledged", async () => {
    const { kept, write, pass, answer } = desk();
    write("a");
    await pass(400);
    assert.deepEqual(kept, ["r1:a"]);
    await pass(700);
    write("ab");
    await answer(saved(2));
    assert.equal(kept.includes("forgotten"), false);
    assert.equal(kept.at(-1), "r2:ab");
    await pass(2000);
    await answer(saved(3));
    assert.equal(kept.at(-1), "forgotten");
});

test("repeatsTheVerySameUntilThereIsAnAnswerAndOnlyThenSendsWhatIsNew", async () => {
    const { payloads, sent, saver, shown, write, pass, answer } = desk();
    write("a");
    await pass(1100);
    await answer({ is: "unreachable" });
    assert.equal(shown.at(-1), "offline");
    write("ab");
    await pass(2100);
    await answer({ is: "unreachable" });
    await pass(4100);
    assert.equal(payloads.length, 3);
    assert.equal(new Set(payloads).size, 1);
    await answer(saved(2));
    assert.equal(saver.isSaved(), false);
    await pass(1100);
    assert.deepEqual([sent.at(-1)?.basedOn, sent.at(-1)?.manuscript.headline], ["r2", "ab"]);
});

test("oneSaveIsUnderWayAtATime", async () => {
    const { sent, saver, write, pass } = desk();
    write("a");
    await pass(1100);
    write("ab");
    saver.flush();
    await pass(10_000);
    assert.equal(sent.length, 1);
});

test("aConflictHoldsUntilItIsSettled", async () => {
    const { sent, saver, told, kept, write, pass, answer } = desk();
    write("a");
    await pass(1100);
    const theirs = { headline: "theirs" } as unknown as Manuscript;
    const newest = { revision: "r9", number: 9, savedAt: start.savedAt, by: "Jonas Weil" };
    await answer({ is: "conflict", newest, manuscript: theirs });
    write("ab");
    await pass(10_000);
    assert.deepEqual([sent.length, told], [1, ["conflict with Jonas Weil"]]);
    assert.equal(kept.at(-1), "r1:ab");
    saver.rebase(newest, theirs);
    saver.release();
    await pass(100);
    assert.deepEqual([sent.at(-1)?.basedOn, sent.at(-1)?.manuscript.headline], ["r9", "ab"]);
});

test("aLostPenHoldsAndKeeps", async () => {
    const { sent, told, saver, kept, write, pass, answer } = desk();
    write("a");
    await pass(1100);
    await answer({ is: "penless", writer: "Jonas Weil" });
    await pass(60_000);
    assert.deepEqual([sent.length, told, saver.isSaved(), kept.includes("forgotten")], [1, ["Jonas Weil writes"], false, false]);
});

test("nothingIsSentWithoutThePen", async () => {
    const { sent, lose, write, pass } = desk();
    lose();
    write("a");
    await pass(10_000);
    assert.equal(sent.length, 0);
});

test("whoIsSignedOutIsAskedAgainWithTheSame", async () => {
    const { payloads, shown, saver, write, pass, answer } = desk();
    write("a");
    await pass(1100);
    await answer({ is: "signedOut" });
    assert.equal(shown.at(-1), "signedOut");
    await pass(5100);
    assert.equal(payloads.length, 2);
    await answer(saved(2));
    assert.deepEqual([new Set(payloads).size, saver.isSaved()], [1, true]);
});

test("whatIsRefusedIsNotSentAgainUntilItChanges", async () => {
    const { sent, saver, shown, write, pass, answer } = desk();
    write("a");
    await pass(1100);
    await answer({ is: "refused", reason: "Too long." });
    await pass(60_000);
    assert.deepEqual([sent.length, shown.at(-1), saver.isSaved()], [1, "refused", false]);
    write("b");
    await pass(1100);
    assert.equal(sent.length, 2);
});

test("wordsThatAreAsBeforeNeedNoSave", async () => {
    const { sent, saver, write, pass } = desk();
    write("a");
    write("");
    await pass(2000);
    assert.deepEqual([sent.length, saver.isSaved()], [0, true]);
});

test("whatSomebodyMeansToKeepIsToldFromWhatWasSavedByItself", async () => {
    const { saver, payloads, write, pass, answer } = desk();
    write("a");
    await pass(1100);
    await answer(saved(2));
    saver.mean();
    await pass(0);
    assert.equal(saver.isSaved(), false);
    await answer(saved(2));
    assert.deepEqual(payloads.map((payload) => JSON.parse(payload).kind), ["autosave", "save"]);
    assert.equal(saver.isSaved(), true);
});

test("whatWasSetAsideIsNotSentAgain", async () => {
    const { saver, sent, write, pass, answer } = desk();
    write("a");
    await pass(1100);
    saver.settle();
    assert.equal(saver.isSaved(), true);
    await answer({ is: "unreachable" });
    await pass(60_000);
    assert.equal(sent.length, 1);
});

test("savesWhatHadToWaitForAnAnswerThatNobodyWantsAnyLonger", async () => {
    const { saver, sent, write, pass, answer } = desk();
    write("a");
    await pass(1100);
    saver.rebase({ ...start, revision: "r5" }, { headline: "theirs" } as unknown as Manuscript);
    write("b");
    await pass(1100);
    assert.equal(sent.length, 1);
    await answer(saved(2));
    await pass(1100);
    assert.deepEqual(sent.map(({ basedOn }) => basedOn), ["r1", "r5"]);
});
