package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.support.TestMagazine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other sites are told of an article's address. */
class OEmbedPageTest {
    private final SallowReview review = SallowReview.shared();
    private final TestMagazine magazine = review.magazine;

    @Test
    void anArticleSaysWhereToAskAndIsDescribedThere() {
        Document page = Jsoup.parse(magazine.get(review.long_.path()).body());
        URI json = URI.create(page.select("link[type=application/json+oembed]").attr("href"));
        URI xml = URI.create(page.select("link[type=text/xml+oembed]").attr("href"));

        HttpResponse<String> asJson = magazine.get(json.getRawPath() + "?" + json.getRawQuery());
        HttpResponse<String> asXml = magazine.get(xml.getRawPath() + "?" + xml.getRawQuery());

        JsonNode embed = JsonMapper.shared().readTree(asJson.body());
        assertThat(embed.path("version").asString()).isEqualTo("1.0");
        assertThat(embed.path("type").asString()).isEqualTo("link");
        assertThat(embed.path("title").asString()).isEqualTo("The year the river forgot its name");
        assertThat(embed.path("author_name").asString()).isEqualTo("Ada Penhale, Tobias Okafor, Wren Castellane");
        assertThat(embed.path("provider_name").asString()).isEqualTo("The Sallow Review");
        assertThat(embed.path("thumbnail_width").asInt()).isPositive();
        Document same = Jsoup.parse(asXml.body(), "", Parser.xmlParser());
        assertThat(same.select("oembed > title").text())
                .isEqualTo(embed.path("title").asString());
        assertThat(same.select("oembed > thumbnail_url").text())
                .isEqualTo(embed.path("thumbnail_url").asString());
    }

    @Test
    void thePictureIsNoLargerThanAsked() {
        magazine.awaitRenditions();
        for (int width : List.of(200, 350, 700)) {
            JsonNode embed = JsonMapper.shared()
                    .readTree(ask(magazine.address(review.long_.path()).toString(), "&maxwidth=" + width)
                            .body());
            assertThat(embed.path("thumbnail_width").asInt()).isLessThanOrEqualTo(width);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/articles/the-year-the-river-forgot-its-name",
                "/articles/the-year-the-river-forgot-its-name",
                "HERE/articles/nothing-here",
                "HERE/articles/not-ready-yet",
                "HERE/articles/the-mills-accounts",
                "HERE/about",
                "HERE/",
                "file:///etc/passwd",
                "x"
            })
    void ofOtherAddressesItKnowsNothing(String url) {
        String here = magazine.address("/").toString().replaceFirst("/$", "");

        assertThat(ask(url.replace("HERE", here), "").statusCode()).isEqualTo(404);
    }

    @Test
    void whatItCannotAnswerItSays() {
        assertThat(magazine.get("/oembed").statusCode()).isEqualTo(400);
        assertThat(ask(magazine.address(review.long_.path()).toString(), "&maxwidth=wide")
                        .statusCode())
                .isEqualTo(400);
        assertThat(ask(magazine.address(review.long_.path()).toString(), "&format=yaml")
                        .statusCode())
                .isEqualTo(501);
    }

    private HttpResponse<String> ask(String url, String rest) {
        return magazine.get("/oembed?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8) + rest);
    }
}
