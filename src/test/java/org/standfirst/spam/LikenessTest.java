package org.standfirst.spam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessTest {
    private static final String PIECE =
            "I was surprised that nobody in this debate mentions the harbour dues, which went up"
                    + " by a third last winter, and that the small boats pay them as well as the ferries do.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I was SURPRISED that nobody in this debate mentions the harbour dues, which went up by a third last winter, and"
                        + " that the small boats pay them as well as the ferries do!!!",
                "i was surprised that n0body in this debаte mentions the harbour dues — which went up by a third last winter and"
                        + " that the small boats pay them as well as the ferries do",
                "Hello. I was surprised that nobody in this debate mentions the harbour dues, which went up by a third last"
                        + " winter, and that the small boats pay them as well as the ferries do. Ann",
                "I was surprised that nobody in this discussion mentions the harbour dues, which went up by a third last winter,"
                        + " and that the small boats pay them as well as the ferries do.",
            })
    void knowsATextAgainThatWasChangedALittle(String changed) {
        assertThat(isNear(PIECE, changed)).isTrue();
    }

    @Test
    void tellsTextsApart() {
        List<String> others = List.of(
                "I was surprised that somebody in this village mentions the church bells, which fell silent last summer, and"
                        + " that the large farms like it as well as the guests do.",
                "The ferry was late again this morning and nobody said why, although the sea lay there as flat as a plate.",
                "Thank you for this article, which says what many of us here have been thinking for a long time about dues.",
                "What you call a third was in fact a quarter, as the minutes of the council of 4 March show; please correct it.");
        for (String one : others) {
            assertThat(isNear(PIECE, one)).as(one).isFalse();
            others.stream()
                    .filter(other -> !other.equals(one))
                    .forEach(other -> assertThat(isNear(one, other))
                            .as("%s / %s", one, other)
                            .isFalse());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Thanks, great read!", "I could not agree more, well said!", "!!! ???"})
    void saysNothingOfWhatManyWriteByChance(String text) {
        assertThat(Likeness.of(text)).isEmpty();
    }

    @Test
    void givesTheSameNumberInEveryRelease() {
        assertThat(Likeness.of("one two three four five six seven eight")).hasValue(2988412372085853628L);
    }

    private static boolean isNear(String one, String other) {
        return Likeness.isNear(
                Likeness.of(one).orElseThrow(), Likeness.of(other).orElseThrow());
    }
}
