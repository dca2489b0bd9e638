package org.standfirst.correspondent;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.standfirst.kernel.MessageFile;

/** What letters say, in one language: the messages of {@code words/letters_*.properties}, in ICU's form. */
final class LetterWords {
    private static final int MOST_LANGUAGES = 200;
    private static final Map<String, LetterWords> KNOWN = new ConcurrentHashMap<>();

    private final ULocale locale;
    private final Properties messages;

    private LetterWords(MessageFile file) {
        this.locale = ULocale.forLanguageTag(file.language());
        this.messages = file.messages();
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
        return MessageFile.nearest("letters", tag)
                .or(() -> MessageFile.of("letters", "en"))
                .map(LetterWords::new)
                .orElseThrow();
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
