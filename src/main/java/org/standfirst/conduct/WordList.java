package org.standfirst.conduct;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.database.Recall;
import org.standfirst.database.Shelf;
import org.standfirst.kernel.Id;

/** Reads the words that matter in a reply. */
@Component
public class WordList {
    /** As many as it may have. */
    public static final int MOST = 2_000;

    private final Database database;
    private final Shelf<String, List<Word>> shelf;

    /** Reads from this database. */
    WordList(Database database) {
        this.database = database;
        this.shelf = database.recall().shelf(Recall.Until.CONDUCT_CHANGES, 1);
    }

    /** All of them, in the order of the alphabet. The same list is given out again until one is added or removed. */
    public List<Word> all() {
        return shelf.get(
                "all", _ -> List.copyOf(database.sql("""
                        select id, pattern, strength, added_by, added_at from reply_word order by pattern, id
                        """).query(WordList::read).list()));
    }

    private static Word read(ResultSet row, int number) throws SQLException {
        return new Word(
                new Id<>(row.getString(1)),
                row.getString(2),
                Word.Strength.read(row.getString(3)).orElse(Word.Strength.WATCHED),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5)));
    }
}
