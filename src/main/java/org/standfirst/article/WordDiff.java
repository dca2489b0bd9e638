package org.standfirst.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shows which words of a text became which. */
public final class WordDiff {
    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();
    private final StringBuilder same = new StringBuilder();

    private WordDiff() {}

    /** Words that stand together and share a fate. */
    public record Run(Fate fate, String words) {}

    /** What became of words. */
    public enum Fate {
        /** They stand. */
        SAME,
        /** They went. */
        REMOVED,
        /** They came. */
        ADDED
    }

    /** The runs from one text to another; those that are the same or removed make up the first, the others the second. */
    static List<Run> of(String before, String after) {
        List<String> left = words(before);
        List<String> right = words(after);
        Map<String, Integer> numbers = new HashMap<>();
        int[] partners = Alignment.of(numbered(left, numbers), numbered(right, numbers));
        WordDiff diff = new WordDiff();
        int at = 0;
        for (int place = 0; place < partners.length; place++) {
            if (partners[place] == Alignment.NONE) {
                diff.remove(left.get(place));
            } else {
                while (at < partners[place]) {
                    diff.add(right.get(at++));
                }
                diff.keep(left.get(place));
                at++;
            }
        }
        while (at < right.size()) {
            diff.add(right.get(at++));
        }
        diff.endSame();
        diff.endChange();
        return List.copyOf(diff.runs);
    }

    private static int[] numbered(List<String> words, Map<String, Integer> numbers) {
        return words.stream()
                .mapToInt(word -> numbers.computeIfAbsent(word, _ -> numbers.size()))
                .toArray();
    }

    /** Takes a text apart: words, runs of blanks, and every other sign by itself. Put together, they are the text. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            Sign sign = Sign.of(text.codePointAt(start));
            int end = start + Character.charCount(text.codePointAt(start));
            while (sign.goesOn && end < text.length() && Sign.of(text.codePointAt(end)) == sign) {
                end += Character.charCount(text.codePointAt(end));
            }
            words.add(text.substring(start, end));
            start = end;
        }
        return words;
    }

    /** What a character is to a word. */
    private enum Sign {
        WORD(true),
        BLANK(true),
        /** Of a script that parts no words; each is then compared by itself. */
        UNPARTED(false),
        OTHER(false);

        private final boolean goesOn;

        Sign(boolean goesOn) {
            this.goesOn = goesOn;
        }

        static Sign of(int character) {
            if (Character.isWhitespace(character) || character == '\u00a0') {
                return BLANK;
            }
            return switch (Character.UnicodeScript.of(character)) {
                case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> UNPARTED;
                default -> isInWord(character) ? WORD : OTHER;
            };
        }

        private static boolean isInWord(int character) {
            return switch (Character.getType(character)) {
                case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                default -> Character.isLetterOrDigit(character) || character == '\'' || character == '’';
            };
        }
    }

    private void remove(String word) {
        endSame();
        removed.append(word);
    }

    private void add(String word) {
        endSame();
        added.append(word);
    }

    private void keep(String word) {
        same.append(word);
    }

    /** Blanks between two changes belong to them: "red house" became "blue boat", not each word by itself. */
    private void endSame() {
        if (same.isEmpty()) {
            return;
        }
        if (same.toString().isBlank() && !removed.isEmpty() && !added.isEmpty()) {
            removed.append(same);
            added.append(same);
        } else {
            endChange();
            runs.add(new Run(Fate.SAME, same.toString()));
        }
        same.setLength(0);
    }

    private void endChange() {
        end(removed, Fate.REMOVED);
        end(added, Fate.ADDED);
    }

    private void end(StringBuilder words, Fate fate) {
        if (!words.isEmpty()) {
            runs.add(new Run(fate, words.toString()));
            words.setLength(0);
        }
    }
}
