package org.standfirst.consent;

import java.util.Map;
import java.util.Optional;

/** What services are usually for, in the words that readers get: a magazine may say it otherwise. */
public final class ServicePurposes {
    private ServicePurposes() {}

    /**
     * One sentence; empty for what the magazine alone can know.
     *
     * @param languageTag the magazine's language; English where the program has no words in it
     */
    public static Optional<String> of(Template template, String languageTag) {
        return PrivacyWords.in(languageTag).find("purpose." + template.written(), Map.of());
    }
}
