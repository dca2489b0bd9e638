package org.standfirst.site;

import org.standfirst.consent.OwnItem;

/** Says what the program itself keeps in browsers, and what for. */
final class OwnItemWords {
    private OwnItemWords() {}

    /** @throws IllegalStateException if somebody declares what nobody has words for */
    static String purpose(OwnItem item, Words words) {
        return switch (item.words()) {
            case "ownConsent" -> words.ownConsent();
            case "ownDraft" -> words.ownDraft();
            case "ownSession" -> words.ownSession();
            case "ownFlow" -> words.ownFlow();
            case "ownUndo" -> words.ownUndo();
            case "ownManuscript" -> words.ownManuscript();
            default -> throw new IllegalStateException("there are no words for " + item.words());
        };
    }
}
