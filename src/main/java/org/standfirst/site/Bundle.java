package org.standfirst.site;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.standfirst.kernel.MessageFile;

/** The messages of a language, as translators write them: {@code words/site_de.properties} in UTF-8, in ICU's form. */
final class Bundle {
    private static final String ENGLISH = "en";

    /** Every region's way with numbers makes its own; nobody needs more. */
    static final int MOST_LOCALES = 200;

    private static final Map<String, Optional<Bundle>> BUNDLES = new ConcurrentHashMap<>();

    private final Locale language;
    private final Properties messages;
    private final Map<Locale, Words> spoken = new ConcurrentHashMap<>();

    private Bundle(Locale language, Properties messages) {
        this.language = language;
        this.messages = messages;
    }

    /** The one nearest to a language: "de" for "de-CH" unless Switzerland has its own; none if nothing is near. */
    static Optional<Bundle> nearest(String tag) {
        return ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_PROPERTIES)
                .getCandidateLocales("site", Locale.forLanguageTag(tag))
                .stream()
                .filter(candidate -> !candidate.equals(Locale.ROOT))
                .flatMap(candidate -> of(candidate.toLanguageTag()).stream())
                .findFirst();
    }

    static Bundle english() {
        return of(ENGLISH).orElseThrow();
    }

    private static Optional<Bundle> of(String tag) {
        Optional<Bundle> known = BUNDLES.get(tag);
        if (known == null) {
            known = read(tag);
            if (known.isPresent() || BUNDLES.size() < MOST_LOCALES) {
                BUNDLES.put(tag, known);
            }
        }
        return known;
    }

    private static Optional<Bundle> read(String tag) {
        return MessageFile.of("site", tag).map(file -> new Bundle(Locale.forLanguageTag(tag), file.messages()));
    }

    /** Its words, with the numbers of the region that is asked for. */
    Words words(String tag) {
        Locale asked = locale(tag);
        Locale locale = asked.getLanguage().equals(language.getLanguage()) ? asked : locale(language.toLanguageTag());
        Words known = spoken.get(locale);
        if (known == null) {
            known = Speaker.of(ULocale.forLocale(locale), messages);
            if (spoken.size() < MOST_LOCALES) {
                Words first = spoken.putIfAbsent(locale, known);
                known = first == null ? known : first;
            }
        }
        return known;
    }

    /** How a language writes; English that names no country is not America's. */
    static Locale locale(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
    }
}
