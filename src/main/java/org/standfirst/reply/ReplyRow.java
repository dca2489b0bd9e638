package org.standfirst.reply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.standfirst.body.Body;
import org.standfirst.body.BodyJson;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.WebAddress;

/** Reads a reply out of a row. */
final class ReplyRow {
    /** What must be asked for, in this order and first. */
    static final String COLUMNS = """
            reply.id, reply.article_id, reply.parent_id, reply.kind, reply.state, reply.author_name, reply.author_website,
            reply.author_person_id, reply.posted_at, reply.edited_at, reply.edited_by, reply.agreed, reply.well_said,
            reply.body\
            """;

    /** How many those are. */
    static final int WIDTH = 14;

    private ReplyRow() {}

    static Reply read(ResultSet row) throws SQLException {
        return read(row, BodyJson::read);
    }

    /** The same, by a reader of bodies that may remember some. */
    static Reply read(ResultSet row, Function<String, Body> bodies) throws SQLException {
        long editedAt = row.getLong(10);
        Optional<Reply.Edited> edited = row.wasNull()
                ? Optional.empty()
                : Optional.of(new Reply.Edited(
                        Instant.ofEpochMilli(editedAt), !row.getString(11).isEmpty()));
        return new Reply(
                new Id<>(row.getString(1)),
                new Id<>(row.getString(2)),
                Optional.ofNullable(row.getString(3)).map(Id::new),
                Reply.Kind.fromDatabase(row.getString(4)),
                Reply.State.fromDatabase(row.getString(5)),
                row.getString(6),
                WebAddress.parse(row.getString(7)),
                Optional.ofNullable(row.getString(8)).map(Id::new),
                Instant.ofEpochMilli(row.getLong(9)),
                edited,
                new Reply.Reactions(row.getInt(12), row.getInt(13)),
                bodies.apply(row.getString(14)));
    }
}
