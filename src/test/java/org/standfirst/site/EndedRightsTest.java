package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.magazine.DressMagazine;
import org.standfirst.magazine.Look;
import org.standfirst.picture.Picture;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.TestMagazine;

/** No change of the magazine tells that a picture's rights have ended: a clock does. */
class EndedRightsTest {
    private static final Instant OUT = Instant.parse("2026-03-05T09:30:00Z");

    @Test
    void aPictureIsOnNoPageThatIsMadeAfterItsRightsEnded() throws InterruptedException {
        try (TestMagazine magazine = TestMagazine.start(DatabaseKind.SQLITE)) {
            Picture picture = magazine.picture(SallowReview.landscape(640, 480, 1), Picture.Words.NONE);
            magazine.awaitRenditions();
            Block figure =
                    new Block.Figure(picture.id(), Block.Layout.TEXT, List.of(), Optional.empty(), Optional.empty());
            Article article =
                    magazine.publish(Article.Kind.ARTICLE, Manuscript.of("The weir", Body.of(List.of(figure))), OUT);
            wear(magazine, picture);
            Instant end = Instant.now().plusSeconds(4);
            magazine.describe(picture, new Picture.Rights("", "", Optional.of(end)));

            for (String path : List.of(article.path(), "/")) {
                assertThat(made(magazine, path)).contains("/pictures/");
            }
            assertThat(Instant.now()).isBefore(end);
            TimeUnit.MILLISECONDS.sleep(Instant.now().until(end).toMillis() + 50);

            for (String path : List.of(article.path(), "/")) {
                assertThat(made(magazine, path)).doesNotContain("/pictures/");
                assertThat(magazine.get(path).body()).doesNotContain("/pictures/");
            }
        }
    }

    private static void wear(TestMagazine magazine, Picture logo) {
        Look usual = Look.USUAL;
        Look worn = new Look(
                usual.accent(),
                usual.pairing(),
                usual.density(),
                usual.front(),
                usual.dropCap(),
                usual.footer(),
                usual.accounts(),
                Optional.of(logo.id()));
        assertThat(magazine.part(DressMagazine.class).apply(new DressMagazine.Dress(worn, TestMagazine.ACTOR)))
                .isInstanceOf(DressMagazine.Outcome.Dressed.class);
    }

    /** Not from memory: whoever says who they are has each page made anew. */
    private static String made(TestMagazine magazine, String path) {
        return magazine.send("GET", path, "Authorization", "Bearer somebody").body();
    }
}
