package org.standfirst.wire;

/** Lets through what may stand in XML 1.0 (section 2.2, "Char") and no more: one stray character breaks a whole feed. */
final class XmlText {
    private XmlText() {}

    static String clean(String words) {
        int first = firstForbidden(words);
        if (first < 0) {
            return words;
        }
        StringBuilder clean = new StringBuilder(words.length()).append(words, 0, first);
        for (int index = first; index < words.length(); ) {
            int character = words.codePointAt(index);
            if (isAllowed(character)) {
                clean.appendCodePoint(character);
            }
            index += Character.charCount(character);
        }
        return clean.toString();
    }

    private static int firstForbidden(String words) {
        for (int index = 0; index < words.length(); ) {
            int character = words.codePointAt(index);
            if (!isAllowed(character)) {
                return index;
            }
            index += Character.charCount(character);
        }
        return -1;
    }

    /** Lone surrogates are none of these either. Controls from 7F to 9F may stand, but nothing good comes of them. */
    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || (character >= 0x20 && character < 0x7f)
                || (character >= 0xa0 && character <= 0xd7ff)
                || (character >= 0xe000 && character <= 0xfffd)
                || character >= 0x10000;
    }
}
