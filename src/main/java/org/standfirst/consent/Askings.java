package org.standfirst.consent;

import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.database.Recall;
import org.standfirst.database.Shelf;

/** Reads how readers are asked. */
@Component
public class Askings {
    private final Database database;
    private final Shelf<String, Asking> shelf;

    Askings(Database database) {
        this.database = database;
        this.shelf = database.recall().shelf(Recall.Until.THE_MAGAZINE_CHANGES, 1);
    }

    /** As the magazine wants it. */
    public Asking current() {
        return shelf.get(
                "asking",
                _ -> database.sql("select months, heeds_dnt, heading, words from asking where id = 1")
                        .query((row, _) ->
                                new Asking(row.getInt(1), row.getInt(2) == 1, row.getString(3), row.getString(4)))
                        .optional()
                        .orElse(Asking.USUAL));
    }
}
