package org.standfirst.account;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.EmailAddress;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Network;
import org.standfirst.people.Actor;
import org.standfirst.people.Person;

/** Makes a link that lets somebody in once: for their own mail, or for an operator to hand on. */
@Component
public class MakeSignInLink {
    private static final Duration MAIL_VALID = Duration.ofMinutes(15);
    private static final Duration RECOVERY_VALID = Duration.ofDays(1);

    private final Database database;
    private final ChangeLog changes;
    private final Accounts accounts;
    private final SignInLimits limits;
    private final SignInLinks links;

    /** Writes to this database and log. */
    MakeSignInLink(Database database, ChangeLog changes, Accounts accounts, SignInLimits limits, SignInLinks links) {
        this.database = database;
        this.changes = changes;
        this.accounts = accounts;
        this.limits = limits;
        this.links = links;
    }

    /** How it went. */
    public sealed interface Outcome {
        /**
         * It lets in from now on.
         *
         * @param secret what makes the link; nobody can find it out again
         */
        record Made(Account account, String secret) implements Outcome {}

        /** Nobody who may come in has that address. */
        record Unknown() implements Outcome {}

        /** There is no such account, or this may not be done. */
        record NotAllowed() implements Outcome {}
    }

    /**
     * Counts a wish for a mailed link, the same for addresses that are known and that are not.
     *
     * @return how long to wait, if there were too many
     */
    public Optional<Duration> count(String email, Network network) {
        return limits.countLink(email, network);
    }

    /** One to be mailed; to the owner of the address alone. */
    public Outcome forMail(String written) {
        return database.<Outcome>write(() -> EmailAddress.parse(written)
                .flatMap(accounts::open)
                .<Outcome>map(account -> new Outcome.Made(account, links.make(account, false, MAIL_VALID)))
                .orElseGet(Outcome.Unknown::new));
    }

    /** One for somebody who lost every way in; the program alone makes it, at the wish of whoever runs it. */
    public Outcome forRecovery(Id<Person> person, Actor actor) {
        return actor instanceof Actor.Program
                ? database.<Outcome>write(() -> accounts.find(person)
                        .filter(account -> account.closed().isEmpty())
                        .<Outcome>map(account -> recovery(account, actor))
                        .orElseGet(Outcome.NotAllowed::new))
                : new Outcome.NotAllowed();
    }

    private Outcome recovery(Account account, Actor actor) {
        changes.append(actor.name(), "made recovery link", account.subject(), "{}");
        return new Outcome.Made(account, links.make(account, true, RECOVERY_VALID));
    }
}
