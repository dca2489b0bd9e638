package org.standfirst.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.standfirst.kernel.Id;

/** By what the lines of a thread are put in order, also those that were brought in from long ago. */
class StandingTest {
    private static final Id<Reply> ONE = new Id<>("01900000-0000-7000-8000-0123456789ab");
    private static final Id<Reply> OTHER = new Id<>("01900000-0000-7000-8000-ba9876543210");

    @Test
    void aPlaceIsThirteenDigitsOfATimeAndTheEndOfAnIdentifier() {
        assertThat(place("2026-11-30T12:00:00Z")).isEqualTo("17960400000000123456789ab");
        assertThat(place("2001-09-09T01:46:39.999Z")).isEqualTo("09999999999990123456789ab");
        assertThat(place("1970-01-01T00:00:00.007Z")).isEqualTo("00000000000070123456789ab");
        assertThat(place("1969-07-20T20:17:00Z")).isEqualTo("00000000000000123456789ab");
    }

    @Test
    void whatIsOlderStandsFirstHoweverManyDigitsItsTimeHas() {
        List<String> places = Stream.of(
                        "1969-07-20T20:17:00Z", "1970-01-02T00:00:00Z", "1999-12-31T23:59:59Z", "2026-01-01T00:00:00Z")
                .map(StandingTest::place)
                .toList();
        assertThat(places).isSorted();
    }

    @Test
    void anAnswerStandsRightAfterWhatItAnswersAndBeforeWhatCameNext() {
        Standing asked = Standing.of(ONE, Instant.parse("1999-12-31T23:59:59Z"), Optional.empty());
        Standing answer = Standing.of(OTHER, Instant.parse("2026-01-01T00:00:00Z"), Optional.of(asked));
        assertThat(answer.thread()).isEqualTo(ONE);
        assertThat(answer.depth()).isEqualTo(1);
        assertThat(List.of(asked.place(), answer.place(), place("2000-01-01T00:00:00Z")))
                .isSorted();
    }

    private static String place(String postedAt) {
        return Standing.of(ONE, Instant.parse(postedAt), Optional.empty()).place();
    }
}
