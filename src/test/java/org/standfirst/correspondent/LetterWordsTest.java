package org.standfirst.correspondent;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What letters say in each language. */
class LetterWordsTest {
    static final List<String> LANGUAGES = List.of("de", "fr", "es", "it", "pl", "ar");

    private static final Pattern SAID = Pattern.compile("\"([a-z]+[A-Z][A-Za-z]+|approved)\"");

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyLanguageSaysTheSameWithTheSamePlaces(String language) throws IOException {
        assertThat(places(language)).isEqualTo(places("en"));
    }

    private static Map<String, Set<String>> places(String language) throws IOException {
        Map<String, Set<String>> places = new TreeMap<>();
        Properties messages = messages(language);
        for (String name : messages.stringPropertyNames()) {
            MessagePattern pattern = new MessagePattern(messages.getProperty(name));
            Set<String> named = new TreeSet<>();
            for (int index = 0; index < pattern.countParts(); index++) {
                if (pattern.getPartType(index) == MessagePattern.Part.Type.ARG_NAME) {
                    named.add(pattern.getSubstring(pattern.getPart(index)));
                }
            }
            places.put(name, named);
        }
        return places;
    }

    private static Properties messages(String language) throws IOException {
        Properties messages = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                LetterWordsTest.class.getResourceAsStream("/words/letters_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            messages.load(in);
        }
        return messages;
    }

    @Test
    void everyMessageIsSaidSomewhere() throws IOException {
        String sources = "";
        for (String room : List.of("correspondent", "reply", "report", "rights")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/standfirst", room))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    sources += Files.readString(file);
                }
            }
        }
        Set<String> said = SAID.matcher(sources)
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toSet());
        assertThat(said).containsAll(messages("en").stringPropertyNames());
    }

    @Test
    void aLanguageThatNobodyHasWordsForIsSaidInEnglish() {
        assertThat(LetterWords.in("de-CH").say("ownReplySubject", Map.of("magazine", "Wehr")))
                .isEqualTo("Der Link zu Ihrem Beitrag in Wehr");
        assertThat(LetterWords.in("tlh").say("ownReplySubject", Map.of("magazine", "Weir")))
                .isEqualTo("The link to your reply in Weir");
    }
}
