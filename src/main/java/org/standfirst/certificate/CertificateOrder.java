package org.standfirst.certificate;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Optional;
import org.shredzone.acme4j.AccountBuilder;
import org.shredzone.acme4j.Authorization;
import org.shredzone.acme4j.Login;
import org.shredzone.acme4j.Order;
import org.shredzone.acme4j.Problem;
import org.shredzone.acme4j.Session;
import org.shredzone.acme4j.Status;
import org.shredzone.acme4j.challenge.Http01Challenge;
import org.shredzone.acme4j.exception.AcmeException;

/** The talk with an authority by which a certificate is got (RFC 8555, section 7.4): order, proof, certificate. */
final class CertificateOrder {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final CertificateAuthority authority;
    private final Session session;
    private final CertificateFolder folder;

    CertificateOrder(CertificateAuthority authority, Session session, CertificateFolder folder) {
        this.authority = authority;
        this.session = session;
        this.folder = folder;
    }

    /** Gets a certificate and keeps it. */
    void place() throws AcmeException, CertificateRefused, IOException, GeneralSecurityException, InterruptedException {
        Order order = login().newOrder().domain(authority.domain()).create();
        for (Authorization asked : order.getAuthorizations()) {
            prove(asked);
        }
        order.waitUntilReady(PATIENCE);
        KeyPair keys = Pem.newKeys();
        order.execute(keys);
        if (order.waitForCompletion(PATIENCE) != Status.VALID) {
            throw refused("The order was not fulfilled", order.getError());
        }
        folder.keep(Pem.write(keys.getPrivate(), order.getCertificate().getCertificateChain()));
    }

    private Login login() throws AcmeException, IOException {
        return new AccountBuilder()
                .addEmail(authority.mail())
                .agreeToTermsOfService()
                .useKeyPair(folder.accountKeys())
                .createLogin(session);
    }

    private void prove(Authorization asked)
            throws AcmeException, CertificateRefused, IOException, InterruptedException {
        if (asked.getStatus() == Status.VALID) {
            return;
        }
        Http01Challenge challenge = asked.findChallenge(Http01Challenge.class)
                .orElseThrow(() -> new CertificateRefused("The authority wants a proof other than a file on port 80."));
        try (var _ = folder.answer(challenge.getToken(), challenge.getAuthorization())) {
            challenge.trigger();
            if (challenge.waitForCompletion(PATIENCE) != Status.VALID) {
                throw refused(
                        "It could not see that " + authority.domain() + " is yours: it asks for http://"
                                + authority.domain() + "/.well-known/acme-challenge/… on port 80",
                        challenge.getError());
            }
        }
    }

    private static CertificateRefused refused(String what, Optional<Problem> problem) {
        return new CertificateRefused(
                what + ". " + problem.flatMap(Problem::getDetail).orElse("It does not say why."));
    }
}
