package org.standfirst.spam;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a text as a person would who is not misled by its spelling: capitals, accents, letters of other scripts that look
 * the same, digits for letters, blanks or dots between letters, letters drawn out, and what nobody sees make no difference.
 * A word that is written in one script other than Latin stays what it is. Takes time in proportion to the text.
 */
public final class Lookalikes {
    /** Written without blanks between words; each sign is taken for a word, so that a rule finds its words as a phrase. */
    private static final Set<Integer> WITHOUT_BLANKS = Set.of(
            UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA, UScript.THAI, UScript.LAO, UScript.KHMER, UScript.MYANMAR);

    private static final int LONGEST_BREAK = 3;
    private static final int LONGEST_SPACED = 40;

    private Lookalikes() {}

    /** The folded words, with a blank between them. Folding what it gives changes nothing that matters: see its tests. */
    public static String plain(String text) {
        return words(text).stream().map(Token::word).collect(Collectors.joining(" "));
    }

    /** The folded words, each with its place. */
    static List<Token> words(String text) {
        FoldedText folded = new FoldedText(text);
        boolean amongLatin = isMostlyLatin(folded);
        List<Run> runs = runs(folded);
        List<Token> words = new ArrayList<>(runs.size());
        for (int index = 0; index < runs.size(); ) {
            int end = spaced(runs, index, text);
            if (end > index) {
                Token joined = join(runs.subList(index, end)).token(amongLatin);
                words.add(new Token(joined.word(), joined.alike(), true, joined.from(), joined.to()));
                index = end;
            } else {
                words.add(runs.get(index).token(amongLatin));
                index++;
            }
        }
        return words;
    }

    private static boolean isMostlyLatin(FoldedText text) {
        int latin = 0;
        int others = 0;
        for (int index = 0; index < text.length(); index++) {
            if (Confusables.isLatin(text.letter(index))) {
                latin++;
            } else if (Character.isLetter(text.letter(index))) {
                others++;
            }
        }
        return latin > others;
    }

    private static List<Run> runs(FoldedText text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        int start = 0;
        boolean isHiding = false;
        for (int index = 0; index < text.length(); index++) {
            int letter = text.letter(index);
            boolean isPart = isPart(text, index);
            boolean isWhole = isPart && letter >= 0x0E00 && WITHOUT_BLANKS.contains(UScript.getScript(letter));
            if ((!isPart || isWhole) && !letters.isEmpty()) {
                add(letters, isHiding, text, start, index, runs);
                letters.setLength(0);
            }
            if (isWhole) {
                runs.add(new Run(Character.toString(letter), false, true, text.from(index), text.to(index)));
            } else if (isPart) {
                boolean isFirst = letters.isEmpty();
                start = isFirst ? index : start;
                isHiding = !isFirst && (isHiding || text.isHiding(index));
                letters.appendCodePoint(letter);
            }
        }
        if (!letters.isEmpty()) {
            add(letters, isHiding, text, start, text.length(), runs);
        }
        return runs;
    }

    private static void add(
            StringBuilder letters, boolean isHiding, FoldedText text, int start, int end, List<Run> runs) {
        if (hasLetterOrDigit(letters)) {
            runs.add(new Run(letters.toString(), isHiding, false, text.from(start), text.to(end - 1)));
        }
    }

    private static boolean hasLetterOrDigit(StringBuilder letters) {
        for (int index = 0; index < letters.length(); index += Character.charCount(letters.codePointAt(index))) {
            if (Character.isLetterOrDigit(letters.codePointAt(index))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPart(FoldedText text, int index) {
        int letter = text.letter(index);
        if (letter < 0x80) {
            return (letter >= 'a' && letter <= 'z')
                    || (letter >= '0' && letter <= '9')
                    || (Confusables.leet(letter) > 0 && standsForLetter(text, index));
        }
        int category = UCharacter.getType(letter);
        return UCharacter.isLetterOrDigit(letter)
                || category == ECharacterCategory.NON_SPACING_MARK
                || category == ECharacterCategory.COMBINING_SPACING_MARK;
    }

    /** "c@sino", "vi@gr@" and "v!agra", but neither "Wow! This" nor an address of mail. */
    private static boolean standsForLetter(FoldedText text, int index) {
        int sign = text.letter(index);
        boolean isAfter = index > 0 && (isLetterOrDigit(text, index - 1) || isSign(text, index - 1));
        boolean isBefore = index + 1 < text.length() && (isLetterOrDigit(text, index + 1) || isSign(text, index + 1));
        return isAfter && (sign == '@' ? !leadsToHost(text, index + 1) : isBefore);
    }

    private static boolean isSign(FoldedText text, int index) {
        return text.letter(index) == '@' || text.letter(index) == '$';
    }

    private static boolean isLetterOrDigit(FoldedText text, int index) {
        return Character.isLetterOrDigit(text.letter(index));
    }

    /** Looks no further than a name of a host may be long, so that a text of "@" alone takes no longer than another. */
    private static boolean leadsToHost(FoldedText text, int start) {
        int index = start;
        int last = Math.min(text.length() - 1, start + 63);
        while (index < last && (isLetterOrDigit(text, index) || text.letter(index) == '-')) {
            index++;
        }
        return index < last && text.letter(index) == '.' && Character.isLetter(text.letter(index + 1));
    }

    /** Where a word ends whose letters stand apart ("v i a g r a", "v.i.a.g.r.a"); the start if none begins here. */
    private static int spaced(List<Run> runs, int start, String text) {
        if (!runs.get(start).isSingle() || !runs.get(start).isLetter() || start + 1 >= runs.size()) {
            return start;
        }
        String between = between(runs, start, text);
        if (between.length() > LONGEST_BREAK) {
            return start;
        }
        int end = start + 1;
        int letters = 1;
        int last = Math.min(runs.size(), start + LONGEST_SPACED);
        while (end < last
                && runs.get(end).isSingle()
                && between(runs, end - 1, text).equals(between)) {
            letters += runs.get(end).isLetter() ? 1 : 0;
            end++;
        }
        int count = end - start;
        boolean isWord = count >= (between.isBlank() ? 4 : 3) && letters * 2 >= count;
        return isWord ? end : start;
    }

    private static String between(List<Run> runs, int index, String text) {
        int end = runs.get(index).to();
        int next = runs.get(index + 1).from();
        return next - end > LONGEST_BREAK ? "too far" : text.substring(Math.min(end, next), next);
    }

    private static Run join(List<Run> parts) {
        String letters = parts.stream().map(Run::letters).collect(Collectors.joining());
        return new Run(
                letters, false, false, parts.getFirst().from(), parts.getLast().to());
    }
}
