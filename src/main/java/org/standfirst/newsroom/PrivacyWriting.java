package org.standfirst.newsroom;

import org.standfirst.consent.PrivacyText;

/**
 * Where somebody writes what the page on privacy says in the magazine's own words.
 *
 * @param problem what could not be kept, in a sentence; may be empty
 */
public record PrivacyWriting(Desk desk, PrivacyText text, String problem) implements Screen.Apart {
    @Override
    public String template() {
        return "newsroom/privacyPage.jte";
    }
}
