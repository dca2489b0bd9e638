package org.standfirst.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Assumptions;
import org.shredzone.acme4j.Session;
import org.shredzone.acme4j.connector.NetworkSettings;
import org.shredzone.acme4j.provider.GenericAcmeProvider;
import org.springframework.boot.ssl.pem.PemContent;

/** Let's Encrypt's own authority for tests, as Debian packages it: it asks at a port of this machine, and trusts nobody. */
final class Pebble implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/pebble");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Process process;
    private final URI directory;
    private final SSLContext trusting;

    /** @param asksAt the port at which it looks for proofs */
    Pebble(Path folder, int asksAt) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "pebble is not installed");
        int port = free();
        String own = PlaceholderCertificate.make("localhost");
        Path certificate = Files.writeString(folder.resolve("pebble.pem"), own);
        Path settings = Files.writeString(
                folder.resolve("pebble.json"), """
                {"pebble": {"listenAddress": "127.0.0.1:%d", "managementListenAddress": "127.0.0.1:%d",
                 "certificate": "%s", "privateKey": "%s", "httpPort": %d, "tlsPort": %d,
                 "ocspResponderURL": "", "externalAccountBindingRequired": false}}
                """.formatted(port, free(), certificate, certificate, asksAt, free()));
        ProcessBuilder start = new ProcessBuilder(PROGRAM.toString(), "-config", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("pebble.log").toFile());
        // Otherwise it dawdles on purpose, up to fifteen seconds for each proof.
        start.environment().put("PEBBLE_VA_NOSLEEP", "1");
        process = start.start();
        directory = URI.create("https://localhost:" + port + "/dir");
        trusting = trusting(certificate(own));
    }

    /** The first in a text. */
    static X509Certificate certificate(String text) {
        return Objects.requireNonNull(PemContent.of(text).getCertificates()).getFirst();
    }

    private static int free() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static SSLContext trusting(X509Certificate certificate) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("pebble", certificate);
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    URI directory() {
        return directory;
    }

    /** How its service is spoken with: as with any other, save for whom Java trusts. */
    Session session() {
        awaitAnswers();
        return new Session(directory, new GenericAcmeProvider() {
            @Override
            public HttpClient createHttpClient(NetworkSettings settings) {
                return HttpClient.newBuilder()
                        .connectTimeout(settings.getTimeout())
                        .sslContext(trusting)
                        .build();
            }
        });
    }

    private void awaitAnswers() {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            try (InputStream _ = new java.net.Socket("localhost", directory.getPort()).getInputStream()) {
                return;
            } catch (IOException _) {
                LockSupport.parkNanos(50_000_000);
            }
        }
        throw new IllegalStateException("pebble does not answer");
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
    }
}
