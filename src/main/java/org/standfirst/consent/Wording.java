package org.standfirst.consent;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Judges how a magazine asks in its own words. What the law requires to be said (who asks, for what, how many others get to
 * know, that a no costs nothing and a yes can be taken back: Article 4(11) and 7 of Regulation (EU) 2016/679) stands below
 * those words in any case; so all that they can do wrong is to say the contrary.
 */
final class Wording {
    private static final int LONGEST_HEADING = 80;
    private static final int LEAST_WORDS = 30;
    private static final int LONGEST_WORDS = 400;

    /**
     * To stay is no consent (CJEU C-673/17, Planet49; EDPB Guidelines 05/2020, 86), nor is a choice free that is called
     * necessary.
     */
    private static final List<Pattern> IMPLIED = List.of(
            phrase(
                    "(by )?(continuing|continue) to (use|browse|visit|read)|by (using|browsing|visiting|staying|scrolling)"),
            phrase("you (agree|accept|consent) (to|by)|must accept|have to accept|need to accept"),
            phrase(
                    "(durch|mit) (die|der) (weitere\\S*|fortgesetzte\\S*)? ?(nutzung|verwendung)|weiter(hin)? (nutzen|surfen|lesen)|stimmen sie .{0,60} zu|erklären sie sich .{0,40} einverstanden"),
            phrase("en (poursuivant|continuant)|vous acceptez"),
            phrase("(si|al) (continúa|continua|sigue|seguir|continuar) |(usted )?acepta (el|la|los|las) (uso|cookies)"),
            phrase("(continuando|proseguendo) (a|la|con)|(accetti|accetta) (l'|il|la|i)"),
            phrase("(korzystając|kontynuując|pozostając)|wyrażasz zgodę|akceptujesz"));

    private Wording() {}

    private static Pattern phrase(String expression) {
        return Pattern.compile(expression, Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);
    }

    /** What is wrong with it, in a sentence; the program's own words, which stand where there are none, are right. */
    static Optional<String> problem(String heading, String words) {
        if (heading.length() > LONGEST_HEADING) {
            return Optional.of("A heading has up to " + LONGEST_HEADING + " characters.");
        }
        if (!words.isEmpty() && (words.length() < LEAST_WORDS || words.length() > LONGEST_WORDS)) {
            return Optional.of("The words have " + LEAST_WORDS + " to " + LONGEST_WORDS + " characters.");
        }
        String all = (heading + "\n" + words).toLowerCase(Locale.ROOT);
        return IMPLIED.stream()
                .map(phrase -> phrase.matcher(all))
                .filter(java.util.regex.Matcher::find)
                .findFirst()
                .map(
                        found -> "“" + found.group().strip()
                                + "” says that readers have agreed before they chose. That is no consent: ask, and let them choose.");
    }
}
