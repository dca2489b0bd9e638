package org.standfirst.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a request is from, when 127.0.0.2, 127.0.0.3 and 10.0.0.0/8 are proxies that are trusted. */
class ForwardedByTest {
    private static final String PROXY = "127.0.0.2";
    private static final String STRANGER = "127.0.0.9";

    private static SmallServer server;

    @BeforeAll
    static void start() {
        List<Network> trusted = Network.parseAll("127.0.0.2/31, 10.0.0.0/8");
        server = new SmallServer(new GateSettings(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofDays(2),
                trusted,
                true,
                GateSettings.Limits.USUAL));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Forwarded-For: 192.0.2.7                             | 192.0.2.7",
                "X-Forwarded-For: 198.51.100.1, 192.0.2.7               | 192.0.2.7",
                "X-Forwarded-For: 198.51.100.1, 192.0.2.7, 10.1.2.3     | 192.0.2.7",
                "X-Forwarded-For: 10.1.2.3, 10.1.2.4                    | 10.1.2.3",
                "X-Forwarded-For: 192.0.2.7:4711                        | 192.0.2.7",
                "X-Forwarded-For: [2001:db8::7]:4711                    | [2001:db8:0:0:0:0:0:7]",
                "X-Forwarded-For: 2001:db8::7                           | [2001:db8:0:0:0:0:0:7]",
                "X-Forwarded-For: 192.0.2.7, unknown                    | 127.0.0.2",
                "X-Forwarded-For: localhost                             | 127.0.0.2",
                "Forwarded: for=198.51.100.1, for=192.0.2.7;proto=https | 192.0.2.7",
                "Forwarded: For=\"[2001:db8::7]:4711\"                  | [2001:db8:0:0:0:0:0:7]",
                "Forwarded: for=_hidden                                 | 127.0.0.2",
            })
    void itIsTheNearestWhoIsNoProxyThatIsTrusted(String header, String address) {
        assertThat(body(server.get(PROXY, "/", header))).startsWith(address + " ");
    }

    @Test
    void whatStrangersSayOfThemselvesCountsForNothing() {
        String answer = server.get(
                STRANGER,
                "/",
                "X-Forwarded-For: 192.0.2.7",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: evil.example",
                "Forwarded: for=192.0.2.7;proto=https;host=evil.example");

        assertThat(body(answer)).isEqualTo(STRANGER + " http false asked.example 0");
        assertThat(answer).doesNotContain("Strict-Transport-Security");
    }

    @Test
    void aProxyTellsTheSchemeAndTheHost() {
        String answer = server.get(
                PROXY,
                "/",
                "X-Forwarded-For: 192.0.2.7",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: a.example:444");

        assertThat(body(answer)).isEqualTo("192.0.2.7 https true a.example 0");
        assertThat(answer).contains("Strict-Transport-Security: max-age=172800");
        assertThat(body(server.get(PROXY, "/", "Forwarded: for=192.0.2.7;proto=https;host=a.example")))
                .isEqualTo("192.0.2.7 https true a.example 0");
    }

    @Test
    void aHostThatIsNoneIsNotTaken() {
        assertThat(body(server.get(PROXY, "/", "X-Forwarded-For: 192.0.2.7", "X-Forwarded-Host: a b/<c>")))
                .isEqualTo("192.0.2.7 http false asked.example 0");
    }

    @Test
    void whatAReaderWroteBeforeTheProxyIsPassedOver() {
        assertThat(body(server.get(PROXY, "/", "Forwarded: for=203.0.113.9", "X-Forwarded-For: 192.0.2.7")))
                .startsWith("192.0.2.7 ");
    }

    @Test
    void aLineOfTheProxyProtocolIsBelievedFromThoseWhoAreTrusted() {
        String request = "GET / HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n";
        String first = "PROXY TCP4 192.0.2.8 192.0.2.1 4711 80\r\n";
        // Version 2, a proxied connection of IPv4 from 192.0.2.9, port 4711, to 192.0.2.1, port 80.
        String second = new String(
                HexFormat.of().parseHex("0d0a0d0a000d0a515549540a2111000cc0000209c000020112670050"),
                StandardCharsets.ISO_8859_1);

        assertThat(body(server.say(PROXY, first + request))).startsWith("192.0.2.8 ");
        assertThat(body(server.say(PROXY, second + request))).startsWith("192.0.2.9 ");
        assertThat(body(server.say(PROXY, request))).startsWith(PROXY + " ");
        assertThat(server.say(STRANGER, first + request)).startsWith("HTTP/1.1 400");
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }
}
