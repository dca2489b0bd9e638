package org.standfirst.consent;

/**
 * Something that the program itself keeps in a browser, without asking, as the reader's own wish needs it.
 *
 * @param words the name under which the languages say what it is for, and why nobody need be asked
 * @param audience in whose browsers
 */
public record OwnItem(Item item, String words, Audience audience) {
    /** Who they are. */
    public enum Audience {
        /** Anybody who reads. */
        READERS,
        /** Those who work for the magazine. */
        STAFF
    }
}
