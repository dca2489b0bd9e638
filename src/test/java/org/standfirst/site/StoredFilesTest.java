package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.standfirst.support.TestMagazine;

class StoredFilesTest {
    private final SallowReview review = SallowReview.shared();
    private final TestMagazine magazine = review.magazine;

    @Test
    void aPictureIsShownAsWhatItIsAndKept() {
        HttpResponse<String> answer = magazine.get(review.weir.path());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("max-age=2592000");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .hasSize(1)
                .first()
                .asString()
                .contains("sandbox");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void aPictureThatABrowserHasIsNotSentAgain() {
        String tag =
                magazine.get(review.weir.path()).headers().firstValue("ETag").orElseThrow();

        assertThat(magazine.send("GET", review.weir.path(), "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void aPartOfAFileMayBeAskedFor() {
        HttpResponse<String> answer = magazine.send("GET", review.weir.path(), "Range", "bytes=1-3");

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo("PNG");
    }

    @Test
    void whatABrowserCouldRunIsOfferedForDownload() {
        HttpResponse<String> answer = magazine.get(review.script.path());

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
    }
}
