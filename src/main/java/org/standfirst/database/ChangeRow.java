package org.standfirst.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Reads changes from the rows of the log. */
final class ChangeRow {
    /** What is asked for. */
    static final String COLUMNS = "seq, at, actor, verb, subject, detail";

    private ChangeRow() {}

    /** Of a row with these columns. */
    static Change read(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getLong(1),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }
}
