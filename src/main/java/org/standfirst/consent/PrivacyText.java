package org.standfirst.consent;

/**
 * What the magazine says of privacy in its own words, around what the program says. Each is plain text with an empty line
 * between paragraphs, or empty.
 *
 * @param opening above all
 * @param contact who is responsible, and how they are reached
 * @param servers who runs the servers, and where
 * @param closing below all
 */
public record PrivacyText(String opening, String contact, String servers, String closing) {
    /** Where nobody wrote anything. */
    public static final PrivacyText NONE = new PrivacyText("", "", "", "");
}
