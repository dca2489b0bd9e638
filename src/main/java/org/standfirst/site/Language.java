package org.standfirst.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A language that a page or an article is in, and all that depends on it: words, dates, the direction of script.
 *
 * @param tag a BCP 47 tag, for HTML's {@code lang}
 * @param words what the program says within it
 * @param spokenTag of those words: the same, unless the program has none in this language
 */
public record Language(String tag, Words words, String spokenTag) {
    private static final String USUAL = "en";

    /** By the tag as it was written; nothing where the program has no words. */
    private static final Map<String, Optional<Language>> KNOWN = new ConcurrentHashMap<>();

    /** A language, whether the program has words in it or not; without, it speaks English. */
    static Language of(String languageTag) {
        return withWords(languageTag).orElseGet(() -> {
            String tag = canonical(languageTag);
            return new Language(tag, Bundle.english().words(tag), tag);
        });
    }

    /** An article's language; where it names none, or one that the program has no words in, they are the magazine's. */
    static Language of(String languageTag, Language magazine) {
        return languageTag.isBlank()
                ? magazine
                : withWords(languageTag)
                        .orElseGet(() -> new Language(canonical(languageTag), magazine.words, magazine.spokenTag));
    }

    private static Optional<Language> withWords(String languageTag) {
        Optional<Language> known = KNOWN.get(languageTag);
        if (known == null) {
            String tag = canonical(languageTag);
            known = Bundle.nearest(tag).map(found -> new Language(tag, found.words(tag), tag));
            if (KNOWN.size() < Bundle.MOST_LOCALES) {
                KNOWN.put(languageTag, known);
            }
        }
        return known;
    }

    private static String canonical(String languageTag) {
        String tag = Locale.forLanguageTag(languageTag).toLanguageTag();
        return tag.equals("und") ? USUAL : tag;
    }

    /** For a page's {@code dir}; none where it is the usual. */
    public @Nullable String direction() {
        return isRightToLeft() ? "rtl" : null;
    }

    private boolean isRightToLeft() {
        return Manner.of(tag).isRightToLeft();
    }

    /** What the program's own sentences are in, with the dates in them: this, or the magazine's. */
    Language spoken() {
        return spokenTag.equals(tag) ? this : new Language(spokenTag, words, spokenTag);
    }

    /** What an element in this language needs within one that is in another. */
    Marks within(Language outer) {
        return new Marks(
                tag.equals(outer.tag) ? null : tag,
                isRightToLeft() == outer.isRightToLeft() ? null : isRightToLeft() ? "rtl" : "ltr");
    }

    /**
     * The attributes of an element.
     *
     * @param lang none where it is that of what stands around it
     * @param dir none where it is that of what stands around it
     */
    public record Marks(@Nullable String lang, @Nullable String dir) {}

    /** "Thursday 5 March 2026". */
    String day(LocalDate date) {
        return Manner.of(tag).day(date);
    }

    /** "March 2026". */
    String month(YearMonth month) {
        return Manner.of(tag).month(month);
    }

    /** "March", where no day or year is beside it. */
    String monthAlone(YearMonth month) {
        return Manner.of(tag).monthAlone(month);
    }

    /** "2026", in the language's own figures. */
    String year(int year) {
        return Manner.of(tag).year(year);
    }

    /** "Thursday 5 March 2026, 09:30". */
    String dayAndTime(ZonedDateTime time) {
        return words.dayAndTime(day(time.toLocalDate()), Manner.of(tag).time(time));
    }
}
