package org.standfirst.picture;

import java.util.Optional;
import org.standfirst.kernel.Id;

/**
 * A picture in the magazine's library.
 *
 * @param sourceAddress where it came from, if it came from the web; empty otherwise
 * @param file what readers can be given; empty while only the words are here and the file is missing
 * @param words what is said about it, wherever it is used without words of its own
 */
public record Picture(Id<Picture> id, String sourceAddress, Optional<File> file, Words words) {
    /**
     * The stored file.
     *
     * @param name its name in the store, made from its content
     * @param mediaType by its content, such as {@code image/jpeg}
     * @param bytes its length
     * @param width in pixels, upright; 0 if unknown
     * @param height in pixels, upright; 0 if unknown
     */
    public record File(String name, String mediaType, long bytes, int width, int height) {}

    /** What is said about a picture; each may be empty. */
    public record Words(String caption, String credit, String alt) {
        /** Nothing said. */
        public static final Words NONE = new Words("", "", "");
    }

    /** Its address on the site. */
    public String path() {
        return "/pictures/" + id;
    }
}
