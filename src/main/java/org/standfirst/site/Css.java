package org.standfirst.site;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes stylesheets small without a change of what they say (CSS Syntax 3: blanks and comments between tokens). */
final class Css {
    /** Strings stay as they are; comments go; blanks become one, or none beside what needs none. */
    private static final Pattern PIECE = Pattern.compile(
            "(?<string>\"[^\"\\n]*\"|'[^'\\n]*')|(?<comment>/\\*.*?\\*/)|(?<close>\\s*;?\\s*}\\s*)"
                    + "|(?<mark>\\s*[{;,]\\s*)|(?<colon>:\\s+)|(?<blank>\\s+)",
            Pattern.DOTALL);

    private Css() {}

    static String small(String css) {
        return PIECE.matcher(css).replaceAll(piece -> Matcher.quoteReplacement(replacement(piece)));
    }

    private static String replacement(java.util.regex.MatchResult piece) {
        if (piece.group("string") != null) {
            return piece.group();
        }
        if (piece.group("comment") != null) {
            return "";
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
