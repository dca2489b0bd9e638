package org.standfirst.account;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Makes an invitation's link good for nothing. */
@Component
public class WithdrawInvitation {
    private final Database database;
    private final ChangeLog changes;
    private final Invitations invitations;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    WithdrawInvitation(Database database, ChangeLog changes, Invitations invitations) {
        this.database = database;
        this.changes = changes;
        this.invitations = invitations;
    }

    /** The one meant. */
    public record Withdraw(Id<Invitation> invitation, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** Its link leads nowhere. */
        record Withdrawn() implements Outcome {}

        /** It was taken up or withdrawn before, or never was. */
        record Gone() implements Outcome {}

        /** Publishers alone may do this. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Withdraw request) {
        return request.actor().mayManage()
                ? database.<Outcome>write(() -> invitations
                        .open(request.invitation())
                        .map(invitation -> withdraw(invitation, request.actor()))
                        .orElseGet(Outcome.Gone::new))
                : new Outcome.NotAllowed();
    }

    private Outcome withdraw(Invitation invitation, Actor actor) {
        database.sql("update invitation set withdrawn_at = :now where id = :id")
                .param("now", clock.millis())
                .param("id", invitation.id().value())
                .update();
        changes.append(actor.name(), "withdrew invitation", invitation.subject(), "{}");
        return new Outcome.Withdrawn();
    }
}
