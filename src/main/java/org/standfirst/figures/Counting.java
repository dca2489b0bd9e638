package org.standfirst.figures;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.standfirst.database.Change;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells by a change alone what it counts as, whatever became of its subject since. */
final class Counting {
    /** Nobody asks whether it was eleven weeks or twelve. */
    static final int MOST_HOURS = 2_000;

    private static final String READER = "reader";
    private static final String APPROVED = "approved";
    private static final String SPAM = "spam";

    private Counting() {}

    static List<Figure> figures(Change change) {
        return switch (change.kind()) {
            case "reply" -> ofReply(change);
            case "report" -> ofReport(change);
            default -> List.of();
        };
    }

    private static List<Figure> ofReply(Change change) {
        boolean isByReader = change.actor().equals(READER);
        return switch (change.verb()) {
            case "posted" -> isByReader ? posted(text(change, "state")) : List.of(Figure.ANSWERED);
            case "approved" ->
                text(change, "from").equals(SPAM) ? List.of(Figure.APPROVED, Figure.RESCUED) : List.of(Figure.APPROVED);
            case "rejected" -> List.of(Figure.REJECTED);
            case "marked" -> List.of(Figure.SPAM);
            case "held" -> List.of(isByReader ? Figure.HELD_FOR_REPORTS : Figure.PUT_BACK);
            case "removed" -> List.of(Figure.REMOVED);
            default -> List.of();
        };
    }

    private static List<Figure> posted(String state) {
        return List.of(
                Figure.POSTED,
                switch (state) {
                    case APPROVED -> Figure.PUBLISHED_AT_ONCE;
                    case SPAM -> Figure.CAUGHT;
                    default -> Figure.HELD;
                });
    }

    private static List<Figure> ofReport(Change change) {
        return switch (change.verb()) {
            case "reported" -> List.of(reported(change));
            case "decided" ->
                Figure.of(text(change, "state") + "_" + text(change, "ground")).stream()
                        .toList();
            case "complained" -> List.of(Figure.COMPLAINED);
            case "answered" -> List.of(isUpheld(change) ? Figure.REVERSED : Figure.CONFIRMED);
            default -> List.of();
        };
    }

    private static Figure reported(Change change) {
        return text(change, "ground").equals("law")
                ? Figure.REPORTED_LAW
                : Figure.of("reported_" + text(change, "breach")).orElse(Figure.REPORTED_OTHER);
    }

    private static boolean isUpheld(Change change) {
        return text(change, "state").equals("upheld");
    }

    /** How long somebody waited for what was decided, in whole hours. */
    static OptionalInt hoursWaited(Change change) {
        return change.kind().equals("report")
                ? Optional.of(read(change).path("hours").asInt(-1)).stream()
                        .filter(hours -> hours >= 0)
                        .mapToInt(hours -> Math.min(hours, MOST_HOURS))
                        .findFirst()
                : OptionalInt.empty();
    }

    private static String text(Change change, String name) {
        return read(change).path(name).asString("");
    }

    private static JsonNode read(Change change) {
        return JsonMapper.shared().readTree(change.detail());
    }
}
