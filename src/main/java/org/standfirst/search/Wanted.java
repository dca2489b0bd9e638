package org.standfirst.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody typed: words, "phrases" in any sort of quotation marks, and -words or -"phrases" that must not be there.
 * Nothing that can be typed is an error; what is too long is cut.
 *
 * @param text what is left of it, on one line
 * @param parts the words and phrases in it
 * @param isCut whether more was typed than is looked for
 */
record Wanted(String text, List<Part> parts, boolean isCut) {
    /** Enough for a headline with its standfirst. */
    static final int LONGEST = 200;

    private static final int MOST_PARTS = 16;
    private static final String QUOTES = "\"“”„‟«»";
    private static final String MINUSES = "-−";
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]+");

    /**
     * A word, or a phrase.
     *
     * @param words without quotation marks and minus
     * @param start where it begins in the text, with these
     * @param end where it ends in the text
     */
    record Part(String words, int start, int end, boolean isPhrase, boolean isUnwanted) {}

    /** Reads what was typed. */
    static Wanted parse(String typed) {
        boolean isCut = typed.length() > LONGEST;
        String bounded = isCut ? typed.substring(0, LONGEST) : typed;
        String text =
                Languages.unbroken(BLANKS.matcher(bounded).replaceAll(" ")).stripLeading();
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == ' ') {
                at++;
                continue;
            }
            Part part = part(text, at);
            at = part.end();
            if (part.words().codePoints().anyMatch(Character::isLetterOrDigit)) {
                if (parts.size() == MOST_PARTS) {
                    return new Wanted(text.substring(0, part.start()).strip(), List.copyOf(parts), true);
                }
                parts.add(part);
            }
        }
        return new Wanted(text, List.copyOf(parts), isCut);
    }

    private static Part part(String text, int start) {
        boolean isUnwanted = isOneOf(MINUSES, text, start) && start + 1 < text.length();
        int begin = isUnwanted ? start + 1 : start;
        if (isOneOf(QUOTES, text, begin)) {
            int end = begin + 1;
            while (end < text.length() && !isOneOf(QUOTES, text, end)) {
                end++;
            }
            return new Part(text.substring(begin + 1, end), start, Math.min(end + 1, text.length()), true, isUnwanted);
        }
        int end = begin;
        while (end < text.length() && text.charAt(end) != ' ' && !isOneOf(QUOTES, text, end)) {
            end++;
        }
        return new Part(text.substring(begin, end), start, Math.max(end, start + 1), false, isUnwanted);
    }

    private static boolean isOneOf(String characters, String text, int at) {
        return at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
    }

    /** Whether there is anything in it to look for or to leave out. */
    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Whether a part may be the beginning of a word that its reader has not typed to the end. */
    boolean isOpen(Part part) {
        return part.end() == text.length() && !part.isPhrase() && !part.isUnwanted();
    }

    /** The text with other words in a part's place. */
    String with(Part part, String words) {
        return (text.substring(0, part.start()) + words + text.substring(part.end())).strip();
    }
}
