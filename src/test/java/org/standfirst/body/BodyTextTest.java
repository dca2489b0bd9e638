package org.standfirst.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.standfirst.body.Inline.LineBreak;
import org.standfirst.body.Inline.Text;
import org.standfirst.kernel.SafeHtml;

class BodyTextTest {
    @Test
    void partsBlocksByLineEnds() {
        Body body = Body.of(List.of(
                new Block.Heading(2, List.of(new Text("Weir"))),
                new Block.Paragraph(List.of(new Text("One"), new LineBreak(), new Text("two"))),
                new Block.LegacyHtml(SafeHtml.sanitised("<dl><dt>A &amp; B</dt></dl>"))));

        assertThat(BodyText.of(body)).isEqualTo("Weir\nOne\ntwo\nA & B");
    }

    @Test
    void anExcerptIsProseAlone() {
        Body body = Body.of(List.of(
                new Block.Heading(2, List.of(new Text("Weir"))), Block.Paragraph.of("One"), Block.Paragraph.of("two")));

        assertThat(BodyText.excerpt(body, 100)).isEqualTo("One two");
    }

    @Test
    void cutsAtAWordsEnd() {
        assertThat(BodyText.shorten("The river never asked, it took", 25)).isEqualTo("The river never asked…");
    }

    @Test
    void cutsAnEndlessWordWithoutSplittingACharacter() {
        assertThat(BodyText.shorten("𝛼".repeat(20), 10)).isEqualTo("𝛼".repeat(4) + "…");
    }

    @Test
    void keepsWhatIsShortEnough() {
        assertThat(BodyText.shorten("  The\n river ", 9)).isEqualTo("The river");
    }
}
