package org.standfirst.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.body.Inline.Text;
import org.standfirst.support.EveryBlock;

class BodyJsonTest {
    @Test
    void everyBlockAndMarkComesBackAsItWas() {
        assertThat(BodyJson.read(BodyJson.write(EveryBlock.body()))).isEqualTo(EveryBlock.body());
    }

    @Test
    void hasTheShapeThatEditorsRead() {
        Body body = Body.of(List.of(
                new Block.Paragraph(List.of(new Text("Run", List.of(new Mark.Strong())), new Text("")))));

        assertThat(BodyJson.write(body)).isEqualTo("""
                {"type":"doc","version":1,"content":[{"type":"paragraph","content":[\
                {"type":"text","text":"Run","marks":[{"type":"strong"}]}]}]}""");
    }

    @Test
    void whatANewerVersionWroteSurvives() {
        String newer = """
                {"type":"doc","version":7,"content":[\
                {"type":"hologram","attrs":{"depth":1.50,"big":123456789012345678901234567890},"content":[{"type":"ray"}]},\
                {"type":"bulletList","content":[{"type":"taskItem","attrs":{"done":true}}]},\
                {"type":"paragraph","content":[{"type":"footnote","n":null},\
                {"type":"text","text":"x","marks":[{"type":"glow","attrs":{"hue":0.10}}]}]}]}""";

        assertThat(BodyJson.write(BodyJson.read(newer))).isEqualTo(newer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{\"type\":\"doc\"} {}",
                "{\"type\":\"paragraph\"}",
                "{\"type\":\"doc\",\"version\":\"1\"}",
                "{\"type\":\"doc\",\"version\":0}",
                "{\"type\":\"doc\",\"content\":{}}",
                "{\"type\":\"doc\",\"content\":[1]}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"heading\",\"attrs\":{\"level\":1}}]}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"notice\",\"attrs\":{\"kind\":\"alarm\"}}]}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"figure\",\"attrs\":{\"picture\":\"../x\",\"layout\":\"text\"}}]}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":7}]}]}",
            })
    void whatIsNoDocumentIsRefused(String json) {
        assertThatExceptionOfType(MalformedBody.class).isThrownBy(() -> BodyJson.read(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "java\\nscript:alert(1)", "data:text/html,x", "vbscript:x"})
    void aLinkThatCouldRunSomethingIsRefused(String href) {
        String json = """
                {"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"x","marks":[\
                {"type":"link","attrs":{"href":"%s"}}]}]}]}""".formatted(href);

        assertThatExceptionOfType(MalformedBody.class).isThrownBy(() -> BodyJson.read(json));
    }

    @Test
    void legacyHtmlIsCleanedAgain() {
        String json = """
                {"type":"doc","content":[{"type":"legacyHtml","attrs":{"html":"<p onclick='x()'>Kept<script>x()</script></p>"}}]}\
                """;

        assertThat(BodyHtml.render(
                                BodyJson.read(json),
                                org.standfirst.site.Words.in("en"),
                                java.util.Map.of(),
                                java.util.Map.of(),
                                java.util.Map.of())
                        .toString())
                .isEqualTo("<div class=\"legacy\"><p>Kept</p></div>");
    }

    @Test
    void endlessNestingIsRefusedAndNoStackOverflows() {
        String deep = "{\"type\":\"quote\",\"content\":[".repeat(100_000);

        assertThatExceptionOfType(MalformedBody.class)
                .isThrownBy(() -> BodyJson.read("{\"type\":\"doc\",\"content\":[" + deep));
    }

    @Test
    void whatCouldNotBeReadAgainIsNotWritten() {
        Block block = Block.Paragraph.of("deep");
        for (int depth = 0; depth < 100_000; depth++) {
            block = new Block.Quote(List.of(block), List.of());
        }
        Body deep = Body.of(List.of(block));

        assertThatExceptionOfType(MalformedBody.class).isThrownBy(() -> BodyJson.write(deep));
    }
}
