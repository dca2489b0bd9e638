package org.standfirst.rights;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.standfirst.conduct.Allowance;
import org.standfirst.conduct.Limits;
import org.standfirst.correspondent.ForgetCorrespondents;
import org.standfirst.reply.ForgetReplies;
import org.standfirst.report.ForgetReporters;

/** Says how long what is kept of readers: some of it as the publisher set it, the rest the same for every magazine. */
@Component
public class Retention {
    /** An address of mail that nobody confirmed. */
    public static final int UNCONFIRMED_DAYS = 30;

    /** Words of advertising. */
    public static final int SPAM_DAYS = 90;

    /** Words of what was rejected: for as long as its author can complain, and it may have to stand again. */
    public static final int REJECTED_DAYS = 190;

    /** Who reported a reply, from the decision on. */
    public static final int REPORTER_MONTHS = 12;

    /** That a letter went to somebody. */
    public static final int LETTER_DAYS = 7;

    private static final int REACTION_DAYS = 90;
    private static final int DAYS_IN_A_MONTH = 30;

    private final Limits limits;

    Retention(Limits limits) {
        this.limits = limits;
    }

    /** As the publisher set it. */
    public Allowance set() {
        return limits.current();
    }

    ForgetReplies.Before replies(Instant now) {
        return new ForgetReplies.Before(
                before(now, set().networkDays()),
                before(now, UNCONFIRMED_DAYS),
                before(now, REACTION_DAYS),
                before(now, SPAM_DAYS),
                before(now, REJECTED_DAYS));
    }

    ForgetCorrespondents.Before correspondents(Instant now) {
        return new ForgetCorrespondents.Before(
                before(now, UNCONFIRMED_DAYS), before(now, set().mailDays()), before(now, LETTER_DAYS));
    }

    ForgetReporters.Before reporters(Instant now) {
        return new ForgetReporters.Before(
                before(now, set().networkDays()), before(now, REPORTER_MONTHS * DAYS_IN_A_MONTH));
    }

    private static Instant before(Instant now, int days) {
        return now.minus(Duration.ofDays(days));
    }
}
