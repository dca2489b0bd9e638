package org.standfirst.cdn;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.jetty.http.HttpField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.edge.PageTag;

class CdnTest {
    private static final List<PageTag> TAGS = List.of(PageTag.EVERYTHING, PageTag.of("article", "01a2-b3"));

    @Test
    void isReadAsItIsWritten() {
        assertThat(Cdn.parse("fastly+https://s3cret@api.fastly.example/service/SU1Z/"))
                .contains(new Cdn(Cdn.Kind.FASTLY, URI.create("https://api.fastly.example/service/SU1Z"), "s3cret"));
        assertThat(Cdn.parse("varnish+http://127.0.0.1:6081"))
                .contains(new Cdn(Cdn.Kind.VARNISH, URI.create("http://127.0.0.1:6081"), ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.fastly.example/service/SU1Z",
                "akamai+https://token@host/",
                "fastly+https://api.fastly.example/service/SU1Z", // without a token it would be refused
                "cloudflare+http://token@api.example/zones/1", // anybody on the way could read the token
                "varnish+http://token@cache.example:6081",
                "varnish+ftp://cache.example",
                "fastly+https://token@",
                "varnish+http://cache.example:6081/?x=1",
                ""
            })
    void whatNoCacheCouldBeToldByIsRefused(String written) {
        assertThat(Cdn.parse(written)).isEmpty();
    }

    @Test
    void nobodyReadsTheTokenInALog() {
        assertThat(cdn("fastly+https://s3cret@api.example/service/1").toString())
                .doesNotContain("s3cret");
    }

    @Test
    void eachIsToldOfTagsInItsOwnWay() {
        assertThat(said("fastly+https://t@api.example", Instant.MAX))
                .containsExactly("Surrogate-Key: everything article:01a2-b3", "Surrogate-Control: max-age=86400");
        assertThat(said("cloudflare+https://t@api.example", Instant.MAX))
                .containsExactly(
                        "Cache-Tag: everything,article:01a2-b3", "Cloudflare-CDN-Cache-Control: max-age=86400");
        assertThat(said("varnish+http://localhost", Instant.MAX))
                .containsExactly("Cache-Tag: everything,article:01a2-b3", "Surrogate-Control: max-age=86400");
    }

    /** No purge would come at that moment, as nothing happens then. */
    @Test
    void whatHoldsUntilAMomentIsNotKept() {
        assertThat(said("varnish+http://localhost", Instant.now().plusSeconds(9_000)))
                .contains("Surrogate-Control: max-age=0");
    }

    @Test
    void ofManyTagsItIsToldInSeveralCalls() {
        List<PageTag> many = IntStream.range(0, 70)
                .mapToObj(number -> PageTag.of("article", "" + number))
                .toList();

        assertThat(cdn("cloudflare+https://t@api.example/zones/1").purges(many)).hasSize(3);
    }

    @Test
    void fastlyIsToldByItsKeyAndTheTags() {
        HttpRequest purge = cdn("fastly+https://s3cret@api.example/service/1")
                .purges(TAGS)
                .getFirst()
                .build();

        assertThat(purge.method()).isEqualTo("POST");
        assertThat(purge.uri()).hasToString("https://api.example/service/1/purge");
        assertThat(purge.headers().firstValue("Fastly-Key")).contains("s3cret");
        assertThat(purge.headers().firstValue("Surrogate-Key")).contains("everything article:01a2-b3");
    }

    @Test
    void aBanMatchesWholeTagsAlone() {
        HttpRequest ban = cdn("varnish+http://localhost:6081")
                .purges(List.of(PageTag.of("article", "12")))
                .getFirst()
                .build();

        String expression = ban.headers().firstValue("X-Cache-Tags").orElseThrow();
        assertThat("everything,article:12").containsPattern(expression);
        assertThat("everything,article:123").doesNotContainPattern(expression);
        assertThat("everything").doesNotContainPattern(expression);
    }

    private static List<String> said(String written, Instant until) {
        return cdn(written).fields(TAGS, until).stream()
                .map(HttpField::toString)
                .toList();
    }

    private static Cdn cdn(String written) {
        return Cdn.parse(written).orElseThrow();
    }
}
