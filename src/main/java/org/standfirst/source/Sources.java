package org.standfirst.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.people.Person;

/** Reads whom the magazine quotes. */
@Component
public class Sources {
    /** More speak in no article. */
    private static final int MOST_SPEAKERS = 1_000;

    private static final String COLUMNS = "select id, name, sealed_name, role, added_by, editor_id from source ";

    private final Database database;
    private final Confidence confidence;

    /** Reads from this database. */
    Sources(Database database, Confidence confidence) {
        this.database = database;
        this.confidence = confidence;
    }

    /**
     * The newest, newest first, each as far as this actor may know them.
     *
     * @param words what the name, if they may know it, or the role must contain; capitals don't count, and everything
     *     contains “”
     */
    public List<Source> newest(String words, int most, Actor actor) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        List<Source> open = database.sql(COLUMNS + "where sought like :words escape '!' order by id desc limit :most")
                .param("words", "%" + wanted.replaceAll("[!%_]", "!$0") + "%")
                .param("most", most)
                .query((row, _) -> read(row, actor))
                .list();
        if (wanted.isEmpty()) {
            return open;
        }
        return Stream.concat(open.stream(), confidedTo(actor).filter(source -> isCalled(source, wanted)))
                .collect(Collectors.toMap(Source::id, Function.identity(), (first, _) -> first))
                .values()
                .stream()
                .sorted(Comparator.comparing(Source::id).reversed())
                .limit(most)
                .toList();
    }

    /** The database can't look for names that it doesn't know. */
    private Stream<Source> confidedTo(Actor actor) {
        if (!(actor instanceof Actor.Staff staff)) {
            return Stream.empty();
        }
        return database
                .sql(COLUMNS + "where sealed_name is not null and (added_by = :person or editor_id = :person)")
                .param("person", staff.person().value())
                .query((row, _) -> read(row, actor))
                .list()
                .stream();
    }

    private static boolean isCalled(Source source, String wanted) {
        return source.name()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(wanted))
                .isPresent();
    }

    /** One, as far as this actor may know them. */
    public Optional<Source> find(Id<Source> id, Actor actor) {
        return database.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query((row, _) -> read(row, actor))
                .optional();
    }

    /** What readers may know of these. */
    public Map<Id<Source>, Byname> bynames(Collection<Id<Source>> ids) {
        List<String> wanted =
                ids.stream().distinct().limit(MOST_SPEAKERS).map(Id::value).toList();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("select id, name, role from source where id in (:ids)")
                .param("ids", wanted)
                .query((row, _) ->
                        Map.entry(new Id<Source>(row.getString(1)), byname(row.getString(2), row.getString(3))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Byname byname(@Nullable String name, String role) {
        return name == null ? new Byname(role, false) : new Byname(name, true);
    }

    private Source read(ResultSet row, Actor actor) throws SQLException {
        Id<Source> id = new Id<>(row.getString(1));
        String name = row.getString(2);
        String sealed = row.getString(3);
        Optional<Id<Person>> addedBy = Optional.ofNullable(row.getString(5)).map(Id::new);
        Optional<Id<Person>> editor = Optional.ofNullable(row.getString(6)).map(Id::new);
        Source.Naming naming = name == null
                ? confidence.open(sealed, new Confidence.Circle(id, addedBy, editor), actor)
                : new Source.Naming.Open(name);
        return new Source(id, naming, row.getString(4), addedBy, editor);
    }
}
