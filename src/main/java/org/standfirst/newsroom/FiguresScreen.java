package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.standfirst.figures.Figure;
import org.standfirst.figures.Figures;
import org.standfirst.figures.MonthFigures;
import org.standfirst.people.Role;

/** What became of replies and reports, month by month, for the desk. */
@Controller
class FiguresScreen {
    static final String PATH = RepliesScreen.PATH + "/figures";

    private static final int SHOWN = 6;
    private static final int EVER = 1_200;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);
    private static final MediaType CSV = MediaType.valueOf("text/csv;charset=UTF-8");

    private final Figures figures;
    private final Desks desks;
    private final Screens screens;

    FiguresScreen(Figures figures, Desks desks, Screens screens) {
        this.figures = figures;
        this.desks = desks;
        this.screens = screens;
    }

    @Admits({Role.MODERATOR, Role.EDITOR, Role.PUBLISHER})
    @GetMapping(PATH)
    ResponseEntity<byte[]> show(HttpServletRequest request) {
        List<MonthFigures> months = figures.latest(SHOWN);
        return screens.show(new Moderation.Counted(
                desks.around(request),
                months.stream().map(month -> MONTH.format(month.month())).toList(),
                Arrays.stream(Figure.Part.values())
                        .map(part -> new Moderation.CountedPart(FigureWords.of(part), lines(part, months)))
                        .toList()));
    }

    private static List<Moderation.CountedLine> lines(Figure.Part part, List<MonthFigures> months) {
        Stream<Moderation.CountedLine> counts = part.figures().stream()
                .map(figure -> new Moderation.CountedLine(
                        FigureWords.of(figure),
                        months.stream()
                                .map(month -> String.format(Locale.UK, "%,d", month.of(figure)))
                                .toList()));
        Stream<Moderation.CountedLine> median = part == Figure.Part.REPORTS
                ? Stream.of(new Moderation.CountedLine(
                        FigureWords.MEDIAN,
                        months.stream().map(FiguresScreen::median).toList()))
                : Stream.of();
        return Stream.concat(counts, median).toList();
    }

    private static String median(MonthFigures month) {
        return month.medianHours().isPresent()
                ? Integer.toString(month.medianHours().getAsInt())
                : "–";
    }

    /** All months, for a spreadsheet (RFC 4180): nothing that anybody wrote is in it. */
    @Admits({Role.MODERATOR, Role.EDITOR, Role.PUBLISHER})
    @GetMapping(PATH + ".csv")
    ResponseEntity<byte[]> download() {
        String head = Stream.concat(
                        Stream.of("month"),
                        Stream.concat(
                                Arrays.stream(Figure.values()).map(Figure::word),
                                Stream.of("median_hours_to_decision")))
                .collect(Collectors.joining(","));
        String lines = figures.latest(EVER).stream().map(FiguresScreen::line).collect(Collectors.joining());
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("replies.csv")
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body((head + "\r\n" + lines).getBytes(StandardCharsets.UTF_8));
    }

    private static String line(MonthFigures month) {
        String counts = Arrays.stream(Figure.values())
                .map(figure -> Long.toString(month.of(figure)))
                .collect(Collectors.joining(","));
        String median = month.medianHours().isPresent()
                ? Integer.toString(month.medianHours().getAsInt())
                : "";
        return month.month() + "," + counts + "," + median + "\r\n";
    }
}
