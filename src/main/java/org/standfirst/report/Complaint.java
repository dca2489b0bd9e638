package org.standfirst.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.standfirst.kernel.Id;
import org.standfirst.reply.Reply;

/**
 * That somebody doesn't accept a decision (Article 20 of Regulation (EU) 2022/2065).
 *
 * @param about what they complain of: the author of a statement, whoever reported of their report
 */
public record Complaint(
        Id<Complaint> id,
        Id<Reply> reply,
        Side side,
        String about,
        String words,
        Instant at,
        Report.State state,
        Optional<Report.Decided> decided) {
    /** How long after a decision somebody may complain: at least six months (Article 20(1)). */
    public static final Duration WITHIN = Duration.ofDays(184);

    /** The longest, in characters. */
    public static final int LONGEST_WORDS = 4_000;

    /** Who complains. */
    public enum Side {
        /** Whoever wrote the reply. */
        AUTHOR,
        /** Whoever reported it. */
        NOTIFIER;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Side> of(String word) {
            return Arrays.stream(values())
                    .filter(side -> side.word().equals(word))
                    .findFirst();
        }
    }

    String subject() {
        return "report:" + id;
    }
}
