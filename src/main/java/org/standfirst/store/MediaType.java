package org.standfirst.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a file is, told from its first bytes and never from its name (WHATWG MIME Sniffing, section 6). What is not on
 * the list is offered for download as {@link #UNKNOWN}.
 */
public final class MediaType {
    /** Bytes of which nothing is known. */
    public static final String UNKNOWN = "application/octet-stream";

    /** How many bytes {@link #of} wants to see. */
    public static final int BYTES_NEEDED = 4096;

    private static final Set<String> PICTURES =
            Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/avif");

    /** SVG has no signature: nothing but XML's preliminaries may stand before its first element. */
    private static final Pattern DRAWING = Pattern.compile(
            "(\\xef\\xbb\\xbf)?(\\s++|<\\?xml[^>]*+>|<!--(?:(?!-->).)*+-->|<!DOCTYPE\\s++svg[^>\\[]*+(\\[[^\\]]*+\\])?\\s*+>)*+<(\\w+:)?svg[\\s>/]",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private MediaType() {}

    /** Whether readers' browsers can be given it as a picture. */
    public static boolean isPicture(String mediaType) {
        return PICTURES.contains(mediaType);
    }

    /**
     * The media type of a file.
     *
     * @param head its first {@link #BYTES_NEEDED} bytes, or all of it where it is shorter
     */
    public static String of(byte[] head) {
        if (startsWith(head, 0, 0xff, 0xd8, 0xff)) {
            return "image/jpeg";
        }
        if (startsWith(head, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return "image/png";
        }
        if (startsWith(head, 0, 'G', 'I', 'F', '8')) {
            return "image/gif";
        }
        if (startsWith(head, 0, 'I', 'I', '*', 0) || startsWith(head, 0, 'M', 'M', 0, '*')) {
            return "image/tiff";
        }
        if (startsWith(head, 0, 'B', 'M') && head.length >= 18 && head[15] == 0 && head[16] == 0) {
            return "image/bmp";
        }
        if (startsWith(head, 0, 0, 0, 1, 0)) {
            return "image/x-icon";
        }
        if (startsWith(head, 4, 'j', 'P', ' ', ' ') || startsWith(head, 0, 0xff, 0x4f, 0xff, 0x51)) {
            return "image/jp2";
        }
        if (startsWith(head, 0, 0x1f, 0x8b)) {
            return "application/gzip";
        }
        if (startsWith(head, 0, 'R', 'I', 'F', 'F')) {
            return startsWith(head, 8, 'W', 'E', 'B', 'P')
                    ? "image/webp"
                    : startsWith(head, 8, 'W', 'A', 'V', 'E') ? "audio/wav" : UNKNOWN;
        }
        if (startsWith(head, 4, 'f', 't', 'y', 'p')) {
            return isoMedia(head).orElse(UNKNOWN);
        }
        if (startsWith(head, 0, 'I', 'D', '3') || startsWith(head, 0, 0xff, 0xfb) || startsWith(head, 0, 0xff, 0xf3)) {
            return "audio/mpeg";
        }
        if (startsWith(head, 0, 'O', 'g', 'g', 'S')) {
            return "audio/ogg";
        }
        if (startsWith(head, 0, 'f', 'L', 'a', 'C')) {
            return "audio/flac";
        }
        if (startsWith(head, 0, 0x1a, 0x45, 0xdf, 0xa3)) {
            return "video/webm";
        }
        if (startsWith(head, 0, '%', 'P', 'D', 'F', '-')) {
            return "application/pdf";
        }
        return DRAWING.matcher(new String(head, StandardCharsets.ISO_8859_1)).lookingAt() ? "image/svg+xml" : UNKNOWN;
    }

    /** ISO base media files say in a brand what they hold (ISO/IEC 14496-12). */
    private static Optional<String> isoMedia(byte[] head) {
        if (head.length < 12) {
            return Optional.empty();
        }
        String brand = new String(head, 8, 4, StandardCharsets.ISO_8859_1);
        return switch (brand) {
            case "avif", "avis" -> Optional.of("image/avif");
            case "heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1" -> Optional.of("image/heic");
            case "M4A ", "M4B " -> Optional.of("audio/mp4");
            case "isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "dash" ->
                Optional.of("video/mp4");
            case "qt  " -> Optional.of("video/quicktime");
            default -> Optional.empty();
        };
    }

    private static boolean startsWith(byte[] head, int offset, int... signature) {
        return head.length >= offset + signature.length
                && Arrays.equals(signature, unsigned(head, offset, signature.length));
    }

    private static int[] unsigned(byte[] head, int offset, int length) {
        int[] octets = new int[length];
        for (int index = 0; index < length; index++) {
            octets[index] = head[offset + index] & 0xff;
        }
        return octets;
    }
}
