package org.standfirst.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LocalScheduleTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void readsATimeOnTheMagazinesClocks() {
        assertThat(at("2026-07-01T07:00")).isEqualTo(new LocalSchedule.At(Instant.parse("2026-07-01T06:00:00Z")));
        assertThat(at("2026-12-01T07:00")).isEqualTo(new LocalSchedule.At(Instant.parse("2026-12-01T07:00:00Z")));
    }

    @Test
    void saysThatThereIsNoSuchTimeWhenTheClocksAreSetForward() {
        assertThat(at("2026-03-29T01:30"))
                .isEqualTo(new LocalSchedule.Gap(
                        LocalDateTime.parse("2026-03-29T01:00"), LocalDateTime.parse("2026-03-29T02:00")));
        assertThat(at("2026-03-29T02:00")).isEqualTo(new LocalSchedule.At(Instant.parse("2026-03-29T01:00:00Z")));
    }

    @Test
    void saysThatThereAreTwoWhenTheClocksAreSetBack() {
        assertThat(at("2026-10-25T01:30"))
                .isEqualTo(new LocalSchedule.Twice(
                        Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:30:00Z")));
    }

    @Test
    void saysWhatIsPast() {
        Instant now = Instant.parse("2026-10-25T01:00:00Z");

        assertThat(at("2026-10-25T00:59").isPast(now)).isTrue();
        assertThat(at("2026-10-25T01:30").isPast(now)).isFalse();
        assertThat(at("2026-10-25T02:01").isPast(now)).isFalse();
    }

    private static LocalSchedule at(String local) {
        return LocalSchedule.of(LocalDateTime.parse(local), LONDON);
    }
}
