package org.standfirst.conduct;

import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.database.Recall;
import org.standfirst.database.Shelf;

/** Reads how much a reply may have, and for how long what is known of its author is kept. */
@Component
public class Limits {
    private final Database database;
    private final Shelf<String, Allowance> shelf;

    /** Reads from this database. */
    Limits(Database database) {
        this.database = database;
        this.shelf = database.recall().shelf(Recall.Until.CONDUCT_CHANGES, 1);
    }

    /** What holds now. */
    public Allowance current() {
        return shelf.get("current", _ -> read());
    }

    private Allowance read() {
        return database.sql("select links, network_days, mail_days from reply_limits where id = 1")
                .query((row, _) -> new Allowance(row.getInt(1), row.getInt(2), row.getInt(3)))
                .optional()
                .orElse(Allowance.USUAL);
    }
}
