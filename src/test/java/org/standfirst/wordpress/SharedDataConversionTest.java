package org.standfirst.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.body.Inline;
import org.standfirst.markup.BodyCheck;
import org.standfirst.markup.HtmlToBody;
import org.standfirst.markup.HtmlToInline;
import org.standfirst.markup.SampleReferences;

class SharedDataConversionTest {
    private static final Set<String> HOSTILE = Set.of(
            "content",
            "description",
            "title",
            "tagline",
            "summary",
            "subtitle",
            "encoded",
            "body",
            "div",
            "info",
            "rights",
            "copyright",
            "name",
            "img",
            "fullitem");

    @Test
    void readersOfRealExportsSeeNoMarkupOfWordPress() {
        List<String> contents = SharedData.elements("wordpress", "encoded"::equals);
        SampleReferences references = new SampleReferences();
        WordPressContent content = new WordPressContent(references);

        for (String export : contents) {
            String prose = BodyCheck.prose(content.convert(export).body());

            assertThat(prose)
                    .doesNotContain("<!--")
                    .doesNotContain("-->")
                    .doesNotContain("[caption")
                    .doesNotContain("[/caption")
                    .doesNotContain("[gallery")
                    .doesNotContain("_widget")
                    .doesNotContain("wp:");
        }
        assertThat(contents).hasSizeGreaterThan(500);
        assertThat(references.asked).hasSizeGreaterThan(300);
    }

    @Test
    void hostileMarkupIsHarmlessAsContentOfEitherKind() {
        List<String> cases = SharedData.elements("markup", HOSTILE::contains);

        for (String hostile : cases) {
            SampleReferences references = new SampleReferences();
            String prose = BodyCheck.prose(
                    new WordPressContent(references).convert(hostile).body());
            BodyCheck.prose(new HtmlToBody(references).convert(hostile).body());

            assertThat(prose).doesNotContain("-->");
            assertThat(references.asked).allSatisfy(src -> assertThat(src).doesNotContainIgnoringCase("script:"));
        }
        assertThat(cases).hasSizeGreaterThan(745);
    }

    @Test
    void hostileMarkupIsHarmlessAsCaptionAndTitle() {
        WordPressContent content = new WordPressContent(new SampleReferences());

        for (String hostile : SharedData.elements("markup", HOSTILE::contains)) {
            List<Inline> caption = content.caption(hostile);
            String title = HtmlToInline.plain(hostile);

            assertThat(title.chars()).noneMatch(Character::isISOControl);
            if (!caption.isEmpty()) {
                BodyCheck.prose(Body.of(List.of(new Block.Paragraph(caption))));
            }
        }
    }
}
