package org.standfirst.darkroom;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The kinds of files that are read, each by one reader alone. libvips tells kinds by other signs than this program does,
 * and of a file that is two things at once would choose for itself.
 */
enum Kind {
    JPEG("image/jpeg", "VipsForeignLoadJpeg", "VipsJpeg|jpegload"),
    PNG("image/png", "VipsForeignLoadPng", "vipspng|pngload|spng|libspng"),
    WEBP("image/webp", "VipsForeignLoadWebp", "webp"),
    GIF("image/gif", "VipsForeignLoadNsgif", "gifload"),
    AVIF("image/avif", "VipsForeignLoadHeif", "heif"),
    HEIC("image/heic", "VipsForeignLoadHeif", "heif"),
    TIFF("image/tiff", "VipsForeignLoadTiff", "tiff"),
    SVG("image/svg+xml", "VipsForeignLoadSvg", "svgload"),
    PACKED_SVG("application/gzip", "VipsForeignLoadSvg", "svgload"),
    JPEG_2000("image/jp2", "VipsForeignLoadJp2k", "jp2k"),
    BITMAP("image/bmp", "", "");

    private final String mediaType;
    private final String loader;
    private final Pattern voice;

    Kind(String mediaType, String loader, String voices) {
        this.mediaType = mediaType;
        this.loader = loader;
        this.voice = Pattern.compile("(?:" + voices + ")[\\w ]*:.*|.*: bad seek to .*", Pattern.CASE_INSENSITIVE);
    }

    /**
     * The kind that is read.
     *
     * @param mediaType as a file's first bytes say it
     * @throws UnusablePicture if no such file is; the message says what to do instead
     */
    static Kind of(String mediaType) throws UnusablePicture {
        Optional<Kind> kind = Arrays.stream(values())
                .filter(candidate -> candidate.mediaType.equals(mediaType))
                .findFirst();
        return kind.orElseThrow(() -> new UnusablePicture(
                switch (mediaType) {
                    case "image/x-icon" -> "it is a Windows icon, which is not read; save it as PNG";
                    case "application/pdf" ->
                        "it is a PDF document and no picture; save the page that should be seen as JPEG or PNG";
                    default -> Plainly.NO_PICTURE;
                }));
    }

    /** The name of the class of libvips that reads it; empty if none does. */
    String loader() {
        return loader;
    }

    /**
     * Whether it is read apart from the program. Drawings can ask for any amount of work, and nobody has hardened what
     * reads the others against strangers: libvips itself calls them untrusted.
     */
    boolean isHandledApart() {
        return switch (this) {
            case SVG, PACKED_SVG, JPEG_2000, BITMAP -> true;
            case JPEG, PNG, WEBP, GIF, AVIF, HEIC, TIFF -> false;
        };
    }

    /** Whether it is drawn anew at any size. */
    boolean isDrawn() {
        return this == SVG || this == PACKED_SVG;
    }

    /** Whether it keeps every pixel as it was, as drawings are stored. */
    boolean isExact() {
        return switch (this) {
            case PNG, GIF, SVG, PACKED_SVG, TIFF, BITMAP -> true;
            case JPEG, WEBP, AVIF, HEIC, JPEG_2000 -> false;
        };
    }

    /** Whether a line of libvips's is about a file of this kind; it keeps what it says of all files in one place. */
    boolean isSpokenOf(String line) {
        return voice.matcher(line).matches();
    }
}
