package org.standfirst.newsroom;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.DeskHeadlines;
import org.standfirst.kernel.Id;
import org.standfirst.statistics.Readership;

/** Figures as comma-separated values (RFC 4180), for spreadsheets: no cell of it is ever taken for a formula. */
@Component
class StatisticsFile {
    private static final MediaType CSV = MediaType.valueOf("text/csv;charset=UTF-8");
    private static final int MOST_ROWS = 200_000;
    private static final int MOST_ASKED = 500;
    private static final List<String> HEAD = List.of(
            "day",
            "kind",
            "article",
            "headline",
            "views",
            "bots",
            "told",
            "quarter",
            "half",
            "three quarters",
            "whole");

    private final Readership figures;
    private final DeskHeadlines headlines;

    StatisticsFile(Readership figures, DeskHeadlines headlines) {
        this.figures = figures;
        this.headlines = headlines;
    }

    ResponseEntity<byte[]> of(Readership.Asked asked) {
        List<Readership.Row> rows = figures.rows(asked, MOST_ROWS);
        Map<Id<Article>, String> names = names(rows);
        String lines = Stream.concat(Stream.of(HEAD), rows.stream().map(row -> cells(row, names)))
                .map(StatisticsFile::line)
                .collect(Collectors.joining());
        String name =
                "views-" + asked.period().first() + "-to-" + asked.period().last() + ".csv";
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .cacheControl(CacheControl.noStore())
                .body(lines.getBytes(StandardCharsets.UTF_8));
    }

    private Map<Id<Article>, String> names(List<Readership.Row> rows) {
        Map<Id<Article>, String> names = new HashMap<>();
        rows.stream()
                .map(Readership.Row::article)
                .flatMap(Optional::stream)
                .distinct()
                .gather(Gatherers.windowFixed(MOST_ASKED))
                .forEach(some -> names.putAll(headlines.find(some)));
        return names;
    }

    private static List<String> cells(Readership.Row row, Map<Id<Article>, String> names) {
        Stream<String> words = Stream.of(
                row.day().toString(),
                row.kind(),
                row.article().map(Id::value).orElse(""),
                row.article().map(id -> names.getOrDefault(id, "")).orElse(""));
        Stream<Long> numbers =
                Stream.concat(Stream.of(row.sums().readers(), row.sums().programs()), row.sums().reached().stream());
        return Stream.concat(words, numbers.map(String::valueOf)).toList();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(StatisticsFile::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** What a spreadsheet would work out begins with one of these signs; behind an apostrophe it is words. */
    static String cell(String words) {
        boolean isFormula = !words.isEmpty() && "=+-@\t\r\n|%\uff1d\uff0b\uff0d\uff20".indexOf(words.charAt(0)) >= 0;
        return "\"" + (isFormula ? "'" : "") + words.replace("\"", "\"\"") + "\"";
    }
}
