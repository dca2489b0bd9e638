package org.standfirst.spam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.spam.AkismetService.Access;
import org.standfirst.spam.AkismetService.Answer;
import org.standfirst.spam.AkismetService.Comment;

class AkismetServiceTest {
    private static final Comment COMMENT = new Comment(
            "192.0.2.7", "A browser/1", "https://mag.example/articles/eels", "Ann & Bö", "", "Eels = 5 % more?\n“Yes”");

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private AkismetService service;
    private volatile int status = 200;
    private volatile String body = "false";
    private volatile String tip = "";
    private volatile long delay;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (!tip.isEmpty()) {
                exchange.getResponseHeaders().set("X-akismet-pro-tip", tip);
            }
            if (status == 302) {
                exchange.getResponseHeaders().set("Location", "/elsewhere");
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
            exchange.getResponseBody().flush();
            try {
                Thread.sleep(delay);
                exchange.getResponseBody().write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
            } catch (InterruptedException | IOException gone) {
                // Whoever asked is gone, as it may be.
            }
            exchange.close();
        });
        server.start();
        service = service("http://127.0.0.1:" + server.getAddress().getPort() + "/1.1");
    }

    @AfterEach
    void stop() {
        service.close();
        server.stop(0);
    }

    @Test
    void asksAsTheProtocolWantsIt() {
        service.check(COMMENT);

        assertThat(asked)
                .containsExactly("/1.1/comment-check api_key=secret&blog=https%3A%2F%2Fmag.example%2F"
                        + "&user_ip=192.0.2.7&user_agent=A+browser%2F1&permalink=https%3A%2F%2Fmag.example%2Farticles%2Feels"
                        + "&comment_type=comment&comment_author=Ann+%26+B%C3%B6"
                        + "&comment_content=Eels+%3D+5+%25+more%3F%0A%E2%80%9CYes%E2%80%9D");
    }

    @Test
    void readsWhatItSays() {
        assertThat(service.check(COMMENT)).isEqualTo(new Answer.Ham());
        body = "true";
        assertThat(service.check(COMMENT)).isEqualTo(new Answer.Spam(false));
        tip = "discard";
        assertThat(service.check(COMMENT)).isEqualTo(new Answer.Spam(true));
    }

    @Test
    void tellsItOfItsMistakes() {
        body = "Thanks for making the web a better place.";

        assertThat(service.tellSpam(COMMENT)).isEqualTo(new Answer.Spam(false));
        assertThat(service.tellHam(COMMENT)).isEqualTo(new Answer.Ham());
        assertThat(asked)
                .extracting(call -> call.split(" ", 2)[0])
                .containsExactly("/1.1/submit-spam", "/1.1/submit-ham");
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid", "", "TRUE", "<html>true</html>"})
    void takesNothingElseForAnAnswer(String said) {
        body = said;

        assertThat(service.check(COMMENT)).isInstanceOf(Answer.Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 403, 500, 503})
    void followsNobodyAndBelievesNoFailure(int failure) {
        body = "true";
        status = failure;

        assertThat(service.check(COMMENT)).isEqualTo(new Answer.Unavailable("It answered " + failure + "."));
        assertThat(service.tellHam(COMMENT)).isInstanceOf(Answer.Unavailable.class);
        assertThat(asked).hasSize(2);
    }

    @Test
    void readsNoAnswerThatHasNoEnd() {
        body = "true" + " ".repeat(2_000_000);

        assertThat(service.check(COMMENT)).isInstanceOf(Answer.Unavailable.class);
    }

    @Test
    void waitsNoLongerThanTwoSecondsEvenInTheMiddleOfAnAnswer() {
        body = "true";
        delay = 20_000;
        long start = System.nanoTime();

        assertThat(service.check(COMMENT)).isEqualTo(new Answer.Unavailable("It took longer than 2 seconds."));
        assertThat(System.nanoTime() - start).isLessThan(4_000_000_000L);
    }

    @Test
    void saysSoWhenNobodyIsThere() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (AkismetService nobody = service("http://localhost:" + port)) {
            assertThat(nobody.check(COMMENT)).isInstanceOf(Answer.Unavailable.class);
        }
    }

    @Test
    void asksNobodyUnlessTheOperatorSaysWhom() {
        try (AkismetService off = new AkismetService(Optional.empty())) {
            assertThat(off.check(COMMENT)).isEqualTo(new Answer.Off());
            assertThat(off.tellSpam(COMMENT)).isEqualTo(new Answer.Off());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://rest.akismet.com/1.1/", "http://127.0.0.1.example.com/", "ftp://localhost/", "rest"})
    void sendsNothingInTheClear(String base) {
        assertThatThrownBy(() -> service(base)).hasMessageContaining("over https");
    }

    @Test
    void tellsNoLogTheKey() {
        assertThat(new Access(URI.create("https://rest.akismet.com/1.1/"), "secret", "s").toString())
                .doesNotContain("secret");
    }

    private static AkismetService service(String base) {
        return new AkismetService(Optional.of(new Access(URI.create(base), "secret", "https://mag.example/")));
    }
}
