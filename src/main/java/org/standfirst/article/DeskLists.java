package org.standfirst.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Window;
import org.standfirst.magazine.EditorSections;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Sections;
import org.standfirst.people.Actor;
import org.standfirst.people.People;
import org.standfirst.people.Person;

/** Articles of every state as the desk sees them: what was touched last comes first, a window at a time. */
@Component
public class DeskLists {
    private final Database database;
    private final Sections sections;
    private final EditorSections editorSections;
    private final People people;
    private final Clock clock = Clock.systemUTC();

    /** Reads from this database. */
    DeskLists(Database database, Sections sections, EditorSections editorSections, People people) {
        this.database = database;
        this.sections = sections;
        this.editorSections = editorSections;
        this.people = people;
    }

    /** The articles that somebody may write in and that pass a filter. */
    public Window<DeskRow> list(Actor actor, DeskFilter filter, Window.Place place, int size) {
        return Window.of(
                query(actor, filter)
                        .map(query -> rows(query.window(place, size), query.parameters()))
                        .orElse(List.of()),
                size,
                place,
                DeskRow::cursor);
    }

    /** How many of them there are in each state that any is in; the filter's own states do not matter. */
    public Map<Article.State, Integer> counts(Actor actor, DeskFilter filter) {
        Map<Article.State, Integer> counts = new EnumMap<>(Article.State.class);
        query(actor, anyState(filter))
                .ifPresent(query -> database.sql(
                                "select state, count(*) from (" + query.states() + ") listed group by state")
                        .params(query.parameters())
                        .query(row -> {
                            counts.put(Article.State.fromDatabase(row.getString(1)), row.getInt(2));
                        }));
        return counts;
    }

    private static DeskFilter anyState(DeskFilter filter) {
        return new DeskFilter(
                Set.of(),
                filter.kind(),
                filter.section(),
                filter.edition(),
                filter.whose(),
                filter.dueBy(),
                filter.words());
    }

    /** Nothing at all for who may see nothing, and for what is asked of somebody who is nobody. */
    private Optional<DeskQuery> query(Actor actor, DeskFilter filter) {
        Optional<Id<Person>> person =
                actor instanceof Actor.Staff staff ? Optional.of(staff.person()) : Optional.empty();
        DeskQuery query = new DeskQuery()
                .passing(
                        filter,
                        filter.section()
                                .map(section -> sections.within(List.of(section)))
                                .orElse(List.of()));
        Optional<DeskQuery> own = filter.whose() == DeskFilter.Whose.ANYBODYS
                ? Optional.of(query)
                : person.map(me -> query.of(filter.whose(), me));
        return switch (actor.drafts()) {
            case NONE -> Optional.empty();
            case OWN -> own.flatMap(mine -> person.map(mine::within));
            case ALL ->
                editorSections
                        .limitOf(actor)
                        .map(limit -> own.flatMap(all -> person.map(me -> all.within(me, limit))))
                        .orElse(own);
        };
    }

    private List<DeskRow> rows(String which, Map<String, Object> parameters) {
        List<Row> rows = database.sql("""
                        select desk.article_id, desk.kind, desk.state, desk.headline, desk.kicker, desk.bylines,
                            desk.section_id, desk.assigned_to, desk.due_on, desk.scheduled_for, desk.published_at,
                            desk.ahead, desk.touched_at, writing.person_id, writing.seen_at
                        from desk_article desk
                        left join writing on writing.article_id = desk.article_id
                        """ + which)
                .params(parameters)
                .query(DeskLists::read)
                .list();
        List<Id<Person>> named = rows.stream()
                .flatMap(row -> Stream.of(row.bylines().stream(), row.assignedTo().stream(), row.writer().stream())
                        .flatMap(Function.identity()))
                .toList();
        Map<Id<Person>, Person> persons = named.isEmpty()
                ? Map.of()
                : people.find(named).stream()
                        .collect(Collectors.toMap(Person::id, Function.identity(), (first, _) -> first));
        Map<Id<Section>, String> names = sections.all().stream().collect(Collectors.toMap(Section::id, Section::name));
        Instant gone = clock.instant().minus(Pens.GONE_AFTER);
        return rows.stream().map(row -> row.shown(persons, names, gone)).toList();
    }

    /** As it lies in the database. */
    private record Row(
            DeskRow bare,
            List<Id<Person>> bylines,
            Optional<Id<Section>> section,
            Optional<Id<Person>> assignedTo,
            Optional<Id<Person>> writer,
            Instant seen) {
        DeskRow shown(Map<Id<Person>, Person> persons, Map<Id<Section>, String> names, Instant gone) {
            return new DeskRow(
                    bare.article(),
                    bare.kind(),
                    bare.state(),
                    bare.headline(),
                    bare.kicker(),
                    section.map(id -> names.getOrDefault(id, "")).orElse(""),
                    bylines.stream()
                            .map(persons::get)
                            .flatMap(Stream::ofNullable)
                            .map(Person::name)
                            .toList(),
                    writer.filter(_ -> seen.isAfter(gone)).map(persons::get),
                    assignedTo.map(persons::get),
                    bare.due(),
                    bare.scheduledFor(),
                    bare.publishedAt(),
                    bare.draftIsNewer(),
                    bare.touched());
        }
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        DeskRow bare = new DeskRow(
                new Id<>(row.getString(1)),
                Article.Kind.fromDatabase(row.getString(2)),
                Article.State.fromDatabase(row.getString(3)),
                row.getString(4),
                row.getString(5),
                "",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(row.getString(9)).map(LocalDate::parse),
                instant(row, 10),
                instant(row, 11),
                row.getBoolean(12),
                Instant.ofEpochMilli(row.getLong(13)));
        return new Row(
                bare,
                ids(row.getString(6)),
                id(row.getString(7)),
                id(row.getString(8)),
                id(row.getString(14)),
                Instant.ofEpochMilli(row.getLong(15)));
    }

    private static <T> List<Id<T>> ids(String blankParted) {
        return blankParted.isEmpty()
                ? List.of()
                : Arrays.stream(blankParted.split(" ")).map(Id<T>::new).toList();
    }

    private static <T> Optional<Id<T>> id(@Nullable String value) {
        return Optional.ofNullable(value).map(Id::new);
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        long milliseconds = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(milliseconds));
    }
}
