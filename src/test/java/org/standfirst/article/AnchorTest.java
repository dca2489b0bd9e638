package org.standfirst.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.standfirst.body.Body;

class AnchorTest {
    private static final Anchor SIX = new Anchor("at six", 1, 18, 24);

    @Test
    void findsTheWordsWhereTheyStood() {
        assertThat(SIX.in(body("It rained.", "The tide went out at six."))).isEqualTo(new Anchor.Place.At(1, 18, 24));
    }

    @Test
    void findsThemWhenWordsBeforeThemCameAndWent() {
        assertThat(SIX.in(body("It rained.", "The spring tide went out at six.")))
                .isEqualTo(new Anchor.Place.At(1, 25, 31));
        assertThat(SIX.in(body("The tide went out at six."))).isEqualTo(new Anchor.Place.At(0, 18, 24));
        assertThat(SIX.in(body("One.", "Two.", "Three.", "The tide went out at six.")))
                .isEqualTo(new Anchor.Place.At(3, 18, 24));
    }

    @Test
    void findsThoseThatAreNearestOfSeveral() {
        assertThat(SIX.in(body("at six", "I rose at six, the tide went out at six, at six I slept")))
                .isEqualTo(new Anchor.Place.At(1, 7, 13));
        assertThat(new Anchor("at six", 1, 40, 46).in(body("at six", "I rose at six, the tide went out at six.")))
                .isEqualTo(new Anchor.Place.At(1, 33, 39));
        assertThat(SIX.in(body("at six", "Nothing here.", "Nor here.", "at six")))
                .isEqualTo(new Anchor.Place.At(0, 0, 6));
    }

    @Test
    void findsThemAcrossOtherBlanks() {
        assertThat(SIX.in(body("It rained.", "The tide went out at\n  six.")))
                .isEqualTo(new Anchor.Place.At(1, 18, 26));
        assertThat(SIX.in(body("It rained.", "The tide went out atsix."))).isInstanceOf(Anchor.Place.Gone.class);
    }

    @Test
    void saysThatTheyAreGone() {
        assertThat(SIX.in(body("It rained.", "The tide went out at seven."))).isInstanceOf(Anchor.Place.Gone.class);
        assertThat(SIX.in(Body.EMPTY)).isInstanceOf(Anchor.Place.Gone.class);
    }

    /** Looking at every place before it would take a minute. */
    @Test
    @Timeout(1)
    void isSoonDoneWithAPlaceThatNoTextHas() {
        assertThat(new Anchor("at six", Integer.MAX_VALUE, 0, 6).in(body("at six")))
                .isEqualTo(new Anchor.Place.At(0, 0, 6));
    }

    @Test
    void isNoPlaceWithoutWordsOrOfEndlessOnes() {
        assertThatThrownBy(() -> new Anchor(" ", 0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Anchor("x".repeat(4_001), 0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Anchor("x", -1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Body body(String... paragraphs) {
        return TestDesk.words("H", paragraphs).body();
    }
}
