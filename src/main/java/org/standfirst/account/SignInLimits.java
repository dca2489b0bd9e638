package org.standfirst.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Network;
import org.standfirst.people.Secret;

/**
 * How often somebody may try to sign in: few times with one address of mail, since a password is guessed there, and more
 * often from one network, where a whole newsroom may sit. Counted in the database, so that all nodes count together and
 * a restart forgives nothing.
 */
@Component
class SignInLimits {
    static final int MOST_BY_ACCOUNT = 10;
    static final int MOST_BY_NETWORK = 60;
    static final int MOST_LINKS_BY_ACCOUNT = 3;
    static final int MOST_LINKS_BY_NETWORK = 20;
    static final Duration WITHIN = Duration.ofMinutes(15);

    private final Database database;
    private final Clock clock = Clock.systemUTC();

    SignInLimits(Database database) {
        this.database = database;
    }

    /**
     * Counts a try.
     *
     * @return how long to wait, if there were too many
     */
    Optional<Duration> count(String account, Network network) {
        return database.write(() -> {
            long now = clock.millis();
            forgetThePast(now);
            Optional<Duration> byNetwork = count("network:" + network.key(), MOST_BY_NETWORK, now);
            return byNetwork.isPresent() ? byNetwork : count("account:" + account, MOST_BY_ACCOUNT, now);
        });
    }

    /** Counts a try that names no account. */
    Optional<Duration> count(Network network) {
        return database.write(() -> {
            long now = clock.millis();
            forgetThePast(now);
            return count("network:" + network.key(), MOST_BY_NETWORK, now);
        });
    }

    /** Counts a wish for a link by mail, which costs somebody a letter. */
    Optional<Duration> countLink(String email, Network network) {
        return database.write(() -> {
            long now = clock.millis();
            forgetThePast(now);
            Optional<Duration> byNetwork = count("links to network:" + network.key(), MOST_LINKS_BY_NETWORK, now);
            String address = email.strip().toLowerCase(Locale.ROOT);
            return byNetwork.isPresent() ? byNetwork : count("links to account:" + address, MOST_LINKS_BY_ACCOUNT, now);
        });
    }

    private void forgetThePast(long now) {
        database.sql("delete from sign_in_limit where since < :past")
                .param("past", now - WITHIN.toMillis())
                .update();
    }

    /** Whoever got in has guessed nothing. */
    void forgive(String account) {
        database.sql("delete from sign_in_limit where subject = :subject")
                .param("subject", Secret.hash("account:" + account))
                .update();
    }

    private Optional<Duration> count(String subject, int most, long now) {
        record Count(int attempts, long since) {}
        Count count = database.sql("""
                        insert into sign_in_limit (subject, attempts, since) values (:subject, 1, :now)
                        on conflict (subject) do update set attempts = sign_in_limit.attempts + 1
                        returning attempts, since
                        """)
                .param("subject", Secret.hash(subject))
                .param("now", now)
                .query((row, _) -> new Count(row.getInt(1), row.getLong(2)))
                .single();
        return count.attempts() <= most
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.max(1_000, count.since() + WITHIN.toMillis() - now)));
    }
}
