package org.standfirst.consent;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.standfirst.kernel.MessageFile;

/** What is said of privacy, in one language: the messages of {@code words/privacy_*.properties}, in ICU's form. */
public final class PrivacyWords {
    private static final int MOST_LANGUAGES = 200;
    private static final Map<String, PrivacyWords> KNOWN = new ConcurrentHashMap<>();

    private final String language;
    private final ULocale locale;
    private final Properties messages;

    private PrivacyWords(MessageFile file, String tag) {
        this.language = file.language();
        this.locale = ULocale.forLanguageTag(tag);
        this.messages = file.messages();
    }

    /** Those nearest to a language: of "de" for "de-CH"; English if nothing is near. */
    public static PrivacyWords in(String tag) {
        PrivacyWords known = KNOWN.get(tag);
        if (known == null) {
            known = nearest(tag);
            if (KNOWN.size() < MOST_LANGUAGES) {
                KNOWN.put(tag, known);
            }
        }
        return known;
    }

    private static PrivacyWords nearest(String tag) {
        return MessageFile.nearest("privacy", tag)
                .map(file -> new PrivacyWords(file, tag))
                .or(() -> MessageFile.of("privacy", "en").map(file -> new PrivacyWords(file, "en-GB")))
                .orElseThrow();
    }

    /** Which language it is in the end. */
    public String language() {
        return language;
    }

    /**
     * A message without places.
     *
     * @throws IllegalStateException if there is no such message
     */
    public String say(String message) {
        return say(message, Map.of());
    }

    /**
     * A message with what belongs into its places.
     *
     * @throws IllegalStateException if there is no such message
     */
    public String say(String message, Map<String, ?> places) {
        return find(message, places)
                .orElseThrow(() -> new IllegalStateException("the words on privacy in " + locale + " lack " + message));
    }

    Optional<String> find(String message, Map<String, ?> places) {
        return Optional.ofNullable(messages.getProperty(message))
                .map(written -> new MessageFormat(written, locale).format(new HashMap<String, Object>(places)));
    }
}
