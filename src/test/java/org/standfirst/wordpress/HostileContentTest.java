package org.standfirst.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.body.Body;
import org.standfirst.markup.BodyCheck;
import org.standfirst.markup.HtmlToBody;
import org.standfirst.markup.SampleReferences;

class HostileContentTest {
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    @Property(tries = 1_000)
    void whateverIsWrittenBecomesAHarmlessDocument(@ForAll("scraps") List<String> scraps) {
        String content = String.join("", scraps);

        Body body =
                new WordPressContent(new SampleReferences()).convert(content).body();

        BodyCheck.prose(body);
        BodyCheck.prose(new HtmlToBody(new SampleReferences()).convert(content).body());
    }

    @Property(tries = 300)
    void plainWordsSurvive(@ForAll("words") String words) {
        assertThat(BodyCheck.prose(new WordPressContent(new SampleReferences())
                        .convert(HtmlSource.escaped(words))
                        .body()))
                .isEqualTo(words);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars("abcé日<>&\"'-;:/=")
                .ofMinLength(1)
                .ofMaxLength(40);
    }

    @Provide
    Arbitrary<List<String>> scraps() {
        return Arbitraries.of(
                        "<p>",
                        "</p>",
                        "<div class='wp-block-cover' style='background-image:url(a.jpg)'>",
                        "</div>",
                        "<b>",
                        "</b>",
                        "<a href='javascript:x'>",
                        "<a href='/y'>",
                        "</a>",
                        "<ul>",
                        "<ol start=-5>",
                        "<li>",
                        "</ul>",
                        "<blockquote>",
                        "</blockquote>",
                        "<cite>",
                        "</cite>",
                        "<figure class='wp-block-gallery'>",
                        "<figure class='wp-block-pullquote'>",
                        "<figure>",
                        "<figcaption>",
                        "</figcaption>",
                        "</figure>",
                        "<img src=a.jpg>",
                        "<img onerror=x>",
                        "<img src=\"data:x\">",
                        "<table>",
                        "<caption>",
                        "<tr>",
                        "<td colspan=3 rowspan=2>",
                        "<th>",
                        "</table>",
                        "<pre>",
                        "</pre>",
                        "<code>",
                        "</code>",
                        "<dl>",
                        "<dt>",
                        "<dd>",
                        "</dl>",
                        "<details>",
                        "<summary>",
                        "</details>",
                        "<script>",
                        "</script>",
                        "<style>",
                        "</style>",
                        "<iframe src=https://youtu.be/x>",
                        "</iframe>",
                        "<video src=v.mp4>",
                        "<audio>",
                        "</video>",
                        "<svg>",
                        "<math>",
                        "</svg>",
                        "<form>",
                        "</form>",
                        "<br>",
                        "<hr>",
                        "<h1>",
                        "</h1>",
                        "<h4>",
                        "<q>",
                        "<!--",
                        "-->",
                        "<!-- wp:group -->",
                        "<!-- /wp:group -->",
                        "<!-- wp:image {\"id\":3} -->",
                        "<!-- wp:file {\"id\":3} -->",
                        "<div class=wp-block-file>",
                        "<!-- wp:a {",
                        "<!-- wp:embed {\"url\":\"javascript:x\"} /-->",
                        "[caption]",
                        "[caption caption='<b>']",
                        "[/caption]",
                        "[gallery]",
                        "[gallery ids='1,2']",
                        "[[gallery]]",
                        "[x_y",
                        "[z a=\"",
                        "]",
                        "[video src=\"",
                        "\"",
                        "'",
                        "<",
                        ">",
                        "&",
                        "&#x3c;",
                        "&lt;script&gt;",
                        "\n",
                        "\n\n",
                        " ",
                        "word",
                        "&nbsp;",
                        "https://youtu.be/x",
                        "\u0000",
                        "\ud800",
                        "é",
                        "日本")
                .list()
                .ofMaxSize(40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<blockquote>",
                "<ul><li>",
                "<table><tr><td>",
                "<td><table>",
                "<details><dl><dt>a<dd>",
                "<object>",
                "<figure><figcaption>",
                "<p><em><a href='http://b.c'>",
                "<blockquote><cite>",
                "[",
                "[[",
                "[a b=\"",
                "[caption]",
                "[[caption]x",
                "[gallery ids=\"1\"]",
                "<!-- wp:group -->",
                "<!-- /wp:group -->",
                "<!-- wp:a {\"x\":1",
                "<!-- wp:a {\"-->\" ",
                "<",
                "<a b=\"",
                "<a \"",
                "<pre",
                "<code>",
                "\n",
                "\n ",
                "-->",
                "<td colspan=1000 rowspan=1000>x"
            })
    void thirtyThousandTimesTheSameTakesNoTime(String scrap) {
        String content = scrap.repeat(30_000) + "end";

        // Time of the processor: how busy the machine is with others is no matter of this.
        long took = assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            long begun = PROCESSOR.getCurrentThreadCpuTime();
            BodyCheck.prose(new WordPressContent(new SampleReferences())
                    .convert(content)
                    .body());
            return PROCESSOR.getCurrentThreadCpuTime() - begun;
        });
        assertThat(Duration.ofNanos(took)).isLessThan(Duration.ofSeconds(10));
    }
}
