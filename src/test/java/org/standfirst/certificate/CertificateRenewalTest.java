package org.standfirst.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With Let's Encrypt's own authority for tests, which asks at a port that a folder is served from. */
class CertificateRenewalTest {
    private static final String DOMAIN = "localhost";

    @TempDir
    Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer door;
    private Pebble pebble;

    @BeforeEach
    void start() throws Exception {
        door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        door.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            Path file = folder.resolve("acme" + exchange.getRequestURI().getPath());
            byte[] words = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            exchange.sendResponseHeaders(words.length == 0 ? 404 : 200, words.length == 0 ? -1 : words.length);
            exchange.getResponseBody().write(words);
            exchange.close();
        });
        door.start();
        pebble = new Pebble(folder, door.getAddress().getPort());
    }

    @AfterEach
    void stop() throws Exception {
        door.stop(0);
        if (pebble != null) {
            pebble.close();
        }
    }

    @Test
    void aCertificateTakesThePlaceOfThePlaceholderAndStaysUntilItIsDue() throws Exception {
        CertificateRenewal renewal = renewal();
        String placeholder = Files.readString(renewal.file());
        assertThat(PlaceholderCertificate.isOne(Pebble.certificate(placeholder)))
                .isTrue();

        assertThat(renewal.renewIfDue()).isTrue();

        String text = Files.readString(renewal.file());
        X509Certificate certificate = Pebble.certificate(text);
        assertThat(certificate.getIssuerX500Principal().getName()).contains("Pebble");
        assertThat(certificate.getSubjectAlternativeNames())
                .singleElement()
                .satisfies(name -> assertThat(name.get(1)).isEqualTo(DOMAIN));
        assertThat(text.split("BEGIN CERTIFICATE", -1))
                .as("with those that vouch for it")
                .hasSizeGreaterThan(2);
        assertThat(renewal.renewIfDue()).isFalse();
        assertThat(Files.readString(renewal().file())).isEqualTo(text);
    }

    @Test
    void theSameAccountOrdersAgainAndLeavesNoAnswerLyingAbout() throws Exception {
        renewal().renewIfDue();
        String account = Files.readString(folder.resolve("acme/account.pem"));
        Files.delete(folder.resolve("acme/certificate.pem"));

        assertThat(renewal().renewIfDue()).isTrue();

        assertThat(Files.readString(folder.resolve("acme/account.pem"))).isEqualTo(account);
        assertThat(asked).isNotEmpty().allMatch(path -> path.startsWith("/.well-known/acme-challenge/"));
        try (Stream<Path> left = Files.list(folder.resolve("acme/.well-known/acme-challenge"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void anAccountsKeyThatCannotBeReadIsToldOfAndKept() throws Exception {
        Path account = Files.writeString(
                Files.createDirectories(folder.resolve("acme")).resolve("account.pem"), "x");

        assertThatThrownBy(() -> renewal().renewIfDue()).hasMessageContaining("account.pem");
        assertThat(account).hasContent("x");
    }

    @Test
    void nobodyElseMayReadTheKeys() throws Exception {
        renewal().renewIfDue();

        for (String name : List.of("account.pem", "certificate.pem")) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("acme").resolve(name))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void saysWhyThereIsNoneAndKeepsWhatIsThere() throws Exception {
        CertificateRenewal renewal = renewal();
        String placeholder = Files.readString(renewal.file());
        door.stop(0);

        assertThatThrownBy(renewal::renewIfDue)
                .isInstanceOf(CertificateRefused.class)
                .hasMessageContaining("It could not see that localhost is yours")
                .hasMessageContaining("port 80");
        assertThat(Files.readString(renewal.file())).isEqualTo(placeholder);
    }

    @Test
    void orderedIsWhatIsMissingForAnotherNameOrTwoThirdsOverAndNothingElse() throws Exception {
        renewal().renewIfDue();
        X509Certificate kept =
                Pebble.certificate(Files.readString(folder.resolve("acme").resolve("certificate.pem")));
        Instant from = kept.getNotBefore().toInstant();
        Duration life = Duration.between(from, kept.getNotAfter().toInstant());

        assertThat(CertificateRenewal.isDue(Optional.empty(), DOMAIN, from)).isTrue();
        assertThat(CertificateRenewal.isDue(Optional.of(kept), "other.example", from))
                .isTrue();
        assertThat(CertificateRenewal.isDue(
                        Optional.of(kept),
                        DOMAIN,
                        from.plus(life.multipliedBy(65).dividedBy(100))))
                .isFalse();
        assertThat(CertificateRenewal.isDue(
                        Optional.of(kept),
                        DOMAIN,
                        from.plus(life.multipliedBy(68).dividedBy(100))))
                .isTrue();
    }

    @Test
    void noAnswerLiesOutsideItsFolder() {
        CertificateFolder kept = new CertificateFolder(folder);

        for (String token : List.of("../x", "a/b", "..", "")) {
            assertThatThrownBy(() -> kept.answer(token, "words")).isInstanceOf(IOException.class);
        }
    }

    private CertificateRenewal renewal() {
        return new CertificateRenewal(
                new CertificateAuthority(pebble.directory(), "desk@magazine.example", DOMAIN),
                folder.resolve("acme"),
                pebble.session());
    }
}
