package org.standfirst.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/** Reads which keys there are; nobody can read their secrets. */
@Component
public class AccessKeys {
    private static final String COLUMNS = "select id, name, created_at, last_used_on, revoked_at from access_key ";

    private final Database database;

    /** Reads from this database. */
    AccessKeys(Database database) {
        this.database = database;
    }

    /** All there ever were, in the order in which they were made. */
    public List<AccessKey> all() {
        return database.sql(COLUMNS + "order by id").query(AccessKeys::read).list();
    }

    /** The key of a name that still lets somebody in. */
    Optional<AccessKey> named(String name) {
        return database.sql(COLUMNS + "where name = :name and revoked_at is null")
                .param("name", name)
                .query(AccessKeys::read)
                .optional();
    }

    /**
     * The key of a secret, if it lets its bearer in. It is looked up by hash: how long that takes tells a guesser
     * something about hashes of guesses, and nothing about the secret, so the comparison need not take constant time.
     */
    Optional<AccessKey> withSecret(String secret) {
        if (!Secret.hasForm(secret)) {
            return Optional.empty();
        }
        return database.sql(COLUMNS + "where secret_hash = :hash and revoked_at is null")
                .param("hash", Secret.hash(secret))
                .query(AccessKeys::read)
                .optional();
    }

    private static AccessKey read(ResultSet row, int number) throws SQLException {
        long revoked = row.getLong(5);
        boolean inUse = row.wasNull();
        return new AccessKey(
                new Id<>(row.getString(1)),
                row.getString(2),
                Instant.ofEpochMilli(row.getLong(3)),
                Optional.ofNullable(row.getString(4)).map(LocalDate::parse),
                inUse ? Optional.empty() : Optional.of(Instant.ofEpochMilli(revoked)));
    }
}
