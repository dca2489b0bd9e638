package org.standfirst.transfer;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Times as WordPress writes them: {@code 2026-03-05 09:30:00}, and zeros for none. */
final class WordPressTime {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final int QUARTER_HOUR = 15 * 60;

    private WordPressTime() {}

    /** A time in UTC; where only the site's own time is given, that is read as one of this offset. */
    static Optional<Instant> of(String gmt, String local, ZoneOffset offset) {
        return parse(gmt)
                .map(time -> time.toInstant(ZoneOffset.UTC))
                .or(() -> parse(local).map(time -> time.toInstant(offset)));
    }

    /** How far the site's clock is from UTC, as far as one post tells. */
    static Optional<ZoneOffset> offset(String gmt, String local) {
        return parse(gmt)
                .flatMap(utc ->
                        parse(local).map(here -> Duration.between(utc, here).toSeconds()))
                .map(seconds -> Math.round((double) seconds / QUARTER_HOUR) * QUARTER_HOUR)
                .filter(seconds -> Math.abs(seconds) <= 14 * 3600)
                .map(seconds -> ZoneOffset.ofTotalSeconds(Math.toIntExact(seconds)));
    }

    private static Optional<LocalDateTime> parse(String written) {
        try {
            LocalDateTime time = LocalDateTime.parse(written, FORM);
            return time.getYear() < 1 ? Optional.empty() : Optional.of(time);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
