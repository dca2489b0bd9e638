package org.standfirst.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.standfirst.conduct.Ban;
import org.standfirst.reply.Histories;

/** How bans are said to those who make them, and how long they may be. */
final class BanWords {
    private static final List<Screen.Option> TERMS = List.of(
            new Screen.Option("1", "For a day", false),
            new Screen.Option("7", "For a week", true),
            new Screen.Option("30", "For thirty days", false),
            new Screen.Option("365", "For a year", false),
            new Screen.Option("", "Until somebody lifts it", false));

    private BanWords() {}

    static List<Screen.Option> terms() {
        return TERMS;
    }

    /** When a ban of that term ends; empty for never. */
    static Optional<Instant> until(String days) {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        return TERMS.stream()
                .map(Screen.Option::value)
                .filter(days::equals)
                .findFirst()
                .map(known -> Optional.of(Instant.now().plus(Duration.ofDays(Long.parseLong(known)))))
                .orElseThrow(() -> new Turned.Senseless("Choose for how long."));
    }

    /** When one that holds will be over. */
    static String end(Ban ban, ZoneId zone) {
        return ban.until()
                .map(at -> "Until " + Screen.Moment.of(at, zone).words())
                .orElse("Until somebody lifts it");
    }

    static String hits(int count) {
        String many = count >= Histories.MOST_COUNTED ? count + " or more replies" : count + " replies";
        return count == 0
                ? "No reply came from there in the last 30 days"
                : (count == 1 ? "One reply" : many) + " came from there in the last 30 days";
    }

    /** Whom it keeps out; a mark of an address of mail says nothing to people. */
    static String whom(Ban ban) {
        String label = ban.label();
        return switch (ban.target()) {
            case Ban.Target.OfNetwork(var range) -> range + (label.isEmpty() ? "" : " (" + label + ")");
            case Ban.Target.OfMail _ -> label.isEmpty() ? "An e-mail address" : "The e-mail address of " + label;
            case Ban.Target.OfName(var key) -> "The name " + (label.isEmpty() ? key : label);
        };
    }
}
