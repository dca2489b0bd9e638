package org.standfirst.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The records of processing activities that Article 30 of Regulation (EU) 2016/679 asks for, as a table for any program of tables. */
@Component
public class ProcessingRecords {
    /** So that programs of tables read it as UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Activities activities;
    private final PrivacyTexts texts;

    ProcessingRecords(Activities activities, PrivacyTexts texts) {
        this.activities = activities;
        this.texts = texts;
    }

    /**
     * Comma-separated values (RFC 4180), in the magazine's language.
     *
     * @param magazine its name
     * @param day on which they are made
     */
    public String csv(String magazine, String languageTag, LocalDate day) {
        PrivacyWords words = PrivacyWords.in(languageTag);
        String controller = Stream.of(magazine, texts.current().contact())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
        List<List<String>> head = List.of(
                List.of(words.say("record.heading")),
                List.of(words.say("record.controller"), controller),
                List.of(words.say("record.day"), day.toString()),
                List.of(""),
                Stream.of(
                                "activity",
                                "purpose",
                                "people",
                                "data",
                                "basis",
                                "recipients",
                                "transfers",
                                "period",
                                "security")
                        .map(column -> words.say("record." + column))
                        .toList());
        return Stream.concat(
                        head.stream(), activities.toAuthorities(words).stream().map(activity -> row(activity, words)))
                .map(ProcessingRecords::line)
                .collect(Collectors.joining("", BYTE_ORDER_MARK, ""));
    }

    private static List<String> row(ToldActivity activity, PrivacyWords words) {
        return List.of(
                activity.title(),
                activity.purpose(),
                activity.people(),
                activity.data(),
                activity.basis(),
                activity.recipients(),
                activity.transfers(),
                activity.period(),
                words.say("record.measures"));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(ProcessingRecords::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** What begins so is a formula to programs of tables, and somebody may have written it as a name. */
    private static String cell(String words) {
        String harmless = words.matches("(?s)\\s*[=+\\-@\\t\\r].*") ? "'" + words : words;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
