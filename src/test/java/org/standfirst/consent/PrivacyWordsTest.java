package org.standfirst.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What is said of privacy in each language. */
class PrivacyWordsTest {
    static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "pl", "ar");

    /** What typewriters had for want of better; and two spaces. */
    private static final Pattern TYPEWRITTEN = Pattern.compile("['\"]|  | - ");

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyLanguageSaysTheSameWithTheSamePlaces(String language) {
        assertThat(places(language)).isEqualTo(places("en"));
        assertThat(messages(language).values()).noneMatch(message -> ((String) message).isBlank());
    }

    private static Map<String, Set<String>> places(String language) {
        Map<String, Set<String>> places = new TreeMap<>();
        Properties messages = messages(language);
        for (String name : messages.stringPropertyNames()) {
            places.put(name, parts(messages.getProperty(name), Part.Type.ARG_NAME));
        }
        return places;
    }

    private static Set<String> parts(String message, Part.Type type) {
        MessagePattern pattern = new MessagePattern(message);
        Set<String> found = new TreeSet<>();
        for (int index = 0; index < pattern.countParts(); index++) {
            if (pattern.getPartType(index) == type) {
                found.add(pattern.getSubstring(pattern.getPart(index)));
            }
        }
        return found;
    }

    private static Properties messages(String language) {
        Properties messages = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                PrivacyWordsTest.class.getResourceAsStream("/words/privacy_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            messages.load(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return messages;
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyPluralHasTheFormsOfItsLanguage(String language) {
        Set<String> forms =
                PluralRules.forLocale(ULocale.forLanguageTag(language)).getKeywords();
        messages(language).forEach((name, message) -> {
            MessagePattern pattern = new MessagePattern((String) message);
            for (int index = 0; index < pattern.countParts(); index++) {
                if (pattern.getPartType(index) == Part.Type.ARG_START
                        && pattern.getPart(index).getArgType() == ArgType.PLURAL) {
                    assertThat(selectors(pattern, index))
                            .as("%s in %s", name, language)
                            .containsExactlyInAnyOrderElementsOf(forms);
                }
            }
        });
    }

    private static Set<String> selectors(MessagePattern pattern, int start) {
        Set<String> selectors = new TreeSet<>();
        int end = pattern.getLimitPartIndex(start);
        for (int index = start + 1; index < end; index++) {
            if (pattern.getPartType(index) == Part.Type.ARG_SELECTOR) {
                selectors.add(pattern.getSubstring(pattern.getPart(index)));
            }
        }
        return selectors;
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void nothingIsTypewritten(String language) {
        messages(language)
                .values()
                .forEach(message -> assertThat((String) message).doesNotContainPattern(TYPEWRITTEN));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everythingThatCanBeDoneAndEverybodyWhoGetsItHasWords(String language) {
        Set<String> known = messages(language).stringPropertyNames();
        assertThat(known)
                .containsAll(Arrays.stream(Activity.About.values())
                        .flatMap(about -> Stream.of("title", "purpose", "people", "data", "basis", "period")
                                .map(column -> about.words() + "." + column))
                        .toList());
        assertThat(known)
                .containsAll(Arrays.stream(Recipient.Kind.values())
                        .map(kind -> new Recipient(kind, "x").words())
                        .toList());
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyServiceThatIsKnownHasAPurposeInOneSentence(String language) {
        for (Template template : Template.values()) {
            assertThat(ServicePurposes.of(template, language).map(said -> said.endsWith(".")))
                    .as("%s in %s", template, language)
                    .isEqualTo(template == Template.SCRIPT ? Optional.empty() : Optional.of(true));
        }
    }

    @Test
    void theNearestLanguageSpeaks() {
        assertThat(PrivacyWords.in("de-CH").say("page.rights")).isEqualTo("Ihre Rechte");
        assertThat(PrivacyWords.in("sv").language()).isEqualTo("en");
        assertThat(PrivacyWords.in("no such tag").say("page.rights")).isEqualTo("Your rights");
    }
}
