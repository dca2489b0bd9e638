package org.standfirst;

import java.util.ArrayList;
import java.util.List;
import org.standfirst.picture.Picture;

/** A picture in one line for the person at the terminal. */
final class PictureLine {
    private static final int LONGEST_CAPTION = 60;
    private static final int LONGEST_CREDIT = 40;

    private PictureLine() {}

    /** Its identifier, size, caption and credit, as far as they are known. */
    static String of(Picture picture) {
        List<String> parts = new ArrayList<>();
        parts.add(picture.id().value());
        parts.add(picture.original()
                .map(original -> original.width() + "×" + original.height())
                .orElse("(no file)"));
        if (!picture.words().caption().isEmpty()) {
            parts.add(quoted(picture));
        }
        if (!picture.words().credit().isEmpty()) {
            parts.add("(" + shortened(picture.words().credit(), LONGEST_CREDIT) + ")");
        }
        return String.join("  ", parts);
    }

    /** Its caption in quotes, or nothing. */
    static String quoted(Picture picture) {
        String caption = picture.words().caption();
        return caption.isEmpty() ? "" : "“" + shortened(caption, LONGEST_CAPTION) + "”";
    }

    private static String shortened(String words, int longest) {
        String line = PlainLine.oneLine(words);
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
