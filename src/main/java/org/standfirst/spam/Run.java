package org.standfirst.spam;

import java.util.stream.IntStream;

/**
 * Letters and digits of a folded text that belong to one word.
 *
 * @param hiding whether something that nobody sees stands between them
 * @param isWhole whether the script is written without blanks, so that each sign is taken for a word
 */
record Run(String letters, boolean hiding, boolean isWhole, int from, int to) {
    private static final String OFTEN_DOUBLED = "bcdefglmnoprstz";

    boolean isSingle() {
        return !isWhole && letters.codePointCount(0, letters.length()) == 1;
    }

    boolean isLetter() {
        return Character.isLetter(letters.codePointAt(0));
    }

    /** @param amongLatin whether most of the text is in Latin letters, so that a word of look-alikes alone is likely one too */
    Token token(boolean amongLatin) {
        return isWhole || isPlain() ? new Token(letters, letters, hiding, from, to) : new Reading().token(amongLatin);
    }

    /** As nearly every word is: Latin letters, none drawn out. */
    private boolean isPlain() {
        for (int index = 0; index < letters.length(); index++) {
            char letter = letters.charAt(index);
            boolean isRepeated =
                    index > 1 && letter == letters.charAt(index - 1) && letter == letters.charAt(index - 2);
            if (letter < 'a' || letter > 'z' || isRepeated) {
                return false;
            }
        }
        return true;
    }

    /** How a word that is not plain may be meant. */
    private final class Reading {
        private final int[] signs = letters.codePoints().toArray();
        private final boolean hasLatin = IntStream.of(signs).anyMatch(Confusables::isLatin);
        private final boolean areOthersLatin = hasLatin && IntStream.of(signs).anyMatch(sign -> latin(sign) > 0);
        private final boolean areSignsLetters = areSignsLetters();

        Token token(boolean amongLatin) {
            boolean mayBeLatin =
                    amongLatin && !hasLatin && IntStream.of(signs).allMatch(sign -> sign < 0x80 || latin(sign) > 0);
            StringBuilder word = new StringBuilder();
            StringBuilder alike = new StringBuilder();
            for (int index = 0; index < signs.length; index++) {
                int sign = signs[index];
                boolean isDrawnOut = Character.isLetter(sign) && isDrawnOut(index);
                int meant = meant(sign);
                if (!isDrawnOut || repeated(index) <= (OFTEN_DOUBLED.indexOf(sign) >= 0 ? 2 : 1)) {
                    word.appendCodePoint(meant);
                }
                if (!isDrawnOut || repeated(index) == 1) {
                    boolean isL = areSignsLetters && (sign == '1' || sign == '!');
                    alike.appendCodePoint(isL ? 'l' : mayBeLatin && latin(sign) > 0 ? latin(sign) : meant);
                }
            }
            return new Token(word.toString(), alike.toString(), isDisguised(), from, to);
        }

        private boolean areSignsLetters() {
            long stand = IntStream.of(signs)
                    .filter(sign -> Confusables.leet(sign) > 0)
                    .count();
            long real = IntStream.of(signs).filter(Character::isLetter).count();
            return stand > 0 && real >= 2 && real >= stand;
        }

        private int meant(int sign) {
            int latin = areOthersLatin ? latin(sign) : 0;
            int letter = areSignsLetters ? Confusables.leet(sign) : 0;
            return latin > 0 ? latin : letter > 0 ? letter : sign;
        }

        /** The how manieth of its like in a row. */
        private int repeated(int index) {
            int count = 1;
            while (count < 3 && index - count >= 0 && signs[index - count] == signs[index]) {
                count++;
            }
            return count;
        }

        /** Whether it is one of three or more of the same. */
        private boolean isDrawnOut(int index) {
            int sign = signs[index];
            return is(sign, index - 1)
                    ? is(sign, index - 2) || is(sign, index + 1)
                    : is(sign, index + 1) && is(sign, index + 2);
        }

        private boolean is(int sign, int index) {
            return index >= 0 && index < signs.length && signs[index] == sign;
        }

        private boolean isDisguised() {
            return (hiding && hasLatin)
                    || areOthersLatin
                    || (areSignsLetters && (isDigitInside() || letters.matches(".*[@$!].*")));
        }

        /** "v1agra", but not "covid19" nor "3rd". */
        private boolean isDigitInside() {
            return IntStream.range(1, signs.length - 1)
                    .anyMatch(index -> Character.isDigit(signs[index])
                            && Character.isLetter(signs[index - 1])
                            && Character.isLetter(signs[index + 1]));
        }

        private static int latin(int sign) {
            return Confusables.latin(sign);
        }
    }
}
