package org.standfirst.consent;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What a browser keeps of a reader's choice, and all that it keeps of it: a random number by which the proof is found, the
 * choice, what it was about, and when. Whoever has not chosen has none.
 *
 * @param subject by what the records of it are found
 * @param despiteSignal whether the browser said no for the reader as they chose, and they chose nevertheless
 * @param at to the minute
 * @param register the version of the register
 */
public record ChoiceCookie(String subject, Decision decision, boolean despiteSignal, Instant at, String register) {
    /** Its name where there is no TLS; elsewhere {@link #SECURE_NAME}. */
    public static final String NAME = "consent";

    /** Its name over TLS: no other host of the domain can set it (RFC 6265bis, section 4.1.3.2). */
    public static final String SECURE_NAME = "__Host-consent";

    private static final Pattern FORM =
            Pattern.compile("1\\.([0-9a-f])([-s])\\.([0-9a-z]{1,8})\\.([0-9a-f]{16})\\.([A-Za-z0-9_-]{22})");
    private static final int MINUTE = 60;
    private static final int LETTERS = 36;

    /** A moment to the minute, as the rest would say nothing. */
    public ChoiceCookie {
        at = at.truncatedTo(ChronoUnit.MINUTES);
    }

    /** What is in the browser. */
    public String value() {
        return "1." + decision.digit() + (despiteSignal ? 's' : '-') + "."
                + Long.toString(at.getEpochSecond() / MINUTE, LETTERS) + "." + register + "." + subject;
    }

    /** Reads the value; empty if it is none of ours. */
    public static Optional<ChoiceCookie> parse(String value) {
        Matcher parts = FORM.matcher(value);
        return parts.matches()
                ? Decision.read(parts.group(1))
                        .map(decision -> new ChoiceCookie(
                                parts.group(5),
                                decision,
                                parts.group(2).equals("s"),
                                Instant.ofEpochSecond(Long.parseLong(parts.group(3), LETTERS) * MINUTE),
                                parts.group(4)))
                : Optional.empty();
    }

    /** Reads what a browser sent as {@code Cookie}; of several, the first. */
    public static Optional<ChoiceCookie> in(List<String> headers) {
        for (String header : headers) {
            for (String pair : header.split(";", -1)) {
                String cookie = pair.strip();
                int end = cookie.indexOf('=');
                String name = end < 0 ? "" : cookie.substring(0, end);
                if (name.equals(SECURE_NAME) || name.equals(NAME)) {
                    Optional<ChoiceCookie> read = parse(cookie.substring(end + 1));
                    if (read.isPresent()) {
                        return read;
                    }
                }
            }
        }
        return Optional.empty();
    }

    boolean holds(Instant now, int months) {
        // A clock that was put back is no reason to ask.
        return at.isBefore(now.plus(Duration.ofDays(1))) && now.isBefore(at.plus(Duration.ofDays(months * 30L)));
    }

    /** The program's own declaration of it. */
    @Component
    static final class Declared implements Declares {
        @Override
        public List<OwnItem> declared() {
            int days = Asking.MOST_MONTHS * 31;
            return List.of(
                    new OwnItem(Item.own(Item.Kind.COOKIE, NAME, days), "ownConsent", OwnItem.Audience.READERS),
                    new OwnItem(Item.own(Item.Kind.COOKIE, SECURE_NAME, days), "ownConsent", OwnItem.Audience.READERS));
        }
    }
}
