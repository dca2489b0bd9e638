package org.standfirst.reply;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.standfirst.kernel.EmailAddress;

/**
 * What a reader filled in, brought into form.
 *
 * @param name without blanks at its ends and signs that nobody sees
 * @param address nothing where they gave none
 * @param problems what must be written otherwise; empty if all is well
 */
public record ReplyForm(String name, Optional<EmailAddress> address, String text, Set<Problem> problems) {
    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 60;

    /** The longest text, in characters. */
    public static final int LONGEST_TEXT = 5_000;

    /** The longest address of mail, in characters. */
    public static final int LONGEST_EMAIL = 254;

    /** What can be wrong. */
    public enum Problem {
        /** No name. */
        NAMELESS,
        /** A name that is too long. */
        NAME_TOO_LONG,
        /** No words. */
        WORDLESS,
        /** More words than fit. */
        TEXT_TOO_LONG,
        /** Something stands where an address of mail should, and is none. */
        NO_ADDRESS
    }

    /** Copies the set. */
    public ReplyForm {
        problems = Set.copyOf(problems);
    }

    static ReplyForm of(String name, String email, String text) {
        String plainName = visible(name).replaceAll("\\s+", " ").strip();
        String plainText =
                visible(text.replace("\r\n", "\n").replace('\r', '\n')).strip();
        Optional<EmailAddress> address = email.length() > LONGEST_EMAIL ? Optional.empty() : EmailAddress.parse(email);
        Set<Problem> problems = EnumSet.noneOf(Problem.class);
        note(problems, Problem.NAMELESS, plainName.isEmpty());
        note(problems, Problem.NAME_TOO_LONG, plainName.length() > LONGEST_NAME);
        note(problems, Problem.WORDLESS, plainText.isEmpty());
        note(problems, Problem.TEXT_TOO_LONG, plainText.length() > LONGEST_TEXT);
        note(problems, Problem.NO_ADDRESS, !email.isBlank() && address.isEmpty());
        return new ReplyForm(plainName, address, plainText, problems);
    }

    private static void note(Set<Problem> problems, Problem problem, boolean isThere) {
        if (isThere) {
            problems.add(problem);
        }
    }

    /**
     * Without controls, lone surrogates, and marks that turn the direction of what stands around them; joiners stay, as
     * Persian and emoji need them.
     */
    private static String visible(String words) {
        if (isPlain(words)) {
            return words;
        }
        StringBuilder kept = new StringBuilder(words.length());
        Normalizer.normalize(words, Normalizer.Form.NFC)
                .codePoints()
                .filter(sign -> sign == '\n' || sign == '\t' || !isUnseen(sign))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** As most of what is written in English is: nothing to look at more closely. */
    private static boolean isPlain(String words) {
        for (int index = 0; index < words.length(); index++) {
            char sign = words.charAt(index);
            if ((sign < ' ' && sign != '\n' && sign != '\t') || sign > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnseen(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            case Character.FORMAT -> sign != 0x200c && sign != 0x200d && !isTagOfAFlag(sign);
            default -> false;
        };
    }

    /** England, Scotland and Wales. */
    private static boolean isTagOfAFlag(int sign) {
        return sign >= 0xe0020 && sign <= 0xe007f;
    }
}
