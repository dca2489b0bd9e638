package org.standfirst.spam;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.SpoofChecker;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookalikesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "viagra",
                "VIAGRA",
                "Viágrà",
                "v1agra",
                "v!agra",
                "vi@gr@",
                "v1@gr@",
                "vіаgrа", // Cyrillic і, а
                "viαgra", // Greek alpha
                "ｖｉａｇｒａ", // full width
                "𝐯𝐢𝐚𝐠𝐫𝐚", // mathematical
                "𝓿𝓲𝓪𝓰𝓻𝓪",
                "ⓥⓘⓐⓖⓡⓐ",
                "🅥🅘🅐🅖🅡🅐",
                "vi\u200Bag\u00ADra",
                "v\u2060i\u202Eagra",
                "v̷̢͝ĭ̶a̵g̵r̸a̷",
                "v i a g r a",
                "v.i.a.g.r.a",
                "v-i-a-g-r-a",
                "V * I * A * G * R * A",
                "viiiiagra",
                "ᴠɪᴀɢʀᴀ",
            })
    void readsADisguisedWord(String written) {
        assertThat(Lookalikes.plain(written)).isEqualTo("viagra");
        assertThat(Lookalikes.plain("buy " + written + " now")).isEqualTo("buy viagra now");
    }

    @ParameterizedTest
    @CsvSource({
        "c@sino, casino",
        "fr33, free",
        "ca$h, cash",
        "сasinо, casino",
        "freeeee, free",
        "straße, strasse",
        "café, cafe",
        "Øl, ol",
        "Don’t, don t",
        "covid19, covidi9",
    })
    void foldsWords(String written, String plain) {
        assertThat(Lookalikes.plain(written)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "сорок рассказов о море",
                "мой и мои",
                "το ωραίο νησί",
                "مقال رائع شكرا",
                "מאמר נהדר",
                "नमस्ते की का",
                "일요일 아침",
                "հոգի",
            })
    void leavesOtherScriptsInTheirOwn(String honest) {
        assertThat(Lookalikes.plain(honest)).doesNotContainPattern("[a-z]");
        assertThat(Lookalikes.plain("An English text that quotes this: " + honest))
                .endsWith(Lookalikes.plain(honest));
    }

    @Test
    void keepsLettersApartThatAreNotTheSame() {
        assertThat(Lookalikes.plain("мой")).isNotEqualTo(Lookalikes.plain("мои"));
        assertThat(Lookalikes.plain("が")).isNotEqualTo(Lookalikes.plain("か"));
        assertThat(Lookalikes.plain("की")).isNotEqualTo(Lookalikes.plain("का"));
        assertThat(Lookalikes.plain("каф\u0435\u0308")).isEqualTo(Lookalikes.plain("кафё"));
        assertThat(Lookalikes.plain("мо\u0438\u0306")).isEqualTo(Lookalikes.plain("мой"));
    }

    @ParameterizedTest
    @CsvSource({
        "god, good",
        "ale, aisle",
        "in 2019, in zoig",
        "5g, sg",
        "the 80s, the bos",
        "1 2 3 4 5, 12345",
        "anna@example.org, annaaexample org",
    })
    void doesNotReadWhatIsNotThere(String written, String never) {
        assertThat(Lookalikes.plain(written)).isNotEqualTo(never);
    }

    @Test
    void saysWhatWasDisguised() {
        assertThat(Lookalikes.words("Buy v1agra, cаsino and p o r n, Anna B. from Köln"))
                .filteredOn(Token::disguise)
                .extracting(Token::word)
                .containsExactly("viagra", "casino", "porn");
    }

    @Test
    void agreesWithUnicodeOnWhatLooksAlike() {
        SpoofChecker unicode = new SpoofChecker.Builder().build();
        for (String row : Confusables.OTHER_SCRIPTS.strip().split("\\s+", -1)) {
            String latin = row.substring(0, 1);
            row.substring(1)
                    .codePoints()
                    // Letters that look like these in small, while it is their capitals that Unicode compares.
                    .filter(letter -> "ηωβδ".indexOf(letter) < 0)
                    .mapToObj(Character::toString)
                    .forEach(letter -> assertThat(isAlike(unicode, letter, latin)
                                    || isAlike(unicode, upper(letter), upper(latin))
                                    || isAlike(unicode, upper(letter), latin))
                            .as("%s and %s", letter, latin)
                            .isTrue());
        }
    }

    private static boolean isAlike(SpoofChecker unicode, String one, String other) {
        return unicode.getSkeleton(one).equals(unicode.getSkeleton(other));
    }

    private static String upper(String letter) {
        return letter.toUpperCase(java.util.Locale.ROOT);
    }

    @Property(tries = 500)
    void placesWordsWithinTheTextInItsOrder(@ForAll String text) {
        int end = 0;
        for (Token token : Lookalikes.words(text)) {
            assertThat(token.from()).isGreaterThanOrEqualTo(0);
            assertThat(token.to()).isBetween(Math.max(end, token.from()), text.length());
            assertThat(token.word()).isNotEmpty().doesNotContain(" ");
            end = token.to();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1 ", "a.", "@", "a@", "\u0301", "a\u0301", "а", "aа", "漢", "\u200B", "!a", "🅰", "ﷺ"})
    void takesNoLongerForATextMadeToTakeLong(String piece) {
        String text = piece.repeat(50_000 / piece.length());
        long start = System.nanoTime();
        Lookalikes.words(text);
        assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
    }
}
