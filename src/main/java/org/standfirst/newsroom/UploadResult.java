package org.standfirst.newsroom;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.standfirst.kernel.Id;
import org.standfirst.picture.Picture;

/** What came of one file, as its sender is told in JSON. */
sealed interface UploadResult {
    /**
     * It is in the library.
     *
     * @param file what the sender calls it; left out where it has no name
     * @param outcome {@code added}, or {@code known} if it was there before
     * @param picture the picture's identifier
     * @param path where readers find it
     * @param words the picture's words: if added, those that were written into the file
     */
    record Taken(
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String file,
            String outcome,
            String picture,
            String path,
            Picture.Words words)
            implements UploadResult {
        static final String ADDED = "added";

        static Taken added(String file, Id<Picture> picture, Picture.Words words) {
            return new Taken(file, ADDED, picture.value(), "/pictures/" + picture, words);
        }

        static Taken known(String file, Id<Picture> picture, Picture.Words words) {
            return new Taken(file, "known", picture.value(), "/pictures/" + picture, words);
        }

        boolean isNew() {
            return outcome.equals(ADDED);
        }
    }

    /**
     * It can't be used; nothing was changed.
     *
     * @param file what the sender calls it; left out where it has no name
     * @param outcome {@code refused}
     * @param reason a sentence
     */
    record Refused(
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String file, String outcome, String reason)
            implements UploadResult {
        /** @param reason half a sentence: "it is cut short" */
        static Refused because(String file, String reason) {
            return new Refused(file, "refused", "The file can't be used: " + reason + ".");
        }
    }
}
