package org.standfirst.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Secret;

/** Those who were sent to a provider to show who they are. They have ten minutes, and come back once. */
@Component
class ProviderFlows {
    static final Duration VALID = Duration.ofMinutes(10);

    private final Database database;
    private final Clock clock = Clock.systemUTC();

    ProviderFlows(Database database) {
        this.database = database;
    }

    /**
     * Somebody on their way.
     *
     * @param next where they wanted to go
     * @param invitation whose link they came by
     */
    record Flow(String next, Optional<Id<Invitation>> invitation) {}

    /**
     * What is random in a flow follows from the secret that the browser keeps, so the database keeps nothing that could
     * be used.
     */
    static String nonce(String browser) {
        return Secret.hash("nonce " + browser);
    }

    static String verifier(String browser) {
        return Secret.hash("verifier " + browser);
    }

    void begin(String state, String browser, Flow flow) {
        long now = clock.millis();
        database.write(() -> {
            database.sql("delete from provider_flow where expires_at < :now")
                    .param("now", now)
                    .update();
            database.sql("""
                            insert into provider_flow (state_hash, browser_hash, next, invitation_id, expires_at)
                            values (:state, :browser, :next, :invitation, :expires)
                            """)
                    .param("state", Secret.hash(state))
                    .param("browser", Secret.hash(browser))
                    .param("next", flow.next())
                    .param("invitation", flow.invitation().map(Id::value).orElse(null))
                    .param("expires", now + VALID.toMillis())
                    .update();
        });
    }

    /** By itself, so that a flow is used up whatever comes of it. @return the one of that browser */
    Optional<Flow> take(String state, String browser) {
        return database.write(() -> database.sql("""
                        delete from provider_flow
                        where state_hash = :state and browser_hash = :browser and expires_at > :now
                        returning next, invitation_id
                        """)
                .param("state", Secret.hash(state))
                .param("browser", Secret.hash(browser))
                .param("now", clock.millis())
                .query((row, _) -> new Flow(
                        row.getString(1), Optional.ofNullable(row.getString(2)).map(Id::new)))
                .optional());
    }
}
