package org.standfirst.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;

/** Reads the chain as it lies in the database, true or not. */
@Component
class ChainRows {
    private static final String COLUMNS =
            "select number, at, subject, asked, allowed, how, signal, register, notice, previous, hash, mac from consent_choice ";

    private final Database database;

    ChainRows(Database database) {
        this.database = database;
    }

    /** A record with what it was sealed by. */
    record Link(Choice choice, String hash, String mac) {
        private static Link read(ResultSet row, int rowNumber) throws SQLException {
            return new Link(
                    new Choice(
                            row.getLong(1),
                            row.getLong(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getString(8),
                            row.getString(9),
                            row.getString(10)),
                    row.getString(11),
                    row.getString(12));
        }
    }

    /** Where the chain begins or ends. */
    record End(long number, String hash, String mac) {
        /** Before the first choice, and before the first was forgotten. */
        boolean isFirst() {
            return number == 0 && hash.isEmpty() && mac.isEmpty();
        }

        /** What the next record follows. */
        String previous() {
            return number == 0 ? ChainSeal.BEGINNING : hash;
        }

        private static End read(ResultSet row, int rowNumber) throws SQLException {
            return new End(row.getLong(1), row.getString(2), row.getString(3));
        }
    }

    /** Empty if somebody took it away. */
    Optional<End> head() {
        return database.sql("select number, hash, mac from consent_head where id = 1")
                .query(End::read)
                .optional();
    }

    /** Empty if somebody took it away. */
    Optional<End> checkpoint() {
        return database.sql("select number, hash, mac from consent_checkpoint where id = 1")
                .query(End::read)
                .optional();
    }

    /** Records above a number and up to another, in order. */
    List<Link> between(long after, long last, int count) {
        return database.sql(COLUMNS + "where number > :after and number <= :last order by number limit :count")
                .param("after", after)
                .param("last", last)
                .param("count", count)
                .query(Link::read)
                .list();
    }

    Optional<Link> at(long number) {
        return between(number - 1, number, 1).stream().findFirst();
    }

    /** What somebody chose, the last first. */
    List<Link> of(Subject subject, int count) {
        return database.sql(COLUMNS + "where subject = :subject order by number desc limit :count")
                .param("subject", subject.value())
                .param("count", count)
                .query(Link::read)
                .list();
    }

    /** The first number that does not stand between the beginning and the end. */
    Optional<Long> outside() {
        return database.sql("""
                        select number from consent_choice
                        where number <= (select number from consent_checkpoint where id = 1)
                            or number > (select number from consent_head where id = 1)
                        order by number limit 1
                        """).query(Long.class).optional();
    }

    /** Where a record with this hash stands, which may be looked for through the whole chain; 0 if there is none. */
    long numberOf(String hash) {
        return database.sql("select coalesce(min(number), 0) from consent_choice where hash = :hash")
                .param("hash", hash)
                .query(Long.class)
                .single();
    }

    /** The highest number whose record and all before it are from before a moment; 0 if there is none. */
    long lastBefore(long moment) {
        return database.sql("""
                        select coalesce(
                            (select number - 1 from consent_choice where at >= :moment order by number limit 1),
                            (select max(number) from consent_choice),
                            0)
                        """).param("moment", moment).query(Long.class).single();
    }

    /** The lowest number whose record is from that moment or later; 0 if there is none. */
    long firstSince(long moment) {
        return database.sql("""
                        select coalesce(
                            (select number from consent_choice where at >= :moment order by number limit 1), 0)
                        """).param("moment", moment).query(Long.class).single();
    }
}
