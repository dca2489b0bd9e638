package org.standfirst.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.Headline;
import org.standfirst.article.LiveArticles;
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

    private final LiveArticles articles;
    private final Stories stories;

    FrontRows(LiveArticles articles, Stories stories) {
        this.articles = articles;
        this.stories = stories;
    }

    /**
     * The rows, the one with the newest story first.
     *
     * @param shown what stands on the page already; what stands in the rows is added
     */
    List<View.Row> rows(Masthead masthead, Set<Id<Article>> shown) {
        List<Section> sections = masthead.filledTopSections();
        SequencedMap<Id<Section>, List<Headline>> newest = articles.newestOf(
                sections.stream().limit(3L * MOST).map(Section::id).toList(), LONGEST + shown.size());
        List<Filled> filled = new ArrayList<>();
        for (Section section : sections) {
            List<Headline> own = newest.getOrDefault(section.id(), List.of()).stream()
                    .filter(headline -> !shown.contains(headline.article()))
                    .limit(LONGEST)
                    .toList();
            if (!own.isEmpty()) {
                filled.add(new Filled(section, own));
            }
        }
        List<Filled> freshest = filled.stream()
                .sorted(Comparator.comparing(Filled::newest).reversed())
                .limit(MOST)
                .toList();
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

    private record Filled(Section section, List<Headline> headlines) {
        Instant newest() {
            return headlines.getFirst().publishedAt();
        }
    }

    private List<View.Row> dress(Masthead masthead, List<Filled> filled) {
        List<Headline> all = filled.stream()
                .flatMap(row -> row.headlines().stream())
                .distinct()
                .toList();
        Map<String, Story> dressed =
                stories.of(masthead, all).stream().collect(Collectors.toMap(Story::path, Function.identity()));
        List<View.Row> rows = new ArrayList<>();
        int turn = 0;
        for (Filled row : filled) {
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
