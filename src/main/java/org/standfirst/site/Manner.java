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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How a language writes: in which direction, and its dates. Made once for each, as every story of a page has a date. */
final class Manner {
    private static final Map<String, Manner> KNOWN = new ConcurrentHashMap<>();

    private final Locale locale;
    private final boolean rightToLeft;
    private final DateTimeFormatter day;
    private final DateTimeFormatter time;

    private Manner(Locale locale) {
        this.locale = locale;
        this.rightToLeft = ULocale.forLocale(locale).isRightToLeft();
        this.day = formatter(locale, FormatStyle.FULL, null);
        this.time = formatter(locale, null, FormatStyle.SHORT);
    }

    /** @param tag a BCP 47 tag */
    static Manner of(String tag) {
        Manner known = KNOWN.get(tag);
        if (known == null) {
            known = new Manner(Bundle.locale(tag));
            if (KNOWN.size() < Bundle.MOST_LOCALES) {
                KNOWN.put(tag, known);
            }
        }
        return known;
    }

    boolean isRightToLeft() {
        return rightToLeft;
    }

    String day(LocalDate date) {
        return day.format(date);
    }

    String time(ZonedDateTime at) {
        return time.format(at);
    }

    String month(YearMonth month) {
        return pattern(DateTimePatternGenerator.getInstance(ULocale.forLocale(locale))
                        .getBestPattern("yMMMM"))
                .format(month);
    }

    String monthAlone(YearMonth month) {
        return pattern("LLLL").format(month);
    }

    String year(int year) {
        return pattern("y").format(Year.of(year));
    }

    private DateTimeFormatter pattern(String pattern) {
        return formatter(locale, pattern);
    }

    private static DateTimeFormatter formatter(Locale locale, @Nullable FormatStyle date, @Nullable FormatStyle time) {
        String pattern =
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(date, time, IsoChronology.INSTANCE, locale);
        // Where the day comes before the month, English needs no comma.
        String plain = locale.getLanguage().equals("en") ? pattern.replace("EEEE, d", "EEEE d") : pattern;
        return formatter(locale, plain);
    }

    private static DateTimeFormatter formatter(Locale locale, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).withDecimalStyle(DecimalStyle.of(locale));
    }
}
