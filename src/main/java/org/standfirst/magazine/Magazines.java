package org.standfirst.magazine;

import java.time.ZoneId;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.database.Recall;
import org.standfirst.database.Shelf;
import org.standfirst.kernel.WebAddress;

/** Reads what the magazine is. */
@Component
public class Magazines {
    private static final int THE_ONE = 1;

    private final Database database;
    private final Shelf<Integer, Optional<Magazine>> shelf;

    /** Reads from this database. */
    public Magazines(Database database) {
        this.database = database;
        this.shelf = database.recall().shelf(Recall.Until.THE_MAGAZINE_CHANGES, 1);
    }

    /** The magazine, or {@link Magazine#UNNAMED}. */
    public Magazine current() {
        return named().orElse(Magazine.UNNAMED);
    }

    /** The magazine, if somebody has named it. */
    public Optional<Magazine> named() {
        return shelf.get(THE_ONE, this::read);
    }

    private Optional<Magazine> read(int id) {
        return database.sql("select name, tagline, language, time_zone from magazine where id = :id")
                .param("id", id)
                .query((row, _) ->
                        new Magazine(row.getString(1), row.getString(2), row.getString(3), ZoneId.of(row.getString(4))))
                .optional();
    }

    /** On what terms other programs may read it. */
    public Openness openness() {
        NavigableSet<String> refused = refusedCrawlers();
        return database.sql("select feed_text, llms, llms_words, hub from openness where id = 1")
                .query((row, _) -> new Openness(
                        Openness.FeedText.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                        refused,
                        row.getBoolean(2),
                        row.getString(3),
                        WebAddress.parse(row.getString(4))))
                .optional()
                .orElse(Openness.USUAL);
    }

    private NavigableSet<String> refusedCrawlers() {
        return new TreeSet<>(database.sql("select name from refused_crawler")
                .query(String.class)
                .list());
    }
}
