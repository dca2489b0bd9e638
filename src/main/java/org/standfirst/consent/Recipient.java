package org.standfirst.consent;

import java.util.Locale;

/**
 * Somebody besides the magazine who gets something.
 *
 * @param name by which the operator knows them, such as a host
 */
public record Recipient(Kind kind, String name) {
    /** What they do for the magazine. */
    public enum Kind {
        /** Carries letters. */
        MAIL,
        /** Keeps pictures and files. */
        FILES,
        /** Stands before the magazine and answers for it. */
        CACHE,
        /** Says whether something is advertising. */
        SPAM,
        /** Says who somebody of the staff is. */
        SIGN_IN
    }

    /** Under which name the languages tell of it. */
    String words() {
        return "recipient." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
