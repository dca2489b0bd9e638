package org.standfirst.consent;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** What is said of privacy, in one language: the messages of {@code words/privacy_*.properties}, in ICU's form. */
public final class PrivacyWords {
    private static final int MOST_LANGUAGES = 200;
    private static final Map<String, PrivacyWords> KNOWN = new ConcurrentHashMap<>();

    private final String language;
    private final ULocale locale;
    private final Properties messages;

    private PrivacyWords(String language, ULocale locale, Properties messages) {
        this.language = language;
        this.locale = locale;
        this.messages = messages;
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
        return ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_PROPERTIES)
                .getCandidateLocales("privacy", Locale.forLanguageTag(tag))
                .stream()
                .filter(candidate -> !candidate.equals(Locale.ROOT))
                .flatMap(candidate -> read(candidate.toLanguageTag(), tag).stream())
                .findFirst()
                .or(() -> read("en", "en-GB"))
                .orElseThrow();
    }

    private static Optional<PrivacyWords> read(String language, String tag) {
        try (InputStream in = PrivacyWords.class.getResourceAsStream("/words/privacy_" + language + ".properties")) {
            if (in == null) {
                return Optional.empty();
            }
            Properties messages = new Properties();
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return Optional.of(new PrivacyWords(language, ULocale.forLanguageTag(tag), messages));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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
