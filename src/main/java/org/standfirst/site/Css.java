package org.standfirst.site;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes stylesheets small without a change of what they say (CSS Syntax 3: blanks and comments between tokens). */
final class Css {
    private static final String STRING = "(?<string>\"[^\"\\n]*\"|'[^'\\n]*')";

    private static final Pattern COMMENT = Pattern.compile(STRING + "|/\\*.*?\\*/", Pattern.DOTALL);

    /** Strings stay as they are; blanks become one, or none beside what needs none. */
    private static final Pattern PIECE = Pattern.compile(
            STRING + "|(?<close>\\s*;?\\s*}\\s*)|(?<mark>\\s*[{;,]\\s*)|(?<colon>:\\s+)|(?<blank>\\s+)");

    private Css() {}

    static String small(String css) {
        String silent = COMMENT.matcher(css)
                .replaceAll(piece -> piece.group("string") == null ? " " : Matcher.quoteReplacement(piece.group()));
        return PIECE.matcher(silent)
                .replaceAll(piece -> Matcher.quoteReplacement(replacement(piece)))
                .strip();
    }

    private static String replacement(MatchResult piece) {
        if (piece.group("string") != null) {
            return piece.group();
        }
        if (piece.group("close") != null) {
            return "}";
        }
        if (piece.group("mark") != null) {
            return piece.group().strip();
        }
        return piece.group("colon") != null ? ":" : " ";
    }
}
