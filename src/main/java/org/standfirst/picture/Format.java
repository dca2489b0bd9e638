package org.standfirst.picture;

/** What renditions are written as. */
public enum Format {
    /** The smallest; AV1 Image File Format. */
    AVIF("image/avif", "avif"),
    /** Small, and the only one here that moves (RFC 9649). */
    WEBP("image/webp", "webp"),
    /** For photographs, where nothing newer is known. */
    JPEG("image/jpeg", "jpg"),
    /** For what can be seen through and for flat art, where nothing newer is known. */
    PNG("image/png", "png");

    private final String mediaType;
    private final String ending;

    Format(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** As in {@code Content-Type}. */
    public String mediaType() {
        return mediaType;
    }

    /** As in the names of files, without the dot. */
    public String ending() {
        return ending;
    }
}
