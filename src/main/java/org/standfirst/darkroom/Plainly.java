package org.standfirst.darkroom;

import java.util.Locale;

/** Says in plain words what libvips says of a picture. */
final class Plainly {
    private Plainly() {}

    static String said(String byLibrary) {
        String message = byLibrary.strip().lines().findFirst().orElse("").strip();
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("not a known file format") || lower.contains("no known loader")) {
            return "its content is no picture of a kind that can be read here; save it as JPEG, PNG, WebP, AVIF, GIF,"
                    + " TIFF or SVG";
        }
        if (lower.contains("premature") || lower.contains("truncated") || lower.contains("unexpected end")) {
            return "it is cut short; its end is missing. Fetch or save it again (" + shortened(message) + ")";
        }
        return message.isEmpty()
                ? "it can't be read; it seems damaged"
                : "it can't be read; it seems damaged (" + shortened(message) + ")";
    }

    /** Without a path of this machine, and no longer than a line. */
    private static String shortened(String message) {
        String plain = message.replaceAll("\"[^\"]*[/\\\\][^\"]*\"", "the file")
                .replaceAll("(?<![\\w])/[^\\s:]+/[^\\s:]*", "the file");
        return plain.length() > 120 ? plain.substring(0, 120) + "…" : plain;
    }
}
