package org.standfirst.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle;

/**
 * The messages of one language, as translators write them: {@code words/site_de.properties} and its like, in UTF-8.
 *
 * @param language which it is, as in the file's name
 */
public record MessageFile(String language, Properties messages) {
    /** Of a kind, the one nearest to a language: "de" for "de-CH" unless Switzerland has its own; none if nothing is near. */
    public static Optional<MessageFile> nearest(String kind, String tag) {
        return ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_PROPERTIES)
                .getCandidateLocales(kind, Locale.forLanguageTag(tag))
                .stream()
                .filter(candidate -> !candidate.equals(Locale.ROOT))
                .flatMap(candidate -> of(kind, candidate.toLanguageTag()).stream())
                .findFirst();
    }

    /** Of a kind, that of just this language. */
    public static Optional<MessageFile> of(String kind, String language) {
        try (InputStream in =
                MessageFile.class.getResourceAsStream("/words/" + kind + "_" + language + ".properties")) {
            if (in == null) {
                return Optional.empty();
            }
            Properties messages = new Properties();
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return Optional.of(new MessageFile(language, messages));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
