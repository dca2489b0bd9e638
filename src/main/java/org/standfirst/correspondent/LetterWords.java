package org.standfirst.correspondent;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** What letters say, in one language: the messages of {@code words/letters_*.properties}, in ICU's form. */
final class LetterWords {
    private static final int MOST_LANGUAGES = 200;
    private static final Map<String, LetterWords> KNOWN = new ConcurrentHashMap<>();

    private final ULocale locale;
    private final Properties messages;

    private LetterWords(ULocale locale, Properties messages) {
        this.locale = locale;
        this.messages = messages;
    }

    /** Those nearest to a language: of "de" for "de-CH"; English if nothing is near. */
    static LetterWords in(String tag) {
        LetterWords known = KNOWN.get(tag);
        if (known == null) {
            known = nearest(tag);
            if (KNOWN.size() < MOST_LANGUAGES) {
                KNOWN.put(tag, known);
            }
        }
        return known;
    }

    private static LetterWords nearest(String tag) {
        return ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_PROPERTIES)
                .getCandidateLocales("letters", Locale.forLanguageTag(tag))
                .stream()
                .filter(candidate -> !candidate.equals(Locale.ROOT))
                .flatMap(candidate -> read(candidate.toLanguageTag()).stream())
                .findFirst()
                .or(() -> read("en"))
                .orElseThrow();
    }

    private static Optional<LetterWords> read(String tag) {
        try (InputStream in = LetterWords.class.getResourceAsStream("/words/letters_" + tag + ".properties")) {
            if (in == null) {
                return Optional.empty();
            }
            Properties messages = new Properties();
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return Optional.of(new LetterWords(ULocale.forLanguageTag(tag), messages));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @throws IllegalStateException if there is no such message */
    String say(String message, Map<String, Object> places) {
        String written = messages.getProperty(message);
        if (written == null) {
            throw new IllegalStateException("the letters in " + locale + " lack " + message);
        }
        return new MessageFormat(written, locale).format(places);
    }
}
