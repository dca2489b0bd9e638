package org.standfirst.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.store.FileStore;
import org.standfirst.store.StoredFile;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.SamplePictures;
import org.standfirst.support.TestParts;

@OnBothDatabases
class PicturesTest {
    private final TestParts parts;

    PicturesTest(DatabaseKind kind) {
        parts = new TestParts(kind.fresh());
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void thoseWithoutAFileAreFoundByWhereTheyCameFrom() throws Exception {
        Picture waiting = add("demo:withies");
        add("https://example.org/demo:withies");
        supply(add("demo:yard"));

        assertThat(parts.get(Pictures.class).withoutFile("demo:"))
                .extracting(Picture::id)
                .containsExactly(waiting.id());
    }

    private void supply(Picture picture) throws IOException {
        StoredFile file = parts.get(FileStore.class)
                .store(new ByteArrayInputStream(SamplePictures.jpeg(60, 40, 1)), TakeInPicture.MOST_BYTES);
        assertThat(parts.get(SupplyPicture.class).apply(new SupplyPicture.Supply(picture.id(), file, "test")))
                .isInstanceOf(SupplyPicture.Outcome.Supplied.class);
    }

    private Picture add(String source) {
        return parts.get(AddPicture.class).apply(new AddPicture.Add(source, Picture.Words.NONE, "test"));
    }
}
