package org.standfirst.correspondent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.mail.Mailer;

/** Finds who gave an address of mail. */
@Component
public class Correspondents {
    private final Database database;
    private final Addresses addresses;
    private final Mailer mailer;

    Correspondents(Database database, Addresses addresses, Mailer mailer) {
        this.database = database;
        this.addresses = addresses;
        this.mailer = mailer;
    }

    /** Whether readers can be written to at all; where not, no form asks for an address. */
    public boolean canWrite() {
        return mailer.isSetUp();
    }

    /** The one of a mark. */
    public Optional<Correspondent> find(String mark) {
        return mark.isEmpty()
                ? Optional.empty()
                : database.sql("""
                                select mark, id, address_sealed, confirmed_at, unsubscribed_at
                                from correspondent
                                where mark = :mark
                                """)
                        .param("mark", mark)
                        .query((row, _) -> read(row))
                        .optional()
                        .flatMap(found -> found);
    }

    private Optional<Correspondent> read(ResultSet row) throws SQLException {
        String mark = row.getString(1);
        String id = row.getString(2);
        boolean isConfirmed = row.getObject(4) != null;
        boolean isUnsubscribed = row.getObject(5) != null;
        return addresses
                .open(row.getString(3), Correspondent.owner(mark))
                .map(address -> new Correspondent(mark, id, address, isConfirmed, isUnsubscribed));
    }

    /** Whether somebody showed that the address of a mark is theirs. */
    public boolean isConfirmed(String mark) {
        return !mark.isEmpty()
                && database.sql("select count(*) from correspondent where mark = :mark and confirmed_at is not null")
                                .param("mark", mark)
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /** The one of a mark, if they want to hear of what happens in a conversation. */
    public Optional<Correspondent> listening(String mark, String thread) {
        return find(mark)
                .filter(known -> known.isConfirmed() && !known.isUnsubscribed())
                .filter(known -> !isMuted(mark, thread));
    }

    private boolean isMuted(String mark, String thread) {
        return database.sql("select count(*) from muted_thread where mark = :mark and thread_id = :thread")
                        .param("mark", mark)
                        .param("thread", thread)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** From how many conversations they want to hear no more. */
    public int muted(String mark) {
        return database.sql("select count(*) from muted_thread where mark = :mark")
                .param("mark", mark)
                .query(Integer.class)
                .single();
    }

    /** When somebody may be told of something again who was told lately. */
    public Instant nextTelling(String mark, Duration pause) {
        return database.sql("select told_at from correspondent where mark = :mark")
                .param("mark", mark)
                .query(Long.class)
                .optional()
                .map(told -> Instant.ofEpochMilli(told).plus(pause))
                .orElse(Instant.EPOCH);
    }

    /** Part of a transaction: notes that somebody is told of something now. @return whether it is not too soon */
    public boolean beginTelling(String mark, Instant now, Duration pause) {
        return database.sql("update correspondent set told_at = :now where mark = :mark and told_at <= :before")
                        .param("now", now.toEpochMilli())
                        .param("mark", mark)
                        .param("before", now.minus(pause).toEpochMilli())
                        .update()
                == 1;
    }
}
