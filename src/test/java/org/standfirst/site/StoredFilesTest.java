package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.picture.Crop;
import org.standfirst.picture.Format;
import org.standfirst.picture.Picture;
import org.standfirst.picture.Pictures;
import org.standfirst.picture.Rendition;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.TestMagazine;

class StoredFilesTest {
    private final SallowReview review = SallowReview.shared();
    private final TestMagazine magazine = review.magazine;

    @BeforeEach
    void develop() {
        magazine.awaitRenditions();
    }

    @Test
    void aRenditionIsShownAsWhatItIsAndKeptForGood() {
        HttpResponse<String> answer = magazine.get(rendition().path());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains(rendition().format().mediaType());
        assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                .contains("max-age=31536000", "public", "immutable");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).contains("cross-origin");
    }

    @Test
    void headTellsHowLongARenditionIsWithoutIt() {
        HttpResponse<String> answer = magazine.send("HEAD", rendition().path());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValueAsLong("Content-Length"))
                .hasValue(rendition().file().bytes());
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aRenditionThatABrowserHasIsNotSentAgain() {
        String tag =
                magazine.get(rendition().path()).headers().firstValue("ETag").orElseThrow();

        assertThat(magazine.send("GET", rendition().path(), "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void aPartOfAFileMayBeAskedFor() {
        HttpResponse<String> answer = magazine.send("GET", rendition().path(), "Range", "bytes=1-3");

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.headers().firstValue("Content-Range"))
                .contains("bytes 1-3/" + rendition().file().bytes());
        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(3);
    }

    @Test
    void aPicturesOwnAddressLeadsToARenditionForAWhile() {
        HttpResponse<String> answer = magazine.get(review.weir.path());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .endsWith(rendition().path());
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("max-age=300");
    }

    @Test
    void nobodyIsGivenAnOriginal() {
        Rendition original = new Rendition(
                Crop.WHOLE,
                Format.JPEG,
                1500,
                1000,
                false,
                review.weir.original().orElseThrow().file());

        assertThat(magazine.get(original.path()).statusCode()).isEqualTo(404);
        assertThat(magazine.get("/pictures/" + original.file().name()).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/pictures/%s.png",
                "/pictures/%s.jpeg",
                "/pictures/%s.svg",
                "/pictures/%s",
                "/pictures/%sA.jpg",
                "/pictures/A%s.jpg",
                "/pictures/%s.jpg.jpg",
                "/pictures/%s%%00.jpg",
                "/pictures/%s.jpg/..",
                "/pictures/..%%2F%s.jpg",
                "/pictures/AAAAAAAAAAAAAAAAAAAAAA.jpg",
                "/pictures/AAAAAAAAAAAAAAAAAAAAA.jpg",
                "/pictures/..",
                "/pictures/....................jp.g",
                "/pictures/%%2e%%2e%%2f%%2e%%2e%%2fetc%%2fpasswd",
                "/pictures/018f0000-0000-7000-8000-000000000000",
            })
    void noOtherAddressHasAnything(String form) throws Exception {
        String path = form.formatted(rendition().address());
        String answer = RawRequest.send(magazine.address("/"), "GET " + path + " HTTP/1.1");

        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("image/jpeg");
    }

    @Test
    void aPictureIsWithheldFromTheMomentItsRightsEnd() throws Exception {
        try (TestMagazine own = TestMagazine.start(DatabaseKind.SQLITE)) {
            Picture picture = own.picture(SallowReview.landscape(640, 480, 1), Picture.Words.NONE);
            String path = picture.plain().orElseThrow().path();

            expire(own, picture, Instant.now().plusSeconds(60));
            HttpResponse<String> last = own.get(path);
            assertThat(last.statusCode()).isEqualTo(200);
            assertThat(last.headers().firstValue("Cache-Control").orElse("")).matches("max-age=[0-6]?[0-9], public");

            expire(own, picture, Instant.now());
            assertThat(own.get(path).statusCode()).isEqualTo(404);
            assertThat(own.get(picture.path()).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void noBrowserIsToldToKeepAPictureBeyondItsRights() {
        Instant now = Instant.parse("2026-03-05T09:30:00Z");

        assertThat(StoredFiles.keep(Optional.of(now.plusSeconds(90)), now).getHeaderValue())
                .isEqualTo("max-age=90, public");
        assertThat(StoredFiles.keep(Optional.of(now.minusSeconds(1)), now).getHeaderValue())
                .isEqualTo("max-age=0, public");
        assertThat(StoredFiles.keep(Optional.of(now.plus(Duration.ofDays(900))), now)
                        .getHeaderValue())
                .isEqualTo("max-age=31536000, public, immutable");
    }

    private static void expire(TestMagazine magazine, Picture picture, Instant at) {
        magazine.describe(picture, new Picture.Rights("", "", Optional.of(at)));
    }

    private Rendition rendition() {
        return magazine.part(Pictures.class)
                .find(review.weir.id())
                .flatMap(Picture::plain)
                .orElseThrow();
    }

    @Test
    void whatABrowserCouldRunIsOfferedForDownload() {
        HttpResponse<String> answer = magazine.get(review.script.path());

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
    }
}
