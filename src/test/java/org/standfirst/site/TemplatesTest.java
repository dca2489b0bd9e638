package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** No template says anything of its own: all words come from the bundles. */
class TemplatesTest {
    private static final Path TEMPLATES = Path.of("src/main/jte/site");

    /** What people read or hear of an element, besides what stands in it. */
    static final List<String> HEARD = List.of(
            "alt",
            "title",
            "placeholder",
            "label",
            "aria-label",
            "aria-description",
            "aria-roledescription",
            "aria-valuetext");

    private static final Set<String> READ_METAS = Set.of("description", "author", "keywords");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    @Test
    void noTemplateHasWordsOfItsOwn() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            List<Path> templates =
                    files.filter(file -> file.toString().endsWith(".jte")).toList();
            assertThat(templates)
                    .hasSizeGreaterThan(15)
                    .allSatisfy(template -> assertThat(wordsIn(Files.readString(template)))
                            .as(template.getFileName().toString())
                            .isEmpty());
        }
    }

    @Test
    void wordsInATemplateAreFound() {
        assertThat(wordsIn("@param View view\n<p>Hello</p>@if(view.isEmpty())\n<b>${view.name()}</b>\n@endif"))
                .containsExactly("Hello");
        assertThat(wordsIn("<p aria-label=\"A ${view.label()}\">${ok ? \"one\" : \"two\"}</p>"))
                .containsExactly("\"one\"", "\"two\"", "A");
        assertThat(wordsIn("@template.site.river(stories = view.stories(), heading = \"Stories\")"))
                .containsExactly("\"Stories\"");
        assertThat(wordsIn("@template.site.layout(frame = f, content = @`\n<h1>A ${x}</h1>`)"))
                .containsExactly("A");
    }

    /** In text, in attributes that are read out, and in Java's strings where they have the look of words. */
    static List<String> wordsIn(String template) {
        TemplateText text = TemplateText.of(template);
        Document html = Jsoup.parse(text.html(), "", Parser.xmlParser());
        Stream<String> written = html.select("*").stream()
                .flatMap(element -> Stream.concat(
                        Stream.of(element.ownText()), HEARD.stream().map(element::attr)));
        Stream<String> metas = html.select("meta").stream()
                .filter(meta -> READ_METAS.contains(meta.attr("name")))
                .map(meta -> meta.attr("content"));
        return Stream.of(text.strings().stream(), written, metas)
                .flatMap(words -> words)
                .filter(words -> LETTER.matcher(words).find())
                .map(String::strip)
                .toList();
    }
}
