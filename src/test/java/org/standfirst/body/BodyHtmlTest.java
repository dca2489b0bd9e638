package org.standfirst.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.standfirst.body.Inline.LineBreak;
import org.standfirst.body.Inline.Text;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.WebAddress;
import org.standfirst.picture.AttachedFile;
import org.standfirst.picture.Picture;
import org.standfirst.site.Words;
import org.standfirst.support.EveryBlock;
import org.standfirst.support.HtmlChecker;

class BodyHtmlTest {
    private static final WebAddress ADDRESS = WebAddress.parse("/a").orElseThrow();

    @Test
    void everyBlockAndMarkIsValidHtml() {
        String html = BodyHtml.render(
                        EveryBlock.body(), Words.in("en"), EveryBlock.pictures(), EveryBlock.files(), Map.of())
                .toString();

        assertThat(HtmlChecker.errorsInArticle(html)).isEmpty();
    }

    @Test
    void asksNothingOfAnyOtherSite() {
        String html = BodyHtml.render(
                        EveryBlock.body(), Words.in("en"), EveryBlock.pictures(), EveryBlock.files(), Map.of())
                .toString();

        assertThat(html).doesNotContain("<iframe", "<script").doesNotContainPattern("src=\"(?!/pictures/|/files/)");
    }

    @Test
    void neighboursShareTheElementsOfTheMarksTheyShare() {
        assertThat(paragraph(
                        new Text("one ", List.of(new Mark.Strong())),
                        new Text("two ", List.of(new Mark.Emphasis(), new Mark.Strong())),
                        new LineBreak(),
                        new Text("three", List.of(new Mark.Strong()))))
                .isEqualTo("<p><strong>one <em>two </em><br>three</strong></p>");
    }

    @Test
    void aLinkIsNeverWithinALink() {
        WebAddress other = WebAddress.parse("/b").orElseThrow();

        assertThat(paragraph(new Text("x", List.of(new Mark.Strong(), new Mark.Link(ADDRESS), new Mark.Link(other)))))
                .isEqualTo("<p><a href=\"/a\"><strong>x</strong></a></p>");
    }

    @Test
    void wordsAreEscapedWhereverTheyStand() {
        Text hostile = new Text("<img src=x onerror=alert(1)>", List.of(new Mark.Attribution("s", "\"><script>", "")));

        assertThat(paragraph(hostile))
                .isEqualTo("<p><span class=\"said\">&lt;img src=x onerror=alert(1)&gt;</span></p>");
    }

    @Test
    void whatIsEmptyIsNotShown() {
        assertThat(render(
                        Block.Paragraph.of(" "),
                        new Block.Heading(2, List.of()),
                        new Block.ListBlock(true, 1, List.of()),
                        new Block.Table(List.of(), List.of()),
                        new Block.Gallery(List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void aMissingPictureShowsItsWordsAndNoBrokenPicture() {
        Picture missing = Picture.missing(Id.fresh(), "", new Picture.Words("The caption", "Photograph: Ines", "Alt"));

        assertThat(render(Map.of(missing.id(), missing), figure(missing.id())))
                .isEqualTo("<figure class=\"picture missing\"><figcaption><span class=\"caption\">The caption</span> "
                        + "<span class=\"credit\">Photograph: Ines</span></figcaption></figure>");
    }

    @Test
    void aMissingPictureWithoutWordsLeavesNoTrace() {
        assertThat(render(figure(Id.fresh()))).isEmpty();
    }

    @Test
    void theCreditIsShownAlsoWhereTheCaptionIsOfThisUse() {
        Picture picture = EveryBlock.PICTURE;
        Block figure = new Block.Figure(
                picture.id(), Block.Layout.TEXT, List.of(new Text("Other words")), Optional.empty(), Optional.empty());

        assertThat(render(Map.of(picture.id(), picture), figure))
                .contains("Other words")
                .contains(picture.words().credit())
                .doesNotContain(picture.words().caption());
    }

    @Test
    void headingsAreShownWithoutGaps() {
        assertThat(render(heading(4, "a"), heading(6, "b"), heading(4, "c"), heading(2, "d")))
                .isEqualTo("<h2>a</h2><h3>b</h3><h2>c</h2><h2>d</h2>");
    }

    @Test
    void blocksNestedDeeperThanAnyBrowserShowsAreNoDanger() {
        Block block = Block.Paragraph.of("deep");
        for (int depth = 0; depth < 5_000; depth++) {
            block = new Block.Quote(List.of(block), List.of());
        }

        assertThat(render(block)).contains("<blockquote>").doesNotContain("deep");
    }

    @Test
    void aTableOfUnequalRowsStaysSmall() {
        List<Block.Table.Row> rows = new ArrayList<>();
        rows.add(new Block.Table.Row(Collections.nCopies(3_000, new Block.Table.Cell(false, List.of(new Text("x"))))));
        rows.addAll(Collections.nCopies(
                3_000, new Block.Table.Row(List.of(new Block.Table.Cell(false, List.of(new Text("y")))))));

        assertThat(render(new Block.Table(rows, List.of())).length()).isLessThan(500_000);
    }

    private static String paragraph(Inline... content) {
        return render(new Block.Paragraph(List.of(content)));
    }

    private static Block heading(int level, String words) {
        return new Block.Heading(level, List.of(new Text(words)));
    }

    private static Block figure(Id<Picture> picture) {
        return new Block.Figure(picture, Block.Layout.TEXT, List.of(), Optional.empty(), Optional.empty());
    }

    private static String render(Block... blocks) {
        return render(Map.of(), blocks);
    }

    private static String render(Map<Id<Picture>, Picture> pictures, Block... blocks) {
        Map<Id<AttachedFile>, AttachedFile> noFiles = Map.of();
        return BodyHtml.render(Body.of(List.of(blocks)), Words.in("en"), pictures, noFiles, Map.of())
                .toString();
    }
}
