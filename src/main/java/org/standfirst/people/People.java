package org.standfirst.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
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

/** Reads who makes the magazine. */
@Component
public class People {
    private static final String COLUMNS = "select id, slug, name, about, portrait_picture_id from person ";

    private final Database database;
    private final Shelf<Id<Person>, Person> shelf;
    private final Shelf<String, List<Person>> everybody;

    /** Reads from this database. */
    public People(Database database) {
        this.database = database;
        this.shelf = database.recall().shelf(Recall.Until.THE_MAGAZINE_CHANGES, 2_000);
        this.everybody = database.recall().shelf(Recall.Until.THE_MAGAZINE_CHANGES, 1);
    }

    /** The person of a slug. */
    public Optional<Person> find(Slug slug) {
        return database.sql(COLUMNS + "where slug = :slug")
                .param("slug", slug.value())
                .query(People::read)
                .optional();
    }

    /** People by identifier, in the order asked for. */
    public List<Person> find(List<Id<Person>> ids) {
        Map<Id<Person>, Person> found = shelf.all(ids, this::read);
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** Those whose names contain these words, by name; capitals don't count. */
    public List<Person> named(String words, int most) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return everybody
                .get(
                        "",
                        _ -> List.copyOf(database.sql(COLUMNS + "order by name, id")
                                .query(People::read)
                                .list()))
                .stream()
                .filter(person -> person.name().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(most)
                .toList();
    }

    private Map<Id<Person>, Person> read(List<Id<Person>> ids) {
        return database
                .sql(COLUMNS + "where id in (:ids)")
                .param("ids", ids.stream().map(Id::value).toList())
                .query(People::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    private static Person read(ResultSet row, int number) throws SQLException {
        return new Person(
                new Id<>(row.getString(1)),
                new Slug(row.getString(2)),
                row.getString(3),
                row.getString(4),
                Optional.ofNullable(row.getString(5)).map(Id::new));
    }
}
