package org.standfirst.site;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What the bundles of words hold, and how they are said. */
class WordsTest {
    /** Every language that there is a bundle for. */
    static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "pl", "ar");

    private static final Pattern LINK = Pattern.compile("^[^\\[\\]]*\\[[^\\[\\]]+][^\\[\\]]*$");

    /** What typewriters had for want of better; and two spaces, or three dots. */
    private static final Pattern TYPEWRITTEN = Pattern.compile("['\"]|  |\\.\\.\\.| - ");

    static Map<String, String> bundle(String language) {
        Properties messages = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                WordsTest.class.getResourceAsStream("/words/site_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            messages.load(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return messages.stringPropertyNames().stream().collect(toMap(key -> key, messages::getProperty));
    }

    private static Map<String, Method> methods() {
        return Arrays.stream(Words.class.getMethods())
                .filter(method -> !method.isDefault() && !Modifier.isStatic(method.getModifiers()))
                .collect(toMap(Method::getName, method -> method));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyLanguageHasEveryMessageAndNoOther(String language) {
        assertThat(bundle(language)).containsOnlyKeys(methods().keySet());
        assertThat(bundle(language).values()).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyMessageHasThePlacesThatItsMethodFills(String language) {
        Map<String, String> bundle = bundle(language);
        methods().forEach((key, method) -> {
            String message = bundle.getOrDefault(key, "");
            List<Parameter> parameters = List.of(method.getParameters());
            Set<String> filled = parameters.stream()
                    .filter(parameter -> !parameter.getType().equals(Phrase.Target.class))
                    .map(Parameter::getName)
                    .collect(toCollection(TreeSet::new));
            assertThat(places(message)).as("%s in %s", key, language).isEqualTo(filled);
            boolean leads = parameters.stream()
                    .anyMatch(parameter -> parameter.getType().equals(Phrase.Target.class));
            assertThat(LINK.matcher(message).matches())
                    .as("%s in %s", key, language)
                    .isEqualTo(leads);
        });
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyMessageCanBeSaid(String language) throws ReflectiveOperationException {
        Words words = Words.in(language);
        for (Method method : methods().values()) {
            Object[] arguments = Stream.of(method.getGenericParameterTypes())
                    .map(WordsTest::example)
                    .toArray();
            Object said = method.invoke(words, arguments);
            assertThat(said instanceof Phrase phrase ? shown(phrase) : (String) said)
                    .as("%s in %s", method.getName(), language)
                    .isNotBlank()
                    .doesNotContain("{", "}", "[", "]")
                    .doesNotContainPattern("[\\uFDD0-\\uFDEF]");
        }
    }

    private static Object example(Type type) {
        return switch (type instanceof Class<?> named ? named.getSimpleName() : type.getTypeName()) {
            case "int" -> 7;
            case "long" -> 7L;
            case "double" -> 7.0;
            case "DateLine" -> new DateLine("2026-03-05", "x");
            case "Target" -> new Phrase.Target("/");
            case "Link", "Part" -> new Phrase.Link("x", "/");
            case "java.util.List<java.lang.String>" -> List.of("x", "y");
            case String list
            when list.startsWith("java.util.List") -> List.of(new Phrase.Link("x", "/"), new Phrase.Link("y", "/"));
            default -> "x";
        };
    }

    private static Set<String> places(String message) {
        MessagePattern pattern = new MessagePattern(message);
        return Stream.iterate(0, index -> index < pattern.countParts(), index -> index + 1)
                .map(pattern::getPart)
                .filter(part -> part.getType() == Part.Type.ARG_NAME)
                .map(pattern::getSubstring)
                .collect(toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyPluralHasTheFormsOfItsLanguage(String language) {
        Set<String> forms =
                PluralRules.forLocale(ULocale.forLanguageTag(language)).getKeywords();
        Map<String, Set<String>> plurals = bundle(language).entrySet().stream()
                .filter(entry -> !plural(entry.getValue()).isEmpty())
                .collect(toMap(Map.Entry::getKey, entry -> plural(entry.getValue())));

        assertThat(plurals)
                .containsKey("replies")
                .allSatisfy((_, used) -> assertThat(used).containsExactlyInAnyOrderElementsOf(forms));
    }

    private static Set<String> plural(String message) {
        MessagePattern pattern = new MessagePattern(message);
        boolean isPlural = Stream.iterate(0, index -> index < pattern.countParts(), index -> index + 1)
                .anyMatch(index -> pattern.getPart(index).getType() == Part.Type.ARG_START
                        && pattern.getPart(index).getArgType() == ArgType.PLURAL);
        return !isPlural
                ? Set.of()
                : Stream.iterate(0, index -> index < pattern.countParts(), index -> index + 1)
                        .map(pattern::getPart)
                        .filter(part -> part.getType() == Part.Type.ARG_SELECTOR)
                        .map(pattern::getSubstring)
                        .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void nothingIsTypewritten(String language) {
        assertThat(bundle(language))
                .allSatisfy((_, message) -> assertThat(message).doesNotContainPattern(TYPEWRITTEN));
    }

    @Test
    void punctuationIsThatOfTheLanguage() {
        assertThat(bundle("fr"))
                .allSatisfy((_, message) ->
                        assertThat(message.replaceAll("\\{.*}", "")).doesNotContainPattern("[^\u202f][;:!?]"));
        assertThat(bundle("ar"))
                .allSatisfy((_, message) ->
                        assertThat(message.replaceAll("\\{\\w+, .*}|::", "")).doesNotContainPattern("[,;?]"));
    }

    @Test
    void theNearestLanguageSpeaks() {
        assertThat(Words.in("de-CH").untitled()).isEqualTo("Ohne Titel");
        assertThat(Words.in("de-Latn-AT-1996").untitled()).isEqualTo("Ohne Titel");
        assertThat(Words.in("sv").untitled()).isEqualTo("Untitled");
        assertThat(Words.in("").untitled()).isEqualTo("Untitled");
        assertThat(Words.in("no such tag").untitled()).isEqualTo("Untitled");
        assertThat(Words.in("de")).isSameAs(Words.in("de"));
    }

    @Test
    void anArticleInALanguageWithoutWordsHasTheMagazines() {
        Language german = Language.of("de");

        assertThat(Language.of("sv", german).words().untitled()).isEqualTo("Ohne Titel");
        assertThat(Language.of("sv", german).within(german)).isEqualTo(new Language.Marks("sv", null));
        assertThat(Language.of("ar", german).within(german)).isEqualTo(new Language.Marks("ar", "rtl"));
        assertThat(german.within(Language.of("ar"))).isEqualTo(new Language.Marks("de", "ltr"));
        assertThat(Language.of("", german)).isEqualTo(german);
    }

    @Test
    void countsAreInTheFormsAndNumbersOfTheLanguage() {
        assertThat(Words.in("en").replies(1)).isEqualTo("One reply");
        assertThat(Words.in("en").replies(1_234)).isEqualTo("1,234 replies");
        assertThat(Words.in("de").replies(1_234)).isEqualTo("1.234 Antworten");
        assertThat(Words.in("de-CH").replies(1_234)).matches("1['’]234 Antworten");
        assertThat(Stream.of(1, 2, 5, 12, 22, 112).map(Words.in("pl")::replies))
                .containsExactly(
                        "Jedna odpowiedź",
                        "2 odpowiedzi",
                        "5 odpowiedzi",
                        "12 odpowiedzi",
                        "22 odpowiedzi",
                        "112 odpowiedzi");
        assertThat(Stream.of(1, 2, 3, 11, 100).map(Words.in("ar")::replies))
                .containsExactly("ردّ واحد", "ردّان", "3 ردود", "11 ردًّا", "100 ردّ");
        assertThat(Words.in("ar-EG").replies(3)).isEqualTo("٣ ردود");
        assertThat(Words.in("de").fileSize(1_234_567)).isEqualTo("1,2\u00a0MB");
        assertThat(Words.in("fr").fileSize(999)).isEqualTo("1\u00a0ko");
    }

    @Test
    void manyCanSpeakAtOnce() {
        Words words = Words.in("pl");
        List<String> said = IntStream.range(0, 4_000)
                .parallel()
                .mapToObj(count -> words.replies(2 + count % 3) + count % 3)
                .distinct()
                .sorted()
                .toList();

        assertThat(said).containsExactly("2 odpowiedzi0", "3 odpowiedzi1", "4 odpowiedzi2");
    }

    @Test
    void listsOfPeopleAreJoinedAsTheLanguageDoes() {
        assertThat(byline("en-GB", "Ada", "Tobias", "Wren")).isEqualTo("By <Ada>, <Tobias> and <Wren>");
        assertThat(byline("en-US", "Ada", "Tobias", "Wren")).isEqualTo("By <Ada>, <Tobias>, and <Wren>");
        assertThat(byline("de", "Ada", "Tobias")).isEqualTo("Von <Ada> und <Tobias>");
        assertThat(byline("es", "Ada", "Inés")).isEqualTo("Por <Ada> e <Inés>");
        assertThat(byline("ar", "ليلى", "سالم", "هدى")).isEqualTo("بقلم <ليلى> و<سالم> و<هدى>");
        assertThat(byline("en", "{0} 'and'")).isEqualTo("By <{0} 'and'>");
    }

    @Test
    void listsOfWordsAreJoinedAsTheLanguageDoes() {
        assertThat(Words.in("en").serviceHosts(List.of("a.example", "b.example")))
                .isEqualTo("Your browser then asks a.example and b.example.");
        assertThat(Words.in("ar").serviceHosts(List.of("a.example", "b.example")))
                .contains("\u2068a.example\u2069 و\u2068b.example\u2069");
    }

    private static String byline(String language, String... people) {
        return shown(Words.in(language)
                .byline(Stream.of(people)
                        .map(name -> new Phrase.Link(name, "/"))
                        .toList()));
    }

    private static String shown(Phrase phrase) {
        return phrase.parts().stream()
                .map(part -> part instanceof Phrase.Link link ? "<" + link.words() + ">" : part.words())
                .collect(Collectors.joining());
    }

    @Test
    void linksStandWhereTheLanguagePutsThem() {
        assertThat(shown(Words.in("en").nothingHere(new Phrase.Target("/"))))
                .isEqualTo("Nothing stands here at the moment. <The front page> has what is new.");
        assertThat(shown(Words.in("de").nothingHere(new Phrase.Target("/")))).endsWith("auf der <Titelseite>.");
    }

    @Test
    void namesInAnotherScriptAreKeptApartInRightToLeftSentences() {
        assertThat(Words.in("ar").see("example.org/a")).isEqualTo("رابط: \u2068example.org/a\u2069");
        assertThat(Words.in("de").see("example.org/a")).isEqualTo("Ansehen: example.org/a");
    }
}
