package org.standfirst.newsroom;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.standfirst.consent.Category;
import org.standfirst.consent.Choice;
import org.standfirst.consent.Choices;
import org.standfirst.consent.How;

/** What readers chose, in words. */
final class ProofWords {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private ProofWords() {}

    /** As the head of a column. */
    static String head(How how) {
        return switch (how) {
            case ACCEPT_ALL -> "Accepted";
            case REFUSE_ALL -> "Refused";
            case CHOSEN -> "Chose";
            case ALWAYS -> "Always";
            case WITHDRAWAL -> "Withdrew";
        };
    }

    static String said(How how) {
        return switch (how) {
            case ACCEPT_ALL -> "Accepted all";
            case REFUSE_ALL -> "Refused all";
            case CHOSEN -> "Chose by category";
            case ALWAYS -> "Chose to show one kind always";
            case WITHDRAWAL -> "Took their consent back";
        };
    }

    private static String said(Category category) {
        return switch (category) {
            case NECESSARY -> "what is necessary";
            case PREFERENCES -> "preferences";
            case STATISTICS -> "statistics";
            case MARKETING -> "marketing";
            case MEDIA -> "external media";
        };
    }

    static String number(long count) {
        return String.format(Locale.UK, "%,d", count);
    }

    static Proving.Month month(Choices.OfMonth month) {
        return new Proving.Month(
                MONTH.format(month.month()),
                Arrays.stream(How.values())
                        .map(how -> number(month.figures().by(how)))
                        .toList(),
                number(month.figures().all()));
    }

    static Proving.Chosen chosen(Choice choice, ZoneId zone) {
        List<Category> allowed =
                choice.categories().stream().filter(choice.decision()::allows).toList();
        List<Category> refused = choice.categories().stream()
                .filter(category -> !choice.decision().allows(category))
                .toList();
        return new Proving.Chosen(
                "Record " + choice.number(),
                Screen.Moment.of(choice.moment(), zone),
                "Yes to " + list(allowed) + "; no to " + list(refused),
                choice.by().map(ProofWords::said).orElse("“" + choice.how() + "”") + signal(choice.signal()));
    }

    private static String list(List<Category> categories) {
        return categories.isEmpty()
                ? "nothing"
                : categories.stream().map(ProofWords::said).collect(Collectors.joining(", "));
    }

    private static String signal(String signal) {
        return switch (signal) {
            case "gpc" -> "; the browser sent Global Privacy Control";
            case "dnt" -> "; the browser sent Do Not Track";
            default -> "";
        };
    }

    /** Whoever copies the whole cookie means the end of it. */
    static String subject(String written) {
        return written.strip().replaceFirst("^.*\\.", "");
    }
}
