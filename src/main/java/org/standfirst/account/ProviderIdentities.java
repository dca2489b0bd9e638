package org.standfirst.account;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.identity.Identity;
import org.standfirst.kernel.Id;
import org.standfirst.people.Person;

/** Whom a provider knows by which name. */
@Component
class ProviderIdentities {
    private final Database database;
    private final Accounts accounts;
    private final Clock clock = Clock.systemUTC();

    ProviderIdentities(Database database, Accounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    /** Whose account it is, be it a closed one. */
    Optional<Account> owner(Identity identity) {
        return database.sql("select person_id from provider_identity where issuer = :issuer and subject = :subject")
                .param("issuer", identity.issuer())
                .param("subject", identity.subject())
                .query((row, _) -> new Id<Person>(row.getString(1)))
                .optional()
                .flatMap(accounts::find);
    }

    /** Whether somebody has another name with that provider already. */
    boolean isBound(Account account, String issuer) {
        return database.sql("select count(*) from provider_identity where issuer = :issuer and person_id = :person")
                        .param("issuer", issuer)
                        .param("person", account.person().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Part of the running transaction. */
    void bind(Identity identity, Account account) {
        database.sql("""
                        insert into provider_identity (issuer, subject, person_id, bound_at)
                        values (:issuer, :subject, :person, :now)
                        """)
                .param("issuer", identity.issuer())
                .param("subject", identity.subject())
                .param("person", account.person().value())
                .param("now", clock.millis())
                .update();
    }
}
