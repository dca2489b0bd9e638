package org.standfirst.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.standfirst.kernel.Cursor;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Window;
import org.standfirst.magazine.Section;
import org.standfirst.people.Person;

/** Puts a question about the desk's articles into SQL. */
final class DeskQuery {
    private static final String NEWEST_FIRST = " order by desk.touched_at desc, desk.article_id desc";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** What is one condition or the other, each with an index of its own: asked one after the other. */
    private List<String> branches = List.of("");

    /** Those alone that somebody may write in. */
    DeskQuery within(Id<Person> hands) {
        parameters.put("hands", hands.value());
        branches = List.of(
                "desk.created_by = :hands",
                "desk.assigned_to = :hands and (desk.created_by is null or desk.created_by <> :hands)");
        return this;
    }

    /** Those alone that stand in these sections, and those that somebody may write in wherever they stand. */
    DeskQuery within(Id<Person> hands, List<Id<Section>> sections) {
        within(hands);
        parameters.put("reach", sections.stream().map(Id::value).toList());
        String elsewhere = "(desk.section_id is null or desk.section_id not in (:reach)) and ";
        branches = Stream.concat(
                        Stream.of("desk.section_id in (:reach)"),
                        branches.stream().map(elsewhere::concat))
                .toList();
        return this;
    }

    /**
     * Those alone that pass a filter.
     *
     * @param sections what is meant by the filter's section
     */
    DeskQuery passing(DeskFilter filter, List<Id<Section>> sections) {
        if (!filter.states().isEmpty()) {
            oneOf(
                    "desk.state",
                    "state",
                    filter.states().stream().map(Article.State::inDatabase).toList());
        }
        filter.kind().ifPresent(kind -> and("desk.kind = :kind", "kind", kind.inDatabase()));
        if (filter.section().isPresent()) {
            oneOf("desk.section_id", "section", sections.stream().map(Id::value).toList());
        }
        filter.edition().ifPresent(edition -> and("desk.edition_id = :edition", "edition", edition.value()));
        filter.dueBy().ifPresent(day -> and("desk.due_on <= :due", "due", day.toString()));
        filter.words().forEach(this::holding);
        return this;
    }

    /** Those alone that somebody began, or that are to be written by them. */
    DeskQuery of(DeskFilter.Whose whose, Id<Person> person) {
        return switch (whose) {
            case ANYBODYS -> this;
            case MINE -> and("desk.created_by = :me", "me", person.value());
            case ASSIGNED_TO_ME -> and("desk.assigned_to = :me", "me", person.value());
        };
    }

    /** SQLite lowers ASCII letters alone, so other words are sought in the forms in which headlines have them. */
    private void holding(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String first = lower.substring(0, lower.offsetByCodePoints(0, 1));
        List<String> alternatives = Stream.of(
                        lower,
                        first.toUpperCase(Locale.ROOT) + lower.substring(first.length()),
                        word.toUpperCase(Locale.ROOT))
                .map(DeskQuery::lowerAscii)
                .distinct()
                .map(form -> {
                    String name = "word" + parameters.size();
                    parameters.put(name, "%" + form.replaceAll("[!%_]", "!$0") + "%");
                    return "desk.sought like :" + name + " escape '!'";
                })
                .toList();
        conditions.add("(" + String.join(" or ", alternatives) + ")");
    }

    private static String lowerAscii(String word) {
        StringBuilder lower = new StringBuilder(word.length());
        word.chars().forEach(letter -> lower.append((char) (letter >= 'A' && letter <= 'Z' ? letter + 32 : letter)));
        return lower.toString();
    }

    /** A list of one is written as an equation: only then is the list read in the index's order. */
    private void oneOf(String column, String name, List<String> values) {
        if (values.size() == 1) {
            and(column + " = :" + name, name, values.getFirst());
        } else {
            and(column + " in (:" + name + ")", name, values);
        }
    }

    private DeskQuery and(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
        return this;
    }

    /**
     * Which rows a window shows, and one more, in its order. They are found in an index alone; the table is looked at
     * for those that are shown, and not for all that had to be sorted.
     */
    String window(Window.Place place, int size) {
        parameters.put("count", size + 1);
        String order = orderOf(place) + " limit :count";
        String found = branches.stream()
                .map(branch -> "select article_id from (select desk.article_id from desk_article desk" + where(branch)
                        + order + ") found")
                .collect(Collectors.joining(" union all "));
        return " where desk.article_id in (" + found + ")" + order;
    }

    private String orderOf(Window.Place place) {
        return switch (place) {
            case Window.Place.Newest _ -> NEWEST_FIRST;
            case Window.Place.OlderThan(Cursor cursor) -> {
                beside(cursor, "<");
                yield NEWEST_FIRST;
            }
            case Window.Place.NewerThan(Cursor cursor) -> {
                beside(cursor, ">");
                yield " order by desk.touched_at, desk.article_id";
            }
        };
    }

    private void beside(Cursor cursor, String side) {
        and("(desk.touched_at, desk.article_id) " + side + " (:at, :id)", "at", cursor.at());
        parameters.put("id", cursor.id());
    }

    /**
     * The state of each, as a table. With a limit that none reaches it is read by the index that fits its conditions;
     * without one, SQLite would read all there are in the order in which they are to be counted.
     */
    String states() {
        if (conditions.isEmpty() && branches.size() == 1) {
            return "select desk.state from desk_article desk";
        }
        parameters.put("all", Integer.MAX_VALUE);
        return branches.stream()
                .map(branch -> "select state from (select desk.state from desk_article desk" + where(branch)
                        + " limit :all) found")
                .collect(Collectors.joining(" union all "));
    }

    private String where(String branch) {
        List<String> all = new ArrayList<>(conditions);
        if (!branch.isEmpty()) {
            all.add(branch);
        }
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
