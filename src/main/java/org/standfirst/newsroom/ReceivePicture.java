package org.standfirst.newsroom;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;
import org.standfirst.kernel.Id;
import org.standfirst.picture.Picture;
import org.standfirst.picture.Pictures;
import org.standfirst.picture.TakeInPicture;
import org.standfirst.store.FileStore;

/** Takes a picture into the library straight from the wire. */
@Component
class ReceivePicture {
    private final FileStore store;
    private final TakeInPicture takeInPicture;
    private final Pictures pictures;

    ReceivePicture(FileStore store, TakeInPicture takeInPicture, Pictures pictures) {
        this.store = store;
        this.takeInPicture = takeInPicture;
        this.pictures = pictures;
    }

    /**
     * Does it.
     *
     * @param name what the sender calls the file; may be empty
     * @throws UploadBody.BrokenOff if it can't be read to its end
     * @throws IOException if the store can't be written
     */
    UploadResult apply(String name, InputStream content, String actor) throws IOException {
        try {
            TakeInPicture.TakeIn request =
                    new TakeInPicture.TakeIn(store.store(content, TakeInPicture.MOST_BYTES), actor);
            return switch (takeInPicture.apply(request)) {
                case TakeInPicture.Outcome.TakenIn(var picture, var words) ->
                    UploadResult.Taken.added(name, picture, words);
                case TakeInPicture.Outcome.Known(var picture) ->
                    UploadResult.Taken.known(name, picture, words(picture));
                case TakeInPicture.Outcome.Refused(String reason) -> UploadResult.Refused.because(name, reason);
            };
        } catch (FileStore.TooLarge tooLarge) {
            return UploadResult.Refused.because(name, String.valueOf(tooLarge.getMessage()));
        }
    }

    private Picture.Words words(Id<Picture> picture) {
        return pictures.find(picture).map(Picture::words).orElse(Picture.Words.NONE);
    }
}
