package org.standfirst.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Person;
import org.standfirst.people.Secret;

/** The browsers that somebody is signed in with. They are in the database, so that every node knows them. */
@Component
public class StaffSessions {
    /** Without a sign of life, as long as a fortnight's holiday. */
    static final Duration IDLE = Duration.ofDays(14);

    static final Duration LONGEST = Duration.ofDays(90);

    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    private static final int LONGEST_DEVICE = 80;

    private static final String OPEN = "ended_at is null and expires_at > :now and seen_at > :idle";

    private final Database database;
    private final Accounts accounts;
    private final Clock clock = Clock.systemUTC();

    /** Reads from and writes to this database. */
    StaffSessions(Database database, Accounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    /** Part of the running transaction; returns the secret of the new session. */
    String begin(Account account, String device) {
        String secret = Secret.fresh();
        long now = clock.millis();
        database.sql("""
                        insert into staff_session (id, secret_hash, person_id, device, created_at, seen_at, expires_at)
                        values (:id, :hash, :person, :device, :now, :now, :expires)
                        """)
                .param("id", Id.fresh().value())
                .param("hash", Secret.hash(secret))
                .param("person", account.person().value())
                .param("device", device.substring(0, Math.min(LONGEST_DEVICE, device.length())))
                .param("now", now)
                .param("expires", now + LONGEST.toMillis())
                .update();
        return secret;
    }

    /** The session of a browser, if it is signed in; and notes, at most once a minute, that it was seen. */
    public Optional<StaffSession> resume(String secret) {
        if (!Secret.hasForm(secret)) {
            return Optional.empty();
        }
        Optional<StaffSession> session = select("secret_hash = :which", Secret.hash(secret)).stream()
                .filter(found -> found.account().closed().isEmpty())
                .findFirst();
        session.filter(found -> found.seen().plus(SEEN_EVERY).isBefore(clock.instant()))
                .ifPresent(this::see);
        return session;
    }

    /** Where somebody is signed in, the latest first. */
    public List<StaffSession> of(Id<Person> person) {
        return select("person_id = :which", person.value());
    }

    private List<StaffSession> select(String which, String value) {
        long now = clock.millis();
        return database
                .sql("""
                        select id, person_id, device, created_at, seen_at
                        from staff_session
                        where %s and %s
                        order by seen_at desc, id desc
                        """.formatted(which, OPEN))
                .param("which", value)
                .param("now", now)
                .param("idle", now - IDLE.toMillis())
                .query(StaffSessions::read)
                .list()
                .stream()
                .flatMap(row -> accounts.find(row.person()).map(row::of).stream())
                .toList();
    }

    private void see(StaffSession session) {
        database.write(() -> {
            database.sql("update staff_session set seen_at = :now where id = :id")
                    .param("now", clock.millis())
                    .param("id", session.id().value())
                    .update();
        });
    }

    /** Part of the running transaction. @return how many were ended */
    int end(Id<Person> person, Optional<Id<StaffSession>> one, Optional<Id<StaffSession>> except) {
        return database.sql("""
                        update staff_session set ended_at = :now
                        where person_id = :person and ended_at is null
                            and (:one = '' or id = :one) and id <> :except
                        """)
                .param("now", clock.millis())
                .param("person", person.value())
                .param("one", one.map(Id::value).orElse(""))
                .param("except", except.map(Id::value).orElse(""))
                .update();
    }

    private record Row(Id<StaffSession> id, Id<Person> person, String device, Instant created, Instant seen) {
        StaffSession of(Account account) {
            return new StaffSession(id, account, device, created, seen);
        }
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        return new Row(
                new Id<>(row.getString(1)),
                new Id<>(row.getString(2)),
                row.getString(3),
                Instant.ofEpochMilli(row.getLong(4)),
                Instant.ofEpochMilli(row.getLong(5)));
    }
}
