package org.standfirst.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.Headline;
import org.standfirst.article.LiveLists;
import org.standfirst.kernel.Cursor;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Section;

/** Lays out the sections' rows on the front page, each in another shape than the one above it. */
@Component
class FrontRows {
    /** What a reader scrolls through before there is an end of it. */
    private static final int MOST = 8;

    private static final int LONGEST = 4;
    private static final int ACROSS = 3;
    private static final List<View.Row.Shape> RHYTHM =
            List.of(View.Row.Shape.BESIDE, View.Row.Shape.ACROSS, View.Row.Shape.TURNED);

    private final LiveLists lists;
    private final Stories stories;

    FrontRows(LiveLists lists, Stories stories) {
        this.lists = lists;
        this.stories = stories;
    }

    /**
     * The rows, the one with the newest story first.
     *
     * @param shown what stands on the page already; what stands in the rows is added
     */
    List<View.Row> rows(Masthead masthead, Set<Id<Article>> shown) {
        List<Section> sections = masthead.filledTopSections();
        Map<Id<Section>, List<Cursor>> newest = lists.newestOf(
                sections.stream().limit(3L * MOST).map(Section::id).toList(), LONGEST + shown.size());
        List<Filled> filled = fill(sections, newest, shown).stream()
                .sorted(Comparator.comparingLong(Filled::newest).reversed())
                .limit(MOST)
                .toList();
        List<Told> freshest = tell(filled);
        List<View.Row> rows = dress(masthead, freshest);
        // A row may have room for fewer than it was given; what it leaves out must stand further down.
        Set<String> placed = rows.stream()
                .flatMap(row -> row.stories().stream())
                .map(Story::path)
                .collect(Collectors.toSet());
        freshest.stream()
                .flatMap(row -> row.headlines().stream())
                .filter(headline -> placed.contains(headline.path()))
                .forEach(headline -> shown.add(headline.article()));
        return rows;
    }

    /** A section and where the articles of its row stand in time. */
    private record Filled(Section section, List<Cursor> places) {
        long newest() {
            return places.getFirst().at();
        }
    }

    private record Told(Section section, List<Headline> headlines) {}

    private static List<Filled> fill(
            List<Section> sections, Map<Id<Section>, List<Cursor>> newest, Set<Id<Article>> shown) {
        List<Filled> filled = new ArrayList<>();
        for (Section section : sections) {
            List<Cursor> own = newest.getOrDefault(section.id(), List.of()).stream()
                    .filter(place -> !shown.contains(new Id<Article>(place.id())))
                    .limit(LONGEST)
                    .toList();
            if (!own.isEmpty()) {
                filled.add(new Filled(section, own));
            }
        }
        return filled;
    }

    /** An article may be withdrawn between the one question and the other. */
    private List<Told> tell(List<Filled> filled) {
        Map<String, Headline> headlines = lists
                .find(filled.stream()
                        .flatMap(row -> row.places().stream())
                        .map(place -> new Id<Article>(place.id()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(headline -> headline.article().value(), Function.identity()));
        return filled.stream()
                .map(row -> new Told(
                        row.section(),
                        row.places().stream()
                                .map(Cursor::id)
                                .filter(headlines::containsKey)
                                .map(headlines::get)
                                .toList()))
                .filter(row -> !row.headlines().isEmpty())
                .toList();
    }

    private List<View.Row> dress(Masthead masthead, List<Told> filled) {
        List<Headline> all = filled.stream()
                .flatMap(row -> row.headlines().stream())
                .distinct()
                .toList();
        Map<String, Story> dressed =
                stories.of(masthead, all).stream().collect(Collectors.toMap(Story::path, Function.identity()));
        List<View.Row> rows = new ArrayList<>();
        int turn = 0;
        for (Told row : filled) {
            List<Story> own = row.headlines().stream()
                    .map(headline -> Objects.requireNonNull(dressed.get(headline.path())))
                    .toList();
            View.Row.Shape shape = shape(own, RHYTHM.get(turn % RHYTHM.size()));
            turn++;
            rows.add(new View.Row(
                    row.section(),
                    "section-" + row.section().slug(),
                    masthead.hue(row.section()),
                    shape,
                    arranged(own, shape)));
        }
        return rows;
    }

    private static View.Row.Shape shape(List<Story> own, View.Row.Shape wished) {
        boolean pictured = own.stream().anyMatch(story -> story.image() != null);
        return switch (own.size()) {
            case 1 -> View.Row.Shape.ALONE;
            case 2 -> pictured && wished != View.Row.Shape.ACROSS ? wished : View.Row.Shape.PAIR;
            default -> pictured ? wished : View.Row.Shape.ACROSS;
        };
    }

    /** The newest that has a picture leads where one stands large. */
    private static List<Story> arranged(List<Story> own, View.Row.Shape shape) {
        if (shape == View.Row.Shape.ACROSS) {
            return own.subList(0, Math.min(ACROSS, own.size()));
        }
        if (shape == View.Row.Shape.ALONE || shape == View.Row.Shape.PAIR) {
            return own;
        }
        Story first =
                own.stream().filter(story -> story.image() != null).findFirst().orElse(own.getFirst());
        List<Story> arranged = new ArrayList<>(own);
        arranged.remove(first);
        arranged.addFirst(first);
        return arranged;
    }
}
