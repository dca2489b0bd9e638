package org.standfirst.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.database.Recall;
import org.standfirst.database.Shelf;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.people.People;
import org.standfirst.people.Person;

/** Reads headlines, with those who wrote the articles. Only what is live has one. */
@Component
class Headlines {
    private static final int MOST_REMEMBERED = 2_000;
    private static final int MOST_IN_LISTS = 5_000;
    private static final String COLUMNS = """
            select live.article_id, live.kind, live.slug, live.headline, live.standfirst, live.kicker, live.section_id,
                live.edition_id, live.lead_picture_id, live.language, live.published_at, live.updated_at
            from live_article live
            """;

    private final Database database;
    private final People people;
    private final Shelf<Id<Article>, Headline> shelf;
    private final Shelf<Question, List<Headline>> lists;

    private record Question(String condition, Map<String, Object> parameters) {}

    /** Reads from this database. */
    Headlines(Database database, People people) {
        this.database = database;
        this.people = people;
        this.shelf = database.recall().shelf(Recall.Until.ARTICLES_CHANGE, MOST_REMEMBERED);
        this.lists = database.recall().shelf(Recall.Until.ARTICLES_CHANGE, MOST_IN_LISTS, list -> 1 + list.size());
    }

    /**
     * A list of them.
     *
     * @param condition what follows the names of the tables in the question, where that of headlines is {@code live}
     */
    List<Headline> list(String condition, Map<String, Object> parameters) {
        return lists.get(new Question(condition, Map.copyOf(parameters)), this::read);
    }

    /** What is live of these, in the order asked for. */
    List<Headline> find(List<Id<Article>> ids) {
        Map<Id<Article>, Headline> found = shelf.all(ids, this::together);
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    private Map<Id<Article>, Headline> together(List<Id<Article>> ids) {
        Question question = new Question(
                "where live.article_id in (:ids)",
                Map.of("ids", ids.stream().map(Id::value).toList()));
        return read(question).stream().collect(Collectors.toMap(Headline::article, Function.identity()));
    }

    private List<Headline> read(Question question) {
        return withBylines(database.sql(COLUMNS + question.condition())
                .params(question.parameters())
                .query(Headlines::row)
                .list());
    }

    private List<Headline> withBylines(List<Headline> headlines) {
        if (headlines.isEmpty()) {
            return headlines;
        }
        Map<String, List<Id<Person>>> bylines = new HashMap<>();
        database.sql("""
                        select article_id, person_id
                        from live_article_byline
                        where article_id in (:articles)
                        order by article_id, position
                        """)
                .param(
                        "articles",
                        headlines.stream()
                                .map(headline -> headline.article().value())
                                .toList())
                .query((row, _) -> bylines.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                        .add(new Id<>(row.getString(2))))
                .list();
        Map<Id<Person>, Person> found = new HashMap<>();
        people.find(bylines.values().stream().flatMap(List::stream).distinct().toList())
                .forEach(person -> found.put(person.id(), person));
        return headlines.stream()
                .map(headline -> headline.withBylines(
                        bylines.getOrDefault(headline.article().value(), List.of()).stream()
                                .filter(found::containsKey)
                                .map(found::get)
                                .toList()))
                .toList();
    }

    private static Headline row(ResultSet row, int number) throws SQLException {
        return new Headline(
                new Id<>(row.getString(1)),
                Article.Kind.fromDatabase(row.getString(2)),
                new Slug(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Optional.ofNullable(row.getString(7)).map(Id::new),
                Optional.ofNullable(row.getString(8)).map(Id::new),
                Optional.ofNullable(row.getString(9)).map(Id::new),
                row.getString(10),
                Instant.ofEpochMilli(row.getLong(11)),
                Instant.ofEpochMilli(row.getLong(12)),
                List.of());
    }
}
