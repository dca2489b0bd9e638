package org.standfirst.consent;

import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.database.Recall;
import org.standfirst.database.Shelf;

/** Reads what the magazine says of privacy in its own words. */
@Component
public class PrivacyTexts {
    private final Database database;
    private final Shelf<String, PrivacyText> shelf;

    PrivacyTexts(Database database) {
        this.database = database;
        this.shelf = database.recall().shelf(Recall.Until.THE_MAGAZINE_CHANGES, 1);
    }

    /** As it stands. */
    public PrivacyText current() {
        return shelf.get(
                "current",
                _ -> database.sql("select opening, contact, servers, closing from privacy_text where id = 1")
                        .query((row, _) ->
                                new PrivacyText(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                        .optional()
                        .orElse(PrivacyText.NONE));
    }
}
