package org.standfirst.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.standfirst.kernel.Slug;
import org.standfirst.magazine.Section;
import org.standfirst.people.Person;

/**
 * What a search's address asks for; Spring fills it from the query. What makes no sense in it is as if it were not there.
 *
 * @param q the words
 * @param section a section's slug
 * @param author an author's slug
 * @param from the first day, month or year: {@code 2026-03-05}, {@code 2026-03}, {@code 2026}
 * @param until the last
 * @param page counted from 1
 */
record SearchAddress(
        @Nullable String q,
        @Nullable String section,
        @Nullable String author,
        @Nullable String from,
        @Nullable String until,
        @Nullable String page) {
    static final String PATH = "/search";

    private static final Pattern DATE = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    String words() {
        return q == null ? "" : q.strip();
    }

    Optional<Slug> sectionSlug() {
        return slug(section);
    }

    Optional<Slug> authorSlug() {
        return slug(author);
    }

    private static Optional<Slug> slug(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(new Slug(text.strip()));
        } catch (IllegalArgumentException noSlug) {
            return Optional.empty();
        }
    }

    /** The first day. */
    Optional<LocalDate> firstDay() {
        return day(from, false);
    }

    /** The last day. */
    Optional<LocalDate> lastDay() {
        return day(until, true);
    }

    private static Optional<LocalDate> day(@Nullable String text, boolean last) {
        Matcher date = DATE.matcher(text == null ? "" : text.strip());
        if (!date.matches()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(date.group(1));
            int month = date.group(2) == null ? last ? 12 : 1 : Integer.parseInt(date.group(2));
            YearMonth within = YearMonth.of(year, month);
            return Optional.of(
                    date.group(3) != null
                            ? within.atDay(Integer.parseInt(date.group(3)))
                            : last ? within.atEndOfMonth() : within.atDay(1));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    int pageNumber() {
        return page != null && NUMBER.matcher(page).matches() ? Integer.parseInt(page) : 1;
    }

    SearchAddress forWords(String words) {
        return new SearchAddress(words, section, author, from, until, null);
    }

    SearchAddress in(@Nullable Section other) {
        return new SearchAddress(q, other == null ? null : other.slug().value(), author, from, until, null);
    }

    SearchAddress by(@Nullable Person other) {
        return new SearchAddress(q, section, other == null ? null : other.slug().value(), from, until, null);
    }

    SearchAddress between(@Nullable String first, @Nullable String last) {
        return new SearchAddress(q, section, author, first, last, null);
    }

    SearchAddress onPage(int number) {
        return new SearchAddress(q, section, author, from, until, number == 1 ? null : Integer.toString(number));
    }

    /** The address, with each part encoded. */
    String path() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("q", words());
        put(values, "section", section);
        put(values, "author", author);
        put(values, "from", from);
        put(values, "until", until);
        put(values, "page", page);
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }

    private static void put(Map<String, Object> values, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, value);
        }
    }
}
