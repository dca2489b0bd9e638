package org.standfirst.spam;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.standfirst.support.Browser;

/** The reader's side of it, {@code web/site/proof.js}, in a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProofInBrowserTest {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private final ProofOfWork work = new ProofOfWork("a key of this test's own".getBytes(StandardCharsets.UTF_8));
    private Browser browser;
    private HttpServer server;
    private Page page;

    @BeforeAll
    void open() {
        browser = Browser.start();
        server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Path.of("web/site").toAbsolutePath(),
                SimpleFileServer.OutputLevel.NONE);
        server.start();
        page = browser.page(800, 600, ColorScheme.LIGHT);
        page.navigate("http://localhost:" + server.getAddress().getPort() + "/");
    }

    @AfterAll
    void close() {
        browser.close();
        server.stop(0);
    }

    @Test
    void doesTheWorkThatTheServerTakes() {
        for (int round = 0; round < 10; round++) {
            Object payload = solve(work.challenge(NOON));

            assertThat(work.check(String.valueOf(payload), NOON)).isInstanceOf(ProofOfWork.Outcome.Good.class);
        }
    }

    @Test
    void reckonsAsTheBrowserDoesWithSaltsOfEveryLength() {
        Object wrong = page.evaluate("""
                async () => {
                    const { solve } = await import("/proof.js");
                    const wrong = [];
                    for (let length = 0; length < 140; length++) {
                        const salt = "s".repeat(length);
                        const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(salt + 1234));
                        const challenge = [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
                        const payload = await solve({ challenge, salt, maxnumber: 1300 });
                        if (JSON.parse(atob(payload)).number !== 1234) wrong.push(length);
                    }
                    return wrong.join();
                }
                """);

        assertThat(wrong).isEqualTo("");
    }

    @Test
    void saysSoWhenNothingSolvesIt() {
        Object said = page.evaluate("""
                async () => {
                    const { solve } = await import("/proof.js");
                    return solve({ challenge: "0".repeat(64), salt: "s", maxnumber: 10 }).catch((error) => error.message);
                }
                """);

        assertThat(said).isEqualTo("No number solves the challenge.");
    }

    private Object solve(String challenge) {
        return page.evaluate(
                "async (challenge) => (await import('/proof.js')).solve(JSON.parse(challenge))", challenge);
    }
}
