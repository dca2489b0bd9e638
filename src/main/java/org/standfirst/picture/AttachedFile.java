package org.standfirst.picture;

import java.util.Optional;
import org.standfirst.kernel.Id;
import org.standfirst.store.StoredFile;

/**
 * A file that is no picture: a recording, a film, a document to download.
 *
 * @param fileName the name that a download gets
 * @param sourceAddress where it came from, if it came from the web; empty otherwise
 * @param file what readers can be given; empty while it is missing
 */
public record AttachedFile(
        Id<AttachedFile> id, String title, String fileName, String sourceAddress, Optional<StoredFile> file) {
    /** Its address on the site. */
    public String path() {
        return "/files/" + id;
    }
}
