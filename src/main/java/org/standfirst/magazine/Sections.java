package org.standfirst.magazine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.database.Recall;
import org.standfirst.database.Shelf;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;

/** Reads the magazine's sections. */
@Component
public class Sections {
    private static final String COLUMNS = "select id, parent_id, slug, name, about from section ";

    private final Database database;
    private final Shelf<String, List<Section>> shelf;

    /** Reads from this database. */
    public Sections(Database database) {
        this.database = database;
        this.shelf = database.recall().shelf(Recall.Until.THE_MAGAZINE_CHANGES, 1);
    }

    /** Every section, by name. */
    public List<Section> all() {
        return shelf.get(
                "where not removed order by name, id",
                order -> List.copyOf(
                        database.sql(COLUMNS + order).query(Sections::read).list()));
    }

    /** The section of a slug. */
    public Optional<Section> find(Slug slug) {
        return database.sql(COLUMNS + "where slug = :slug and not removed")
                .param("slug", slug.value())
                .query(Sections::read)
                .optional();
    }

    /** The section of an identifier. */
    public Optional<Section> find(Id<Section> id) {
        return database.sql(COLUMNS + "where id = :id and not removed")
                .param("id", id.value())
                .query(Sections::read)
                .optional();
    }

    /** A section and those it is a part of, the innermost first. */
    public List<Section> withAncestors(Id<Section> id) {
        List<Section> line = new ArrayList<>();
        Optional<Section> next = find(id);
        while (next.isPresent() && !line.contains(next.get())) {
            line.add(next.get());
            next = next.get().parent().flatMap(this::find);
        }
        return line;
    }

    /** These sections and those that are parts of them, each once. */
    public List<Id<Section>> within(List<Id<Section>> sections) {
        List<Section> all = all();
        List<Id<Section>> within = new ArrayList<>(sections);
        for (int next = 0; next < within.size(); next++) {
            Id<Section> parent = within.get(next);
            all.stream()
                    .filter(child -> child.parent().filter(parent::equals).isPresent())
                    .map(Section::id)
                    .filter(child -> !within.contains(child))
                    .forEach(within::add);
        }
        return List.copyOf(within);
    }

    private static Section read(ResultSet row, int number) throws SQLException {
        return new Section(
                new Id<>(row.getString(1)),
                Optional.ofNullable(row.getString(2)).map(Id<Section>::new),
                new Slug(row.getString(3)),
                row.getString(4),
                row.getString(5));
    }
}
