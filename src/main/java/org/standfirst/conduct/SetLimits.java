package org.standfirst.conduct;

import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.people.Actor;

/** Says how much a reply may have, and for how long what is known of its author is kept. */
@Component
public class SetLimits {
    private static final int MOST_LINKS = 50;

    /** Shorter, and moderators know nobody again; longer than a year, and readers may well ask why. */
    private static final int LEAST_DAYS = 7;

    private static final int MOST_NETWORK_DAYS = 365;
    private static final int MOST_MAIL_DAYS = 3_650;

    private final Database database;
    private final ChangeLog changes;

    /** Writes to this database and log. */
    SetLimits(Database database, ChangeLog changes) {
        this.database = database;
        this.changes = changes;
    }

    /** What shall hold. */
    public record Set(Allowance allowance, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** Done. */
        record Done() implements Outcome {}

        /** It can't be: why, in a sentence. */
        record Invalid(String reason) implements Outcome {}

        /** Moderators, editors and publishers alone may do this. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Set request) {
        if (!request.actor().mayModerate()) {
            return new Outcome.NotAllowed();
        }
        Allowance wanted = request.allowance();
        if (wanted.links() < 0 || wanted.links() > MOST_LINKS) {
            return new Outcome.Invalid("A reply may have from 0 to " + MOST_LINKS + " links.");
        }
        if (wanted.networkDays() < LEAST_DAYS || wanted.networkDays() > MOST_NETWORK_DAYS) {
            return new Outcome.Invalid(
                    "Network addresses are kept for " + LEAST_DAYS + " to " + MOST_NETWORK_DAYS + " days.");
        }
        if (wanted.mailDays() < LEAST_DAYS || wanted.mailDays() > MOST_MAIL_DAYS) {
            return new Outcome.Invalid(
                    "E-mail addresses are kept for " + LEAST_DAYS + " to " + MOST_MAIL_DAYS + " days.");
        }
        return database.write(() -> set(request));
    }

    private Outcome set(Set request) {
        Allowance wanted = request.allowance();
        database.sql("""
                        insert into reply_limits (id, links, network_days, mail_days) values (1, :links, :network, :mail)
                        on conflict (id) do update set
                            links = excluded.links, network_days = excluded.network_days, mail_days = excluded.mail_days
                        """)
                .param("links", wanted.links())
                .param("network", wanted.networkDays())
                .param("mail", wanted.mailDays())
                .update();
        changes.append(
                request.actor().name(),
                "limited",
                "conduct:limits",
                "{\"links\":" + wanted.links() + ",\"networkDays\":" + wanted.networkDays() + ",\"mailDays\":"
                        + wanted.mailDays() + "}");
        return new Outcome.Done();
    }
}
