package org.standfirst;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.standfirst.picture.Finding;
import org.standfirst.picture.Picture;

/** What a check found, in one line for the person at the terminal: what it is about, what is wrong, what to do. */
final class FindingLine {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());
    private static final int BYTES_PER_KILOBYTE = 1_000;
    private static final String FROM_THE_ORIGINAL = " --repair makes them anew.";
    private static final String WITHOUT_ORIGINAL = " They can't be made anew before its original is back.";

    private FindingLine() {}

    static String of(Finding finding) {
        return switch (finding) {
            case Finding.Original(var picture, String file, var fault) ->
                picture(fault, picture) + "its original " + of(fault, file)
                        + " Put it back from a backup, or take the same picture in again with “pictures add”.";
            case Finding.Renditions(var picture, var fault, int count, boolean can) ->
                picture(fault, picture) + count + " of its renditions " + of(fault, count)
                        + (can ? FROM_THE_ORIGINAL : WITHOUT_ORIGINAL);
            case Finding.Unmade(var picture, boolean can) ->
                "unmade   " + about(picture) + "it is not in every size and shape yet, and nobody makes them."
                        + (can ? FROM_THE_ORIGINAL : WITHOUT_ORIGINAL);
            case Finding.Failed(var picture, String reason, boolean can) ->
                "failed   " + about(picture) + "its renditions could not be made: " + PlainLine.oneLine(reason) + "."
                        + (can ? " --repair tries again." : WITHOUT_ORIGINAL);
            case Finding.Attached(var attached, String file, var fault) ->
                word(fault) + "file " + attached.id() + "  “" + PlainLine.oneLine(attached.title()) + "”: "
                        + of(fault, file) + " Put it back from a backup, or run its import again.";
            case Finding.Stray(String file, long bytes, var sweptFrom) ->
                "stray    " + file + "  " + (bytes + BYTES_PER_KILOBYTE - 1) / BYTES_PER_KILOBYTE
                        + " kB: nothing names it. It is swept after " + TIME.format(sweptFrom)
                        + ", while the magazine is served.";
        };
    }

    private static String picture(Finding.Fault fault, Picture picture) {
        return word(fault) + about(picture);
    }

    private static String about(Picture picture) {
        String caption = PictureLine.quoted(picture);
        return picture.id() + (caption.isEmpty() ? "" : "  " + caption) + ": ";
    }

    private static String word(Finding.Fault fault) {
        return switch (fault) {
            case MISSING -> "missing  ";
            case DAMAGED -> "damaged  ";
        };
    }

    private static String of(Finding.Fault fault, String file) {
        return switch (fault) {
            case MISSING -> "is not in the store (" + file + ").";
            case DAMAGED -> "is not what it was in the store (" + file + ").";
        };
    }

    private static String of(Finding.Fault fault, int count) {
        String are = count == 1 ? "is" : "are";
        return switch (fault) {
            case MISSING -> are + " not in the store.";
            case DAMAGED -> are + " not what " + (count == 1 ? "it was" : "they were") + ".";
        };
    }
}
