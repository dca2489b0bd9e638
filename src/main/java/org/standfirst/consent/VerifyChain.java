package org.standfirst.consent;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeHistory;

/**
 * Goes through the whole chain and tells whether any record, register or notice is other than it was written, or missing. It
 * holds up nobody who chooses meanwhile, and needs no more memory for many records than for few.
 */
@Component
public class VerifyChain {
    private static final int TRIES = 5;
    private static final ChainRows.End NOWHERE = new ChainRows.End(0, "?", "");

    private final ChainRows rows;
    private final ChainTexts texts;
    private final ChangeHistory history;
    private final ChainSeal seal;

    VerifyChain(ChainRows rows, ChainTexts texts, ChangeHistory history, ChainSeal seal) {
        this.rows = rows;
        this.texts = texts;
        this.history = history;
        this.seal = seal;
    }

    /** Does it. */
    public Finding apply() {
        Finding finding = look();
        for (int again = 1; again < TRIES && finding instanceof Finding.Broken; again++) {
            // What looks broken may just have been forgotten beside this.
            ChainRows.End before = rows.checkpoint().orElse(NOWHERE);
            finding = look();
            if (rows.checkpoint().orElse(NOWHERE).equals(before)) {
                break;
            }
        }
        return finding;
    }

    private Finding look() {
        // In this order: what is logged by now, the head knows as well.
        long logged = history.newestOf(RecordChoice.SUBJECT, RecordChoice.VERB)
                .map(ChainWalk::number)
                .orElse(0L);
        Optional<ChainRows.End> checkpoint = rows.checkpoint().filter(this::isOurCheckpoint);
        if (checkpoint.isEmpty()) {
            return new Finding.Broken(rows.checkpoint().orElse(NOWHERE).number(), Finding.Fault.CHECKPOINT_FORGED);
        }
        Optional<ChainRows.End> head = rows.head();
        long last = head.map(ChainRows.End::number).orElse(logged);
        ChainWalk walk = new ChainWalk(rows, history, seal, checkpoint.get());
        return walk.to(last)
                .<Finding>map(broken -> broken)
                .or(() -> wrongAtTheEnd(walk, head, logged))
                .or(this::wrongText)
                .orElseGet(() -> sound(checkpoint.get(), walk));
    }

    private boolean isOurCheckpoint(ChainRows.End end) {
        return end.isFirst() || seal.holds(ChainSeal.Of.CHECKPOINT, end.number(), end.hash(), end.mac());
    }

    private Optional<Finding> wrongAtTheEnd(ChainWalk walk, Optional<ChainRows.End> found, long logged) {
        boolean isOurs = found.filter(this::isOurHead).isPresent();
        ChainRows.End head = found.orElse(NOWHERE);
        if (isOurs && walk.number() < head.number()) {
            return broken(walk.number() + 1, Finding.Fault.TAIL_CUT);
        }
        if (!isOurs || !head.previous().equals(walk.hash())) {
            return broken(found.map(ChainRows.End::number).orElse(walk.number()), Finding.Fault.HEAD_FORGED);
        }
        if (logged > head.number()) {
            boolean isStillThere = rows.at(head.number() + 1).isPresent();
            return broken(
                    head.number() + (isStillThere ? 0 : 1),
                    isStillThere ? Finding.Fault.HEAD_FORGED : Finding.Fault.TAIL_CUT);
        }
        return rows.outside().map(number -> new Finding.Broken(number, Finding.Fault.INSERTED));
    }

    private static Optional<Finding> broken(long number, Finding.Fault fault) {
        return Optional.of(new Finding.Broken(number, fault));
    }

    private boolean isOurHead(ChainRows.End end) {
        return end.isFirst() || seal.holds(ChainSeal.Of.HEAD, end.number(), end.hash(), end.mac());
    }

    private Optional<Finding> wrongText() {
        for (Optional<ChainTexts.Text> text = texts.registerAfter(""); text.isPresent(); ) {
            ChainTexts.Text register = text.get();
            if (!register.isAsItWas()) {
                return broken(texts.firstByRegister(register.hash()), Finding.Fault.REGISTER_CHANGED);
            }
            text = texts.registerAfter(register.hash());
        }
        for (Optional<ChainTexts.Seen> seen = texts.noticeAfter(""); seen.isPresent(); ) {
            ChainTexts.Seen notice = seen.get();
            if (!notice.isAsItWas()) {
                return broken(texts.firstByNotice(notice.hash()), Finding.Fault.NOTICE_CHANGED);
            }
            seen = texts.noticeAfter(notice.hash());
        }
        long withoutRegister = texts.firstWithoutRegister();
        if (withoutRegister > 0) {
            return broken(withoutRegister, Finding.Fault.REGISTER_CHANGED);
        }
        long withoutNotice = texts.firstWithoutNotice();
        return withoutNotice > 0 ? broken(withoutNotice, Finding.Fault.NOTICE_CHANGED) : Optional.empty();
    }

    private static Finding.Sound sound(ChainRows.End checkpoint, ChainWalk walk) {
        long count = walk.number() - checkpoint.number();
        return new Finding.Sound(
                count, count == 0 ? 0 : checkpoint.number() + 1, count == 0 ? 0 : walk.number(), walk.hash());
    }
}
