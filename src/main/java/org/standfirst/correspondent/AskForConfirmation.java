package org.standfirst.correspondent;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.EmailAddress;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Network;

/**
 * Writes to an address that came with a reply: the link to that reply, and, unless it is known whose the address is, the
 * question whether it is theirs. Whoever leaves that letter hears nothing more.
 */
@Component
public class AskForConfirmation {
    private final Database database;
    private final ChangeLog changes;
    private final Addresses addresses;
    private final Correspondents correspondents;
    private final LetterLimits limits;
    private final LetterLinks links;
    private final Letters letters;
    private final Clock clock = Clock.systemUTC();

    AskForConfirmation(
            Database database,
            ChangeLog changes,
            Addresses addresses,
            Correspondents correspondents,
            LetterLimits limits,
            LetterLinks links,
            Letters letters) {
        this.database = database;
        this.changes = changes;
        this.addresses = addresses;
        this.correspondents = correspondents;
        this.limits = limits;
        this.links = links;
        this.letters = letters;
    }

    /**
     * An address that came with a reply.
     *
     * @param ownPath where the reply is shown to its author alone
     * @param network from which it came
     */
    public record Ask(EmailAddress address, String ownPath, Network network) {}

    /** How it went. */
    public sealed interface Outcome {
        /** They are asked, in the letter that brings the link. */
        record Asked() implements Outcome {}

        /** They need not be asked; the letter brings the link alone. */
        record KnownAlready() implements Outcome {}

        /** Too many letters went to that address, or were asked for from there. */
        record TooMany() implements Outcome {}

        /** The magazine sends no mail. */
        record NoMail() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Ask ask) {
        return correspondents.canWrite() ? database.<Outcome>write(() -> ask(ask)) : new Outcome.NoMail();
    }

    private Outcome ask(Ask ask) {
        String mark = addresses.mark(ask.address());
        keep(mark, ask.address());
        if (correspondents.isConfirmed(mark)) {
            if (limits.areReachedByOwner(mark)) {
                return new Outcome.TooMany();
            }
            letters.put(ownReply(ask), ask.network());
            return new Outcome.KnownAlready();
        }
        if (limits.areReached(mark, ask.network())) {
            return new Outcome.TooMany();
        }
        letters.put(question(ask, mark), ask.network());
        correspondents.find(mark).ifPresent(asked -> changes.append("reader", "asked", asked.subject(), "{}"));
        return new Outcome.Asked();
    }

    private void keep(String mark, EmailAddress address) {
        database.sql("""
                        insert into correspondent (mark, id, address_sealed, first_at, last_at)
                        values (:mark, :id, :sealed, :now, :now)
                        on conflict (mark) do update set last_at = excluded.last_at
                        """)
                .param("mark", mark)
                .param("id", Id.fresh().value())
                .param("sealed", addresses.seal(address, Correspondent.owner(mark)))
                .param("now", clock.millis())
                .update();
    }

    private Letter ownReply(Ask ask) {
        return new Letter(
                Letter.Kind.OWN_REPLY,
                ask.address(),
                letters.say("ownReplySubject"),
                List.of(letters.say("ownReply", Map.of("link", letters.link(ask.ownPath())))),
                Optional.empty());
    }

    private Letter question(Ask ask, String mark) {
        return new Letter(
                Letter.Kind.CONFIRMATION,
                ask.address(),
                letters.say("confirmSubject"),
                List.of(
                        letters.say("confirmWhy"),
                        letters.say(
                                "confirmQuestion",
                                Map.of("link", letters.link("/replies/addresses/" + links.confirming(mark)))),
                        letters.say("ownReply", Map.of("link", letters.link(ask.ownPath()))),
                        letters.say("confirmOrLeaveIt")));
    }
}
