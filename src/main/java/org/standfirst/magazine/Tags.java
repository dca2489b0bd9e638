package org.standfirst.magazine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
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

/** Reads the magazine's tags. */
@Component
public class Tags {
    private static final String COLUMNS = "select id, slug, name, about from tag where merged_into is null ";
    private static final String MERGED = "";

    private final Database database;
    private final Shelf<Id<Tag>, Tag> shelf;
    private final Shelf<String, List<Tag>> all;
    private final Shelf<String, Map<Id<Tag>, Id<Tag>>> merged;

    /** Reads from this database. */
    public Tags(Database database) {
        this.database = database;
        this.shelf = database.recall().shelf(Recall.Until.THE_MAGAZINE_CHANGES, 2_000);
        this.all = database.recall().shelf(Recall.Until.THE_MAGAZINE_CHANGES, 1);
        this.merged = database.recall().shelf(Recall.Until.THE_MAGAZINE_CHANGES, 1);
    }

    /** The tag of a slug. */
    public Optional<Tag> find(Slug slug) {
        return database.sql(COLUMNS + "and slug = :slug")
                .param("slug", slug.value())
                .query(Tags::read)
                .optional();
    }

    /**
     * Tags by identifier, in the order asked for: each once, and for one that was merged into another that other. Those
     * that are no more are left out.
     */
    public List<Tag> find(List<Id<Tag>> ids) {
        List<Id<Tag>> standing = standing(ids);
        Map<Id<Tag>, Tag> found = shelf.all(standing, this::read);
        return standing.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** The same identifiers, each once, with those in place of others into which the others were merged. */
    public List<Id<Tag>> standing(List<Id<Tag>> ids) {
        if (ids.isEmpty()) {
            return ids;
        }
        Map<Id<Tag>, Id<Tag>> into = merged.get(MERGED, _ -> readMerged());
        return ids.stream().map(id -> into.getOrDefault(id, id)).distinct().toList();
    }

    private Map<Id<Tag>, Id<Tag>> readMerged() {
        Map<Id<Tag>, Id<Tag>> into = new HashMap<>();
        database.sql("select id, merged_into from tag where merged_into is not null")
                .query(row -> {
                    into.put(new Id<>(row.getString(1)), new Id<>(row.getString(2)));
                });
        return into;
    }

    /** The tag of an identifier. */
    public Optional<Tag> find(Id<Tag> id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** Those whose names contain these words, by name; capitals don't count. */
    public List<Tag> named(String words, int most) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return all
                .get(
                        "",
                        _ -> List.copyOf(database.sql(COLUMNS + "order by name, id")
                                .query(Tags::read)
                                .list()))
                .stream()
                .filter(tag -> tag.name().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(most)
                .toList();
    }

    private Map<Id<Tag>, Tag> read(List<Id<Tag>> ids) {
        return database
                .sql(COLUMNS + "and id in (:ids)")
                .param("ids", ids.stream().map(Id::value).toList())
                .query(Tags::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Tag::id, Function.identity()));
    }

    private static Tag read(ResultSet row, int number) throws SQLException {
        return new Tag(new Id<>(row.getString(1)), new Slug(row.getString(2)), row.getString(3), row.getString(4));
    }
}
