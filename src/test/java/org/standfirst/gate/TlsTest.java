package org.standfirst.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.Settings;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.TestMagazine;

/** The real program with a certificate of its own, and pages from memory by HTTP/2. */
class TlsTest {
    @TempDir
    static Path folder;

    private static GateSettings.Certificate used;
    private static GateSettings.Certificate other;
    private static int plainPort;
    private static TestMagazine magazine;
    private static Article article;
    private static HttpClient client;
    private static SSLContext trusting;

    @BeforeAll
    static void start() throws Exception {
        used = KeyPairs.make(folder, "used");
        other = KeyPairs.make(folder, "other");
        try (ServerSocket free = new ServerSocket(0)) {
            plainPort = free.getLocalPort();
        }
        GateSettings usual = GateSettings.USUAL;
        magazine = TestMagazine.start(
                DatabaseKind.SQLITE,
                new GateSettings(
                        Optional.of(used),
                        Optional.empty(),
                        Optional.of(plainPort),
                        usual.strictTransport(),
                        usual.trusted(),
                        false,
                        usual.limits()));
        article = magazine.publish(
                Article.Kind.ARTICLE,
                Manuscript.of(
                        "High water", Body.of(java.util.List.of(Block.Paragraph.of("The tide went out. ".repeat(80))))),
                Instant.parse("2026-01-05T06:00:00Z"));
        trusting = SSLContext.getInstance("TLS");
        trusting.init(null, new TrustManager[] {new TrustsAll()}, null);
        client = HttpClient.newBuilder().sslContext(trusting).build();
    }

    @AfterAll
    static void stop() {
        client.close();
        magazine.close();
    }

    @Test
    void aPageFromMemoryIsTheSameByBothVersions() throws Exception {
        HttpResponse<String> first = get(article.path(), HttpClient.Version.HTTP_2);
        HttpResponse<String> second = get(article.path(), HttpClient.Version.HTTP_2);
        HttpResponse<String> older = get(article.path(), HttpClient.Version.HTTP_1_1);

        assertThat(second.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(older.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(second.body())
                .isEqualTo(first.body())
                .isEqualTo(older.body())
                .contains("High water");
        for (String name : new String[] {"ETag", "Vary", "Content-Type", "Content-Length", "Content-Security-Policy"}) {
            assertThat(second.headers().allValues(name))
                    .hasSize(1)
                    .isEqualTo(older.headers().allValues(name));
        }
        HttpResponse<String> held = get(
                article.path(),
                HttpClient.Version.HTTP_2,
                "If-None-Match",
                second.headers().firstValue("ETag").orElseThrow());
        assertThat(held.statusCode()).isEqualTo(304);
        assertThat(held.body()).isEmpty();
    }

    @Test
    void browsersAreToldToInsistOnTlsAndOnlyThere() throws Exception {
        assertThat(get(article.path(), HttpClient.Version.HTTP_2).headers().allValues("Strict-Transport-Security"))
                .containsExactly("max-age=31536000");
        assertThat(plain(article.path()).headers().allValues("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void plainHttpIsSentOn() throws Exception {
        HttpResponse<String> reply = plain(article.path() + "?a=b");

        assertThat(reply.statusCode()).isEqualTo(308);
        assertThat(reply.headers().firstValue("Location"))
                .hasValue("https://127.0.0.1:" + magazine.address("/").getPort() + article.path() + "?a=b");
    }

    @Test
    void whoChecksTheDomainIsAnsweredByPlainHttp() throws Exception {
        Path answers = magazine.part(Settings.class).data().resolve("acme/.well-known/acme-challenge");
        Files.createDirectories(answers);
        Files.writeString(answers.resolve("token_1"), "token_1.thumbprint");

        assertThat(plain("/.well-known/acme-challenge/token_1").body()).isEqualTo("token_1.thumbprint");
        assertThat(plain("/.well-known/acme-challenge/absent").statusCode()).isEqualTo(404);
        assertThat(plain("/.well-known/acme-challenge/..").statusCode()).isNotEqualTo(200);
    }

    @Test
    void aNewCertificateIsUsedWithoutARestartAndABadOneIsNot() throws Exception {
        GateSettings.Certificate before = new GateSettings.Certificate(folder.resolve("a"), folder.resolve("b"));
        Files.copy(used.chain(), before.chain());
        Files.copy(used.key(), before.key());
        assertThat(subject()).isEqualTo("CN=used");

        Files.writeString(used.chain(), "no certificate");
        Thread.sleep(6_000);
        assertThat(subject()).isEqualTo("CN=used");

        Files.copy(other.chain(), used.chain(), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(other.key(), used.key(), StandardCopyOption.REPLACE_EXISTING);
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!subject().equals("CN=other")) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(200);
        }
    }

    @Test
    void filesThatCannotBeUsedAreToldWithWhatToDo() throws Exception {
        Path nothing = Files.writeString(folder.resolve("nothing.pem"), "nothing");
        GateSettings.Certificate third = KeyPairs.make(folder, "third");
        GateSettings.Certificate fourth = KeyPairs.make(folder, "fourth");

        refuses(folder.resolve("absent.pem"), third.key(), "There is no file");
        refuses(third.chain(), folder.resolve("absent.pem"), "There is no file");
        refuses(nothing, third.key(), "There is no certificate in");
        refuses(third.chain(), nothing, "There is no private key in");
        refuses(third.chain(), fourth.key(), "is not the key of the certificate");
    }

    private static void refuses(Path chain, Path key, String words) {
        assertThatThrownBy(() -> new Tls(new CertificateFiles(new GateSettings.Certificate(chain, key))))
                .isInstanceOf(CertificateUnusable.class)
                .hasMessageContaining(words);
    }

    private static String subject() throws Exception {
        try (Socket socket = trusting.getSocketFactory()
                .createSocket("127.0.0.1", magazine.address("/").getPort())) {
            javax.net.ssl.SSLSocket secure = (javax.net.ssl.SSLSocket) socket;
            secure.startHandshake();
            X509Certificate shown = (X509Certificate) secure.getSession().getPeerCertificates()[0];
            return shown.getSubjectX500Principal().getName();
        }
    }

    private static HttpResponse<String> get(String path, HttpClient.Version version, String... headers)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(magazine.address(path)).version(version);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> plain(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + plainPort + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** These certificates vouch for themselves alone. */
    private static final class TrustsAll extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
