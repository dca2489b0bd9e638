package org.standfirst.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.standfirst.kernel.Id;

/** Reads reports, statements and complaints out of rows. */
final class Rows {
    static final String REPORT = """
            select id, reply_id, article_id, ground, breach, words, name, at, state, reasons, decided_by, decided_at
            from report
            """;

    static final String STATEMENT = """
            select id, reply_id, report_id, ground, reference, facts, found_by_program, at, decided_by, lifted_at
            from statement
            """;

    static final String COMPLAINT = """
            select id, reply_id, side, about, words, at, state, reasons, decided_by, decided_at
            from complaint
            """;

    private Rows() {}

    static Report report(ResultSet row, int number) throws SQLException {
        return new Report(
                new Id<>(row.getString(1)),
                new Id<>(row.getString(2)),
                new Id<>(row.getString(3)),
                Ground.of(row.getString(4)),
                Breach.of(row.getString(5)),
                row.getString(6),
                row.getString(7),
                Instant.ofEpochMilli(row.getLong(8)),
                Report.State.fromDatabase(row.getString(9)),
                decided(row, 10));
    }

    static Statement statement(ResultSet row, int number) throws SQLException {
        return new Statement(
                new Id<>(row.getString(1)),
                new Id<>(row.getString(2)),
                Optional.ofNullable(row.getString(3)).map(Id::new),
                Ground.of(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getInt(7) == 1,
                Instant.ofEpochMilli(row.getLong(8)),
                Optional.ofNullable(row.getString(9)).map(Id::new),
                row.getObject(10) != null);
    }

    static Complaint complaint(ResultSet row, int number) throws SQLException {
        return new Complaint(
                new Id<>(row.getString(1)),
                new Id<>(row.getString(2)),
                Complaint.Side.of(row.getString(3)).orElseThrow(),
                row.getString(4),
                row.getString(5),
                Instant.ofEpochMilli(row.getLong(6)),
                Report.State.fromDatabase(row.getString(7)),
                decided(row, 8));
    }

    /** @param first the number of the column with the reasons; who decided, and when, follow */
    private static Optional<Report.Decided> decided(ResultSet row, int first) throws SQLException {
        String reasons = row.getString(first);
        String by = row.getString(first + 1);
        long at = row.getLong(first + 2);
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Report.Decided(
                        Instant.ofEpochMilli(at), Optional.ofNullable(by).map(Id::new), reasons));
    }
}
