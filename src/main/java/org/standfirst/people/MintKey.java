package org.standfirst.people;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/** Makes a key that lets a program in; its secret is told once. */
@Component
public class MintKey {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._@-]{0,59}");

    private final Database database;
    private final ChangeLog changes;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    MintKey(Database database, ChangeLog changes) {
        this.database = database;
        this.changes = changes;
    }

    /**
     * A key wanted.
     *
     * @param name what people will call it
     */
    public record Mint(String name, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /**
         * It lets its bearer in from now on.
         *
         * @param secret what the program says; nobody can find it out again
         */
        record Minted(AccessKey key, String secret) implements Outcome {}

        /** Another key that is in use has that name. */
        record NameTaken() implements Outcome {}

        /** A name begins with a letter or digit and has up to sixty letters, digits, spaces, and {@code . _ @ -}. */
        record NotAName() implements Outcome {}

        /** Publishers alone may do this. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Mint request) {
        if (!request.actor().mayManage()) {
            return new Outcome.NotAllowed();
        }
        if (!NAME.matcher(request.name()).matches()) {
            return new Outcome.NotAName();
        }
        return database.<Outcome>write(() -> mint(request));
    }

    private Outcome mint(Mint request) {
        String secret = Secret.fresh();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        AccessKey key = new AccessKey(Id.fresh(), request.name(), now, Optional.empty(), Optional.empty());
        int made = database.sql("""
                        insert into access_key (id, name, secret_hash, created_at)
                        values (:id, :name, :hash, :at)
                        on conflict (name) where revoked_at is null do nothing
                        """)
                .param("id", key.id().value())
                .param("name", key.name())
                .param("hash", Secret.hash(secret))
                .param("at", now.toEpochMilli())
                .update();
        if (made == 0) {
            return new Outcome.NameTaken();
        }
        changes.append(request.actor().name(), "minted", key.actor(), "{}");
        return new Outcome.Minted(key, secret);
    }
}
