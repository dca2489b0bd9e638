package org.standfirst.account;

import java.util.Optional;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Network;

/** Gives somebody another passkey: first their device is asked to make one, then it is kept. */
@Component
public class AddPasskey {
    private static final int LONGEST_NAME = 60;
    private static final int MOST = 20;

    private final Database database;
    private final ChangeLog changes;
    private final OwnPassword ownPassword;
    private final Passkeys passkeys;
    private final PasskeyChallenges challenges;
    private final RelyingParty relyingParty;

    /** Writes to this database and log. */
    AddPasskey(
            Database database,
            ChangeLog changes,
            OwnPassword ownPassword,
            Passkeys passkeys,
            PasskeyChallenges challenges,
            RelyingParty relyingParty) {
        this.database = database;
        this.changes = changes;
        this.ownPassword = ownPassword;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.relyingParty = relyingParty;
    }

    /** Somebody who wants one. */
    public record Begin(StaffSession by, String password, PasskeySite site, Network network) {}

    /**
     * What their device made.
     *
     * @param answer of the browser, in JSON
     */
    public record Finish(StaffSession by, String name, String answer, PasskeySite site) {}

    /** How it went. */
    public sealed interface Outcome {
        /**
         * The device may make one.
         *
         * @param options for the browser, in JSON
         */
        record Begun(String options) implements Outcome {}

        /** It signs them in from now on. */
        record Added() implements Outcome {}

        /**
         * There is none.
         *
         * @param reason what to do otherwise, in a sentence
         */
        record Invalid(String reason) implements Outcome {}
    }

    /** Asks for one. */
    public Outcome begin(Begin request) {
        Account account = request.by().account();
        Optional<String> objection = ownPassword.objection(request.by(), request.password(), request.network());
        if (objection.isPresent()) {
            return new Outcome.Invalid(objection.get());
        }
        database.write(() -> ownPassword.forgive(request.by()));
        if (passkeys.of(account.person()).size() >= MOST) {
            return new Outcome.Invalid("You have " + MOST + " passkeys. Remove one that you no longer use.");
        }
        Bytes challenge = challenges.begin(Optional.of(account.person()));
        return new Outcome.Begun(PasskeyWords.written(relyingParty.forMaking(request.site(), account, challenge)));
    }

    /** Keeps it. */
    public Outcome finish(Finish request) {
        String name = request.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return new Outcome.Invalid("Give it a name of up to " + LONGEST_NAME + " characters.");
        }
        Optional<PublicKeyCredential<AuthenticatorAttestationResponse>> made = PasskeyWords.made(request.answer());
        Optional<Bytes> challenge = made.flatMap(
                answer -> PasskeyWords.challenge(answer.getResponse().getClientDataJSON()));
        if (made.isEmpty()
                || challenge.isEmpty()
                || !challenges.take(
                        challenge.get(), Optional.of(request.by().account().person()))) {
            return new Outcome.Invalid("That took more than five minutes, or was not whole. Try again.");
        }
        return database.<Outcome>write(() -> keep(request, name, made.get(), challenge.get()));
    }

    private Outcome keep(
            Finish request, String name, PublicKeyCredential<AuthenticatorAttestationResponse> made, Bytes challenge) {
        Account account = request.by().account();
        if (!relyingParty.keep(
                request.site(), relyingParty.forMaking(request.site(), account, challenge), made, name)) {
            return new Outcome.Invalid("The device's answer can't be checked. Try again, or another device.");
        }
        changes.append(account.actor().name(), "added passkey", account.subject(), "{}");
        return new Outcome.Added();
    }
}
