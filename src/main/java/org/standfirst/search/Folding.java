package org.standfirst.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Makes the same what people type in several ways: letters with and without accents, Arabic with and without its vowel
 * signs, ligatures, wide letters.
 */
final class Folding {
    /** Scripts whose marks may go. In others, such as Devanagari, a mark is a vowel, and the word another without it. */
    private static final Set<UnicodeScript> WITHOUT_MARKS = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.ARABIC,
            UnicodeScript.HEBREW);

    private static final int LONGEST_REPLACEMENT = 4;
    private static final char ARABIC_STRETCH = '\u0640';

    private Folding() {}

    /** A word in lower case, folded. */
    static String fold(String word) {
        if (isAscii(word)) {
            return word;
        }
        String bare = withoutMarks(Normalizer.normalize(word, Normalizer.Form.NFKD));
        char[] ascii = new char[LONGEST_REPLACEMENT * bare.length()];
        int length = ASCIIFoldingFilter.foldToASCII(bare.toCharArray(), 0, ascii, 0, bare.length());
        String folded = Normalizer.normalize(new String(ascii, 0, length), Normalizer.Form.NFC);
        return folded.isEmpty() ? word : folded;
    }

    private static boolean isAscii(CharSequence word) {
        for (int index = 0; index < word.length(); index++) {
            if (word.charAt(index) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String withoutMarks(String decomposed) {
        StringBuilder bare = new StringBuilder(decomposed.length());
        UnicodeScript script = UnicodeScript.COMMON;
        for (int index = 0; index < decomposed.length(); index += Character.charCount(decomposed.codePointAt(index))) {
            int letter = decomposed.codePointAt(index);
            if (Character.getType(letter) == Character.NON_SPACING_MARK) {
                if (!WITHOUT_MARKS.contains(script)) {
                    bare.appendCodePoint(letter);
                }
            } else {
                script = UnicodeScript.of(letter);
                appendLetter(bare, letter);
            }
        }
        return bare.toString();
    }

    /** Letters that are written for one another; and the sigma that ends a word. */
    private static void appendLetter(StringBuilder bare, int letter) {
        switch (letter) {
            case 'ى' -> bare.append('ي');
            case 'ة' -> bare.append('ه');
            case 'ς' -> bare.append('σ');
            case ARABIC_STRETCH -> {}
            default -> bare.appendCodePoint(letter);
        }
    }
}
