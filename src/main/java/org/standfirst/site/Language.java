package org.standfirst.site;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.Locale;
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

    /** A language, whether the program has words in it or not; without, it speaks English. */
    static Language of(String languageTag) {
        String tag = canonical(languageTag);
        return new Language(tag, Bundle.nearest(tag).orElseGet(Bundle::english).words(tag), tag);
    }

    /** An article's language; where it names none, or one that the program has no words in, they are the magazine's. */
    static Language of(String languageTag, Language magazine) {
        if (languageTag.isBlank()) {
            return magazine;
        }
        String tag = canonical(languageTag);
        return Bundle.nearest(tag)
                .map(found -> new Language(tag, found.words(tag), tag))
                .orElseGet(() -> new Language(tag, magazine.words, magazine.spokenTag));
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
        return ULocale.forLocale(locale()).isRightToLeft();
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

    private Locale locale() {
        return Bundle.locale(tag);
    }

    /** "Thursday 5 March 2026". */
    String day(LocalDate date) {
        return formatter(FormatStyle.FULL, null).format(date);
    }

    /** "March 2026". */
    String month(YearMonth month) {
        return pattern(DateTimePatternGenerator.getInstance(ULocale.forLocale(locale()))
                        .getBestPattern("yMMMM"))
                .format(month);
    }

    /** "March", where no day or year is beside it. */
    String monthAlone(YearMonth month) {
        return pattern("LLLL").format(month);
    }

    /** "2026", in the language's own figures. */
    String year(int year) {
        return pattern("y").format(Year.of(year));
    }

    private DateTimeFormatter pattern(String pattern) {
        Locale locale = locale();
        return DateTimeFormatter.ofPattern(pattern, locale).withDecimalStyle(DecimalStyle.of(locale));
    }

    /** "Thursday 5 March 2026, 09:30". */
    String dayAndTime(ZonedDateTime time) {
        return words.dayAndTime(
                day(time.toLocalDate()), formatter(null, FormatStyle.SHORT).format(time));
    }

    private DateTimeFormatter formatter(@Nullable FormatStyle date, @Nullable FormatStyle time) {
        Locale locale = locale();
        String pattern =
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(date, time, IsoChronology.INSTANCE, locale);
        // Where the day comes before the month, English needs no comma.
        String plain = locale.getLanguage().equals("en") ? pattern.replace("EEEE, d", "EEEE d") : pattern;
        return DateTimeFormatter.ofPattern(plain, locale).withDecimalStyle(DecimalStyle.of(locale));
    }
}
