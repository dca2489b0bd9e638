package org.standfirst.report;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.standfirst.kernel.EmailAddress;

/** What a reader says is wrong with a reply. */
public sealed interface Notice {
    /** The longest explanation, in characters. */
    int LONGEST_WORDS = 4_000;

    /** The longest name, in characters. */
    int LONGEST_NAME = 200;

    /**
     * It breaks the house rules.
     *
     * @param words may be empty
     */
    record OfRules(Optional<Breach> breach, String words) implements Notice {}

    /**
     * It is unlawful: what Article 16(2) of Regulation (EU) 2022/2065 asks of such a notice. The exact place is the reply itself.
     *
     * @param explanation why it is unlawful (point a)
     * @param isOfChildAbuse whether it is about one of the offences for which nobody need say who they are (point c)
     * @param isInGoodFaith whether they believe that what they say is accurate and complete (point d)
     */
    record OfLaw(String explanation, boolean isOfChildAbuse, String name, String email, boolean isInGoodFaith)
            implements Notice {}

    /** What can be wrong with one. */
    enum Problem {
        /** No reason was chosen. */
        NO_REASON,
        /** Nothing is explained. */
        UNEXPLAINED,
        /** More words than fit. */
        TOO_LONG,
        /** Nobody signs it. */
        NAMELESS,
        /** No address of mail, or none that is one. */
        NO_ADDRESS,
        /** They don't say that they believe it. */
        NO_GOOD_FAITH
    }

    /** What must be written otherwise; empty if all is well. */
    default Set<Problem> problems() {
        Set<Problem> problems = EnumSet.noneOf(Problem.class);
        switch (this) {
            case OfRules(var breach, var words) -> {
                note(problems, Problem.NO_REASON, breach.isEmpty());
                note(problems, Problem.UNEXPLAINED, breach.equals(Optional.of(Breach.OTHER)) && words.isBlank());
                note(problems, Problem.TOO_LONG, words.length() > LONGEST_WORDS);
            }
            case OfLaw law -> {
                note(problems, Problem.UNEXPLAINED, law.explanation().isBlank());
                note(
                        problems,
                        Problem.TOO_LONG,
                        law.explanation().length() > LONGEST_WORDS || law.name().length() > LONGEST_NAME);
                note(
                        problems,
                        Problem.NAMELESS,
                        !law.isOfChildAbuse() && law.name().isBlank());
                note(
                        problems,
                        Problem.NO_ADDRESS,
                        address().isEmpty()
                                && !(law.isOfChildAbuse() && law.email().isBlank()));
                note(problems, Problem.NO_GOOD_FAITH, !law.isInGoodFaith());
            }
        }
        return problems;
    }

    private static void note(Set<Problem> problems, Problem problem, boolean isThere) {
        if (isThere) {
            problems.add(problem);
        }
    }

    /** Where they are reached, if they said. */
    default Optional<EmailAddress> address() {
        return this instanceof OfLaw law ? EmailAddress.parse(law.email()) : Optional.empty();
    }

    /** What it says is broken. */
    default Ground ground() {
        return this instanceof OfLaw ? Ground.LAW : Ground.RULES;
    }

    /** Words that somebody wrote, without signs that nobody sees. */
    static String plain(String words) {
        return Normalizer.normalize(words.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cs}\\p{Cn}&&[^\\n\\t]]|[\\u202a-\\u202e\\u2066-\\u2069]", "")
                .strip();
    }
}
