package org.standfirst.account;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.identity.Identity;
import org.standfirst.identity.SingleSignOn;
import org.standfirst.kernel.EmailAddress;
import org.standfirst.kernel.Network;
import org.standfirst.people.Secret;

/**
 * Signs somebody in whom the magazine's provider knows. That stands for the password, and a code is asked for as it is
 * after that. What they may do here, the provider is never asked: a stranger stays one until somebody invites them.
 */
@Component
public class SignInThroughProvider {
    private final Database database;
    private final ChangeLog changes;
    private final SingleSignOn singleSignOn;
    private final ProviderFlows flows;
    private final ProviderIdentities identities;
    private final Accounts accounts;
    private final Invitations invitations;
    private final AcceptInvitation acceptInvitation;
    private final SecondSteps secondSteps;
    private final PendingSignIns pendings;
    private final SignInLimits limits;
    private final StaffSessions sessions;

    /** Writes to this database and log. */
    SignInThroughProvider(
            Database database,
            ChangeLog changes,
            SingleSignOn singleSignOn,
            ProviderFlows flows,
            ProviderIdentities identities,
            Accounts accounts,
            Invitations invitations,
            AcceptInvitation acceptInvitation,
            SecondSteps secondSteps,
            PendingSignIns pendings,
            SignInLimits limits,
            StaffSessions sessions) {
        this.database = database;
        this.changes = changes;
        this.singleSignOn = singleSignOn;
        this.flows = flows;
        this.identities = identities;
        this.accounts = accounts;
        this.invitations = invitations;
        this.acceptInvitation = acceptInvitation;
        this.secondSteps = secondSteps;
        this.pendings = pendings;
        this.limits = limits;
        this.sessions = sessions;
    }

    /**
     * Somebody who wants to be sent to the provider.
     *
     * @param next where they want to go when they are in
     * @param invitation the secret of the link that they came by, or empty
     * @param answerTo where the provider sends them back to
     */
    public record Begin(String next, String invitation, String answerTo, Network network) {}

    /**
     * Somebody who comes back from there.
     *
     * @param browser what {@link Outcome.Begun} gave to their browser
     * @param device what they came with, as they will see it in the list of their sessions
     */
    public record Come(String code, String state, String browser, String answerTo, String device) {}

    /** How it went. */
    public sealed interface Outcome {
        /**
         * The provider is asked.
         *
         * @param address where the browser goes
         * @param browser a secret for it to keep
         */
        record Begun(URI address, String browser) implements Outcome {}

        /**
         * They are in.
         *
         * @param session the secret of their session
         * @param next where they wanted to go
         */
        record SignedIn(Account account, String session, String next) implements Outcome {}

        /**
         * A code is owed.
         *
         * @param pending the secret by which {@link FinishSignIn} goes on
         */
        record CodeWanted(String pending, String next) implements Outcome {}

        /** It is proven who they are, and nobody here has invited them, or their account is closed. */
        record Stranger(String email) implements Outcome {}

        /** The provider has not made sure of their address of mail, or it is not one that is taken here. */
        record AddressNotTaken() implements Outcome {}

        /** This browser was not sent, or came back before, or too late; or the provider answers for nobody. */
        record Refused() implements Outcome {}

        /** The provider does not answer. */
        record NotReached() implements Outcome {}

        /**
         * Nothing was tried.
         *
         * @param pause how long to wait
         */
        record TooOften(Duration pause) implements Outcome {}
    }

    /** Sends them there. */
    public Outcome begin(Begin request) {
        Optional<Duration> pause = limits.count(request.network());
        if (pause.isPresent()) {
            return new Outcome.TooOften(pause.get());
        }
        String state = Secret.fresh();
        String browser = Secret.fresh();
        Optional<URI> address = singleSignOn.address(asking(browser, request.answerTo()), state);
        if (address.isEmpty()) {
            return new Outcome.NotReached();
        }
        ProviderFlows.Flow flow = new ProviderFlows.Flow(
                request.next(), invitations.withSecret(request.invitation()).map(Invitation::id));
        flows.begin(state, browser, flow);
        return new Outcome.Begun(address.get(), browser);
    }

    private static SingleSignOn.Asking asking(String browser, String answerTo) {
        return new SingleSignOn.Asking(answerTo, ProviderFlows.nonce(browser), ProviderFlows.verifier(browser));
    }

    /** Does it. */
    public Outcome apply(Come request) {
        Optional<ProviderFlows.Flow> flow = flows.take(request.state(), request.browser());
        if (flow.isEmpty()) {
            return new Outcome.Refused();
        }
        return switch (singleSignOn.redeem(request.code(), asking(request.browser(), request.answerTo()))) {
            case SingleSignOn.Outcome.Identified(Identity identity) -> meet(identity, flow.get(), request.device());
            case SingleSignOn.Outcome.NotProven() -> new Outcome.Refused();
            case SingleSignOn.Outcome.AddressNotTaken() -> new Outcome.AddressNotTaken();
            case SingleSignOn.Outcome.NotReached() -> new Outcome.NotReached();
        };
    }

    private Outcome meet(Identity identity, ProviderFlows.Flow flow, String device) {
        try {
            return database.<Outcome>write(() -> identities
                    .owner(identity)
                    .or(() -> newcomer(identity, flow))
                    .filter(account -> account.closed().isEmpty())
                    .map(account -> letIn(account, flow, device))
                    .orElseGet(() -> new Outcome.Stranger(identity.email())));
        } catch (DuplicateKeyException atTheSameTime) {
            // The other of the two came first, and is known by now.
            return new Outcome.Refused();
        }
    }

    /** Somebody whom the provider never named before: has an account under that address, or was invited to one. */
    private Optional<Account> newcomer(Identity identity, ProviderFlows.Flow flow) {
        return EmailAddress.parse(identity.email())
                .flatMap(email -> accounts.isTaken(email)
                        ? accounts.open(email)
                                .filter(accounts::isAddressNamed)
                                .filter(account -> !identities.isBound(account, identity.issuer()))
                        : invitations
                                .openFor(email, flow.invitation())
                                .map(invitation -> acceptInvitation.byProof(invitation, identity.name(), email)))
                .map(account -> bound(identity, account));
    }

    private Account bound(Identity identity, Account account) {
        identities.bind(identity, account);
        changes.append(account.actor().name(), "bound", account.subject(), "{}");
        return account;
    }

    private Outcome letIn(Account account, ProviderFlows.Flow flow, String device) {
        if (secondSteps.isOn(account.person())) {
            return new Outcome.CodeWanted(pendings.begin(account, device), flow.next());
        }
        String session = sessions.begin(account, device);
        changes.append(account.actor().name(), "signed in", account.subject(), "{\"provider\":true}");
        return new Outcome.SignedIn(account, session, flow.next());
    }
}
