package org.standfirst.darkroom;

import java.util.List;
import java.util.Locale;

/** Says in plain words what libvips says of a picture. */
final class Plainly {
    static final String NO_PICTURE = "its content is no picture of a kind that can be read here; save it as JPEG, PNG,"
            + " WebP, AVIF, GIF, TIFF or SVG";

    private Plainly() {}

    static String said(String byLibrary, Kind kind) {
        List<String> lines =
                byLibrary.lines().map(String::strip).filter(kind::isSpokenOf).toList();
        String all = String.join("\n", lines).toLowerCase(Locale.ROOT);
        if (all.contains("compression format has not been built in") || all.contains("unsupported codec")) {
            return "it is HEIC, for which this program brings no decoder; save it as JPEG, or name a libvips that has"
                    + " one in the setting libvips";
        }
        if (all.contains("premature end of jpeg image")
                || all.contains("truncated")
                || all.contains("unexpected end")
                || all.contains("bad seek")) {
            return "it is cut short; its end is missing. Fetch or save it again";
        }
        if (all.contains("svg rendering failed")) {
            return "it is an SVG drawing that can't be drawn, or asks for too much; simplify it, or save it as PNG";
        }
        return lines.isEmpty()
                ? "it can't be read; it seems damaged"
                : "it can't be read; it seems damaged (" + shortened(lines.getFirst()) + ")";
    }

    /** Without a path of this machine, and no longer than a line. */
    private static String shortened(String message) {
        String plain = message.replaceAll("\"[^\"]*[/\\\\][^\"]*\"", "the file")
                .replaceAll("(?<![\\w])/[^\\s:]+/[^\\s:]*", "the file");
        return plain.length() > 120 ? plain.substring(0, 120) + "…" : plain;
    }
}
