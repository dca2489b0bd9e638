package org.standfirst.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standfirst.search.Languages.Piece;

/** How text is taken apart. */
class LanguagesTest {
    @ParameterizedTest
    @CsvSource({
        "en, editors, editor",
        "en, walking, walked",
        "de, Häuser, Haus",
        "de, Zeitungen, Zeitung",
        "fr, journaux, journal",
        "fr, écrivaines, écrivaine",
        "es, ciudades, ciudad",
        "es, canciones, canción",
        "pl, gazety, gazeta",
        "pl, miastach, miasto",
        "ar, الكتاب, كتاب",
        "ar, المجلات, مجلات",
        "it, giornali, giornale",
        "pt, cidades, cidade",
        "nl, kranten, krant",
        "sv, tidningar, tidning",
        "ru, газеты, газета",
        "tr, kitaplar, kitap",
        "el, εφημερίδες, εφημερίδα",
        "hu, házak, ház",
        "fi, kirjat, kirja"
    })
    void theFormsOfAWordAreOneInItsLanguage(String language, String form, String other) {
        assertThat(stem(language, form)).isEqualTo(stem(language, other));
        assertThat(stem(Languages.UNKNOWN, form)).isNotEqualTo(stem(Languages.UNKNOWN, other));
    }

    private static String stem(String language, String word) {
        return Languages.stems(language, word).getFirst().term();
    }

    @ParameterizedTest
    @CsvSource({
        "Café, cafe",
        "Straße, strasse",
        "Łódź, lodz",
        "Ærø, aero",
        "İstanbul, istanbul",
        "Ёлка, елка",
        "Άνθρωπος, ανθρωποσ",
        "مُجَلَّة, مجله",
        "إلى, الي",
        "ﬁn, fin",
        "l’été, ete",
        "tide’s, tide"
    })
    void wordsAreFoundHoweverTheyAreTyped(String written, String folded) {
        assertThat(Languages.words(written)).extracting(Piece::term).containsExactly(folded);
    }

    @Test
    void vowelsOfScriptsThatWriteThemAsMarksStay() {
        assertThat(Languages.words("हिन्दी")).extracting(Piece::term).containsExactly("हिन्दी");
        assertThat(Languages.words("が")).extracting(Piece::term).containsExactly("が");
    }

    @Test
    void languagesAreKnownByTheirTags() {
        assertThat(Languages.of("en-GB")).isEqualTo("en");
        assertThat(Languages.of("nb")).isEqualTo("no");
        assertThat(Languages.of("zh-Hant")).isEqualTo(Languages.UNKNOWN);
        assertThat(Languages.of("")).isEqualTo(Languages.UNKNOWN);
        assertThat(Languages.of("no such tag")).isEqualTo(Languages.UNKNOWN);
    }

    @Test
    void placesInTheTextAreThoseOfTheWords() {
        String text = "Der Bürger, im „Café“.";

        assertThat(Languages.stems("de", text))
                .extracting(piece -> text.substring(piece.start(), piece.end()))
                .containsExactly("Der", "Bürger", "im", "Café");
    }

    @Test
    void wordsThatSayNothingAreKnownInTheirLanguage() {
        assertThat(Languages.isStopWord("en", "the")).isTrue();
        assertThat(Languages.isStopWord("de", "fur")).as("für, folded").isTrue();
        assertThat(Languages.isStopWord("en", "tide")).isFalse();
        assertThat(Languages.isStopWord(Languages.UNKNOWN, "the")).isFalse();
    }
}
