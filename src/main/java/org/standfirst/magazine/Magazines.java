package org.standfirst.magazine;

import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;

/** Reads what the magazine is. */
@Component
public class Magazines {
    private final Database database;

    /** Reads from this database. */
    public Magazines(Database database) {
        this.database = database;
    }

    /** The magazine, or {@link Magazine#UNNAMED}. */
    public Magazine current() {
        return named().orElse(Magazine.UNNAMED);
    }

    /** The magazine, if somebody has named it. */
    public Optional<Magazine> named() {
        return database.sql("select name, tagline, language, time_zone from magazine where id = 1")
                .query((row, _) ->
                        new Magazine(row.getString(1), row.getString(2), row.getString(3), ZoneId.of(row.getString(4))))
                .optional();
    }
}
