package org.standfirst.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.standfirst.search.Wanted.Part;

/** What is made of what somebody typed. */
class WantedTest {
    @Test
    void readsWordsPhrasesAndWhatIsUnwanted() {
        Wanted wanted = Wanted.parse("  salt \"low water\" -tide −„neap tide“ «l’été» ");

        assertThat(wanted.parts())
                .extracting(Part::words, Part::isPhrase, Part::isUnwanted)
                .containsExactly(
                        tuple("salt", false, false),
                        tuple("low water", true, false),
                        tuple("tide", false, true),
                        tuple("neap tide", true, true),
                        tuple("l’été", true, false));
        assertThat(wanted.isCut()).isFalse();
    }

    @Test
    void takesAHyphenWithinAWordForAPartOfIt() {
        assertThat(Wanted.parse("well-known - fact").parts())
                .extracting(Part::words, Part::isUnwanted)
                .containsExactly(tuple("well-known", false), tuple("fact", false));
    }

    @Test
    void letsAPhraseThatIsNotClosedGoToTheEnd() {
        assertThat(Wanted.parse("\"low water").parts()).extracting(Part::words).containsExactly("low water");
    }

    @Test
    void knowsWhetherTheLastWordMayGoOn() {
        assertThat(isOpen("salt ti")).isTrue();
        assertThat(isOpen("salt ti ")).isFalse();
        assertThat(isOpen("salt \"ti")).isFalse();
        assertThat(isOpen("salt -ti")).isFalse();
    }

    private static boolean isOpen(String typed) {
        Wanted wanted = Wanted.parse(typed);
        return wanted.isOpen(wanted.parts().getLast());
    }

    @Test
    void cutsWhatIsTooLong() {
        assertThat(Wanted.parse("salt ".repeat(1_000))).satisfies(wanted -> {
            assertThat(wanted.isCut()).isTrue();
            assertThat(wanted.text().length()).isLessThanOrEqualTo(Wanted.LONGEST);
            assertThat(wanted.parts()).hasSizeLessThanOrEqualTo(16);
        });
        assertThat(Wanted.parse("a b c d e f g h i j k l m n o p q r").isCut()).isTrue();
    }

    @Test
    void putsOtherWordsInAPartsPlace() {
        Wanted wanted = Wanted.parse("salt \"low water\" tidse");

        assertThat(wanted.with(wanted.parts().getLast(), "tides")).isEqualTo("salt \"low water\" tides");
        assertThat(wanted.with(wanted.parts().getFirst(), "peat")).isEqualTo("peat \"low water\" tidse");
    }

    @Property
    void takesWhateverIsTyped(@ForAll String typed) {
        Wanted wanted = Wanted.parse(typed);

        assertThat(wanted.parts()).allSatisfy(part -> {
            assertThat(part.start()).isNotNegative().isLessThan(part.end());
            assertThat(part.end()).isLessThanOrEqualTo(wanted.text().length());
            assertThat(part.words()).isNotBlank();
        });
    }
}
