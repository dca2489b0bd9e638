package org.standfirst.site;

import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
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
 */
public record Language(String tag, Words words) {
    private static final String USUAL = "en";

    /** A language, whether the program has words in it or not; without, it speaks English. */
    static Language of(String languageTag) {
        String tag = canonical(languageTag);
        return new Language(tag, Bundle.nearest(tag).orElseGet(Bundle::english).words(tag));
    }

    /** An article's language; where it names none, or one that the program has no words in, they are the magazine's. */
    static Language of(String languageTag, Language magazine) {
        if (languageTag.isBlank()) {
            return magazine;
        }
        String tag = canonical(languageTag);
        return new Language(
                tag, Bundle.nearest(tag).map(found -> found.words(tag)).orElse(magazine.words));
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
