package org.standfirst.picture;

import org.standfirst.darkroom.Encoding;

/** How small renditions are made, at what loss. Choosing another makes every rendition anew. */
public enum Recipe {
    /** For readers who pay for every byte. */
    SMALL(70, 70, 40),
    /** Where a trained eye sees no difference at arm's length. */
    BALANCED(80, 80, 50),
    /** For magazines whose pictures are looked at closely. */
    FINE(88, 88, 62);

    /** Goes up when the plan of renditions changes, so that those of older programs are made anew. */
    private static final int EDITION = 4;

    /** Five times as fast as libvips's usual 4, for files that are a twentieth larger. */
    private static final int AVIF_EFFORT = 2;

    private static final int WEBP_EFFORT = 4;

    private final int jpeg;
    private final int webp;
    private final int avif;

    Recipe(int jpeg, int webp, int avif) {
        this.jpeg = jpeg;
        this.webp = webp;
        this.avif = avif;
    }

    /** What tells renditions of this recipe from those of others. */
    String mark() {
        return name() + "/" + EDITION;
    }

    /** How a picture of that kind is written in a format. */
    Encoding encoding(Format format, Kind kind) {
        return switch (format) {
            case AVIF -> new Encoding.Avif(avif, AVIF_EFFORT, kind.flat());
            case WEBP ->
                kind.flat() && !kind.transparent() && !kind.large()
                        ? new Encoding.WebpExact()
                        : new Encoding.Webp(webp, WEBP_EFFORT);
            case JPEG -> new Encoding.Jpeg(jpeg);
            case PNG -> kind.flat() || kind.large() ? new Encoding.Png() : new Encoding.PngOfFewColours();
        };
    }

    /** Frames of an animation, of which there are many. */
    Encoding.Webp movingEncoding() {
        return new Encoding.Webp(webp, 2);
    }

    /**
     * What sort of picture is written.
     *
     * @param flat of few colours, with sharp edges
     * @param transparent whether any of it can be seen through
     * @param large too large to be written in the ways that take most memory
     */
    record Kind(boolean flat, boolean transparent, boolean large) {
        /** What every browser can show. */
        Format plain() {
            return flat || transparent ? Format.PNG : Format.JPEG;
        }
    }
}
