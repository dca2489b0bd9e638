package org.standfirst.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.body.Inline;
import org.standfirst.kernel.Id;
import org.standfirst.picture.Picture;
import org.standfirst.picture.TakeInPicture;
import org.standfirst.store.FileStore;
import org.standfirst.support.SamplePictures;

/** Pictures for articles on a test's desk. */
final class TestPictures {
    private TestPictures() {}

    /** One that readers can be shown; the same number gives the same file. */
    static Id<Picture> photograph(TestDesk desk, int number) {
        try {
            var file = desk.get(FileStore.class)
                    .store(new ByteArrayInputStream(SamplePictures.jpeg(96, 64, number)), 1_000_000);
            return ((TakeInPicture.Outcome.TakenIn)
                            desk.get(TakeInPicture.class).apply(new TakeInPicture.TakeIn(file, "test")))
                    .picture();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** In a notice, so that it lies deeper than the surface, with a caption of its own. */
    static Manuscript inText(String headline, Id<Picture> picture) {
        Block figure = new Block.Figure(
                picture,
                Block.Layout.TEXT,
                List.of(new Inline.Text("As it was that day")),
                Optional.empty(),
                Optional.empty());
        return Manuscript.of(headline, Body.of(List.of(new Block.Notice(Block.Notice.Kind.NOTE, List.of(figure)))));
    }

    /** Above the text. */
    static Manuscript leading(String headline, Id<Picture> picture) {
        Manuscript words = TestDesk.words(headline, "It rained.");
        return new Manuscript(
                words.headline(),
                words.standfirst(),
                words.kicker(),
                words.bylines(),
                words.section(),
                words.tags(),
                words.edition(),
                Optional.of(new Manuscript.LeadPicture(picture, "The flood at its height", "")),
                words.language(),
                words.canonical(),
                words.titles(),
                words.body());
    }
}
