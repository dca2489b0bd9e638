package org.standfirst.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
    private final PublicAddress address = new PublicAddress(() -> "https://magazine.example");

    @ParameterizedTest
    @CsvSource({
        "https://magazine.example, https://magazine.example",
        "https://magazine.example/, https://magazine.example",
        "HTTPS://Magazine.Example, https://magazine.example",
        "http://localhost:8080, http://localhost:8080",
        "https://köln.example, https://xn--kln-sna.example",
        "http://[::1]:8080, http://[::1]:8080",
    })
    void anOriginIsReadAsPeopleWriteIt(String written, String origin) {
        assertThat(PublicAddress.parse(written)).contains(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "magazine.example",
                "ftp://magazine.example",
                "https://magazine.example/path",
                "https://magazine.example?x",
                "https://me@magazine.example",
                "https://",
                "https://a b"
            })
    void whatIsMoreOrLessThanAnOriginIsRefused(String written) {
        assertThat(PublicAddress.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/, https://magazine.example/",
        "/articles/fünf-küsten, https://magazine.example/articles/f%C3%BCnf-k%C3%BCsten",
        "/feed.atom?before=1.2, https://magazine.example/feed.atom?before=1.2",
        "https://elsewhere.example/a, https://elsewhere.example/a",
    })
    void pathsBecomeAbsoluteAndWhatIsAbsoluteStays(String path, String absolute) {
        assertThat(address.of(path)).isEqualTo(absolute);
    }

    @ParameterizedTest
    @CsvSource({
        "https://magazine.example/articles/a, /articles/a",
        "http://MAGAZINE.example/articles/f%C3%BCnf?utm_source=x#y, /articles/fünf",
    })
    void itKnowsItsOwn(String asked, String path) {
        assertThat(address.pathOf(asked)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://magazine.example.org/articles/a",
                "https://magazine.example@evil.example/articles/a",
                "//magazine.example/x y",
                "/articles/a",
                "javascript:alert(1)",
                "https://magazine.example:444/articles/a",
                ""
            })
    void andNothingElse(String asked) {
        assertThat(address.pathOf(asked).filter(path -> path.startsWith("/articles")))
                .isEmpty();
    }
}
