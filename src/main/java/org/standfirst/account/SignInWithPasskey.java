package org.standfirst.account;

import java.time.Duration;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Network;

/**
 * Signs somebody in with a passkey. No code is asked for besides: the device is one thing that they have, and it finds out
 * that they are who it belongs to.
 */
@Component
public class SignInWithPasskey {
    private final Database database;
    private final ChangeLog changes;
    private final Accounts accounts;
    private final SignInLimits limits;
    private final PasskeyChallenges challenges;
    private final RelyingParty relyingParty;
    private final StaffSessions sessions;

    /** Writes to this database and log. */
    SignInWithPasskey(
            Database database,
            ChangeLog changes,
            Accounts accounts,
            SignInLimits limits,
            PasskeyChallenges challenges,
            RelyingParty relyingParty,
            StaffSessions sessions) {
        this.database = database;
        this.changes = changes;
        this.accounts = accounts;
        this.limits = limits;
        this.challenges = challenges;
        this.relyingParty = relyingParty;
        this.sessions = sessions;
    }

    /**
     * What a device signed.
     *
     * @param answer of the browser, in JSON
     * @param device what they came with, as they will see it in the list of their sessions
     */
    public record Try(String answer, PasskeySite site, String device) {}

    /** How it went. */
    public sealed interface Outcome {
        /**
         * The device may sign.
         *
         * @param options for the browser, in JSON
         */
        record Begun(String options) implements Outcome {}

        /**
         * They are in.
         *
         * @param session the secret of their session
         */
        record SignedIn(Account account, String session) implements Outcome {}

        /** That passkey opens nothing here. */
        record Refused() implements Outcome {}

        /**
         * Nothing was tried.
         *
         * @param pause how long to wait
         */
        record TooOften(Duration pause) implements Outcome {}
    }

    /** Asks whichever device they have to sign. */
    public Outcome begin(PasskeySite site, Network network) {
        return limits.count(network)
                .<Outcome>map(Outcome.TooOften::new)
                .orElseGet(() -> new Outcome.Begun(
                        PasskeyWords.written(relyingParty.forSigning(site, challenges.begin(Optional.empty())))));
    }

    /** Does it. */
    public Outcome apply(Try request) {
        Optional<PublicKeyCredential<AuthenticatorAssertionResponse>> signed = PasskeyWords.signed(request.answer());
        Optional<Bytes> challenge = signed.flatMap(
                answer -> PasskeyWords.challenge(answer.getResponse().getClientDataJSON()));
        return signed.isPresent() && challenge.isPresent() && challenges.take(challenge.get(), Optional.empty())
                ? database.<Outcome>write(() -> signIn(request, signed.get(), challenge.get()))
                : new Outcome.Refused();
    }

    private Outcome signIn(Try request, PublicKeyCredential<AuthenticatorAssertionResponse> signed, Bytes challenge) {
        return relyingParty
                .check(request.site(), relyingParty.forSigning(request.site(), challenge), signed)
                .flatMap(accounts::open)
                .<Outcome>map(account -> letIn(account, request.device()))
                .orElseGet(Outcome.Refused::new);
    }

    private Outcome letIn(Account account, String device) {
        String session = sessions.begin(account, device);
        changes.append(account.actor().name(), "signed in", account.subject(), "{\"passkey\":true}");
        return new Outcome.SignedIn(account, session);
    }
}
