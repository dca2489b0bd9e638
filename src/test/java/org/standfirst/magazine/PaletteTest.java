package org.standfirst.magazine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaletteTest {
    @Test
    void everyAccentGivesColoursInWhichWordsCanBeRead() {
        List<String> unreadable = new ArrayList<>();
        for (int red = 0; red < 256; red += 51) {
            for (int green = 0; green < 256; green += 51) {
                for (int blue = 0; blue < 256; blue += 51) {
                    Colour accent = new Colour(red << 16 | green << 8 | blue);
                    Stream.of(Palette.byDay(accent), Palette.byNight(accent))
                            .forEach(palette -> Stream.concat(Stream.of(palette.accent()), palette.sections().stream())
                                    .filter(colour -> colour.contrastWith(palette.paper()) < 4.5)
                                    .forEach(colour -> unreadable.add(accent + " gives " + colour)));
                }
            }
        }

        assertThat(unreadable).isEmpty();
    }

    @Test
    void anAccentThatCanBeReadStaysAsItIs() {
        assertThat(Palette.byDay(new Colour(0x8a1c2c)).accent()).isEqualTo(new Colour(0x8a1c2c));
    }

    @Test
    void sectionsAreAlikeInLightnessAndDifferInHue() {
        List<Colour> sections = Palette.byDay(Look.USUAL.accent()).sections();

        assertThat(sections).hasSize(Palette.hues()).doesNotHaveDuplicates();
        assertThat(sections)
                .allSatisfy(colour -> assertThat(colour.seen().lightness())
                        .isCloseTo(sections.getFirst().seen().lightness(), within(0.02)));
    }

    @Test
    void aGreyAccentLeavesSectionsGrey() {
        assertThat(Palette.byDay(new Colour(0x222222)).sections())
                .allSatisfy(colour -> assertThat(colour.seen().chroma()).isLessThan(0.01));
    }

    /** Computed by hand from the formula, and as other tools have it. */
    @ParameterizedTest
    @CsvSource({"#000, #fff, 21.0", "#767676, #ffffff, 4.54", "#0000ff, #ffffff, 8.59", "#ffffff, #ffffff, 1.0"})
    void contrastIsThatOfTheGuidelines(String one, String other, double ratio) {
        assertThat(Colour.parse(one)
                        .orElseThrow()
                        .contrastWith(Colour.parse(other).orElseThrow()))
                .isCloseTo(ratio, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"#2a3ca0", "#ffd400", "#000000", "#ffffff", "#0a7f52"})
    void aColourIsItselfAgainAfterItWasSeen(String written) {
        Colour colour = Colour.parse(written).orElseThrow();

        assertThat(colour.seen().onScreen()).hasToString(written).isEqualTo(colour);
    }
}
