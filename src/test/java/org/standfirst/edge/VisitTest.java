package org.standfirst.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @ParameterizedTest
    @ValueSource(
            strings = {
                FIREFOX,
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                        + " Version/18.6 Mobile/15E148 Safari/604.1",
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0"
                        + " Chrome/130.0.0.0 Mobile Safari/537.36",
                "Opera/9.80 (J2ME/MIDP; Opera Mini/9 (Compatible; MSIE:9.0; iPhone) AppleWebKit/24.746; U; en)"
                        + " Presto/2.5.25 Version/10.54",
            })
    void takesBrowsersForReaders(String agent) {
        assertThat(Visit.of(agent, null, null, false)).isEqualTo(Visit.READER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)"
                        + " Chrome/136.0.0.0 Safari/537.36",
                "Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Mobile Safari/537.36 (compatible;"
                        + " Bytespider)",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/141.0.0.0"
                        + " Safari/537.36",
                "Mozilla/5.0 (compatible; GoogleOther)",
                "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
                "curl/8.14.1",
                "python-requests/2.32.4",
                "FreshRSS/1.27 (Linux; https://freshrss.example)",
                "x",
            })
    void takesCrawlersForPrograms(String agent) {
        assertThat(Visit.of(agent, null, null, false)).isEqualTo(Visit.PROGRAM);
    }

    @Test
    void takesNobodyForWhoeverSaidNearlyTheSameBefore() {
        String reader = "Mozilla/5.0 (abc tab here)";
        String program = "Mozilla/5.0 (abc bot here)";
        for (int time = 0; time < 2; time++) {
            assertThat(Visit.of(reader, null, null, false)).isEqualTo(Visit.READER);
            assertThat(Visit.of(program, null, null, false)).isEqualTo(Visit.PROGRAM);
        }
    }

    @Test
    void takesForProgramsWhatSaysNothingAndWhatIsFetchedAhead() {
        assertThat(Visit.of(null, null, null, false)).isEqualTo(Visit.PROGRAM);
        assertThat(Visit.of(FIREFOX, null, null, true)).isEqualTo(Visit.PROGRAM);
    }

    @ParameterizedTest
    @CsvSource({
        "https://News.Example/a/secret?of=somebody, news.example",
        "http://news.example,                       news.example",
        "https://www.news.example:8443/,            news.example",
        "https://xn--bcher-kva.example/,            xn--bcher-kva.example",
        "HTTPS://NEWS.EXAMPLE#a,                    news.example",
    })
    void knowsTheHostOfAnotherSite(String referer, String host) {
        assertThat(Visit.of(FIREFOX, referer, "magazine.example", false)).isEqualTo(new Visit(true, host));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://magazine.example/articles/a",
                "https://MAGAZINE.example:8443/",
                "https://192.0.2.7/",
                "http://[2001:db8::1]/",
                "http://router/",
                "http://somebody@news.example/",
                "http://news.example\"><script>/",
                "http://caf\u00e9.example/",
                "http://.example/",
                "http://news..example/",
                "http://news.x/",
                "http://",
                "https:/news.example",
                "android-app://com.example.reader/",
                "about:client",
                "",
                ":",
            })
    void leavesOutWhatIsTheMagazineItselfAnAddressOrNoHost(String referer) {
        assertThat(Visit.of(FIREFOX, referer, "magazine.example", false)).isEqualTo(Visit.READER);
    }

    @Test
    void leavesOutHostsLongerThanAny() {
        String host = "a".repeat(60) + "." + "b".repeat(60) + ".example";

        assertThat(Visit.of(FIREFOX, "https://" + host + "/", "magazine.example", false))
                .isEqualTo(Visit.READER);
    }
}
