package org.standfirst.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.EmailAddress;
import org.standfirst.kernel.Id;
import org.standfirst.people.Role;
import org.standfirst.people.Secret;

/** Reads who was invited and has not come yet. */
@Component
public class Invitations {
    private static final String SELECT = """
            select id, name, email, role, person_id, created_at, expires_at
            from invitation
            where accepted_at is null and withdrawn_at is null
            """;

    private final Database database;
    private final Clock clock = Clock.systemUTC();

    /** Reads from this database. */
    Invitations(Database database) {
        this.database = database;
    }

    /** Those that can be taken up, and those whose time ran out, newest first. Those for the first publisher aren't among them. */
    public List<Invitation> open() {
        return database.sql(SELECT + "and purpose = 'staff' order by created_at desc, id desc limit 200")
                .query(Invitations::read)
                .list();
    }

    /** The one of a link, if it can still be taken up. */
    public Optional<Invitation> withSecret(String secret) {
        if (!Secret.hasForm(secret)) {
            return Optional.empty();
        }
        return database.sql(SELECT + "and secret_hash = :hash and expires_at > :now")
                .param("hash", Secret.hash(secret))
                .param("now", clock.millis())
                .query(Invitations::read)
                .optional();
    }

    /** The one whose link somebody came by, or else the newest that was made for their address; if it can be taken up still. */
    Optional<Invitation> openFor(EmailAddress email, Optional<Id<Invitation>> link) {
        return database.sql(SELECT + """
                        and expires_at > :now and (id = :link or (:link = '' and purpose = 'staff' and email = :email))
                        order by created_at desc, id desc limit 1
                        """)
                .param("now", clock.millis())
                .param("link", link.map(Id::value).orElse(""))
                .param("email", email.value())
                .query(Invitations::read)
                .optional();
    }

    Optional<Invitation> open(Id<Invitation> id) {
        return database.sql(SELECT + "and id = :id")
                .param("id", id.value())
                .query(Invitations::read)
                .optional();
    }

    private static Invitation read(ResultSet row, int number) throws SQLException {
        return new Invitation(
                new Id<>(row.getString(1)),
                row.getString(2),
                row.getString(3),
                Role.valueOf(row.getString(4)),
                Optional.ofNullable(row.getString(5)).map(Id::new),
                Instant.ofEpochMilli(row.getLong(6)),
                Instant.ofEpochMilli(row.getLong(7)));
    }
}
