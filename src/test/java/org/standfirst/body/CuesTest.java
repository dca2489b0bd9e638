package org.standfirst.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standfirst.body.Inline.Text;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.WebAddress;
import org.standfirst.site.Words;
import org.standfirst.source.Byname;
import org.standfirst.source.Source;
import org.standfirst.support.HtmlChecker;

/** Who says what, and which days are meant, as readers get it. */
class CuesTest {
    private static final Id<Source> JORY = Id.fresh();
    private static final Id<Source> CLERK = Id.fresh();
    private static final Map<Id<Source>, Byname> SOURCES = Map.of(
            JORY, new Byname("Jory Pender", true), CLERK, new Byname("a former clerk of the harbour office", false));

    @Test
    void whoSpeaksIsSaidWhereTheParagraphDoesNot() {
        assertThat(render(paragraph(said(JORY, "“We saw it rise”"), plain("."))))
                .isEqualTo("""
                <p><span class="said">“We saw it rise”</span> <small class="speaker">(said Jory Pender)</small>.</p>\
                """);
        assertThat(render(paragraph(said(CLERK, "“It was known ”"), plain("for years."))))
                .contains("(said a former clerk of the harbour office)");
    }

    @Test
    void nothingIsSaidWhereTheParagraphNamesThem() {
        assertThat(render(paragraph(said(JORY, "“We saw it rise”"), plain(", Pender says."))))
                .doesNotContain("small");
        assertThat(render(paragraph(plain("Then a former clerk of the harbour office: "), said(CLERK, "“Yes.”"))))
                .doesNotContain("small");
        assertThat(render(paragraph(plain("The harbour was shut: "), said(CLERK, "“Yes.”"))))
                .contains("small");
    }

    @Test
    void whoGoesOnSpeakingIsNotSaidAgain() {
        String html = render(
                paragraph(said(JORY, "“One.”"), plain(" "), said(JORY, "“Two.”")),
                paragraph(said(JORY, "“Three.”")),
                paragraph(plain("The tide went out.")),
                paragraph(said(JORY, "“Four.”")));

        assertThat(html.split("small class", -1)).hasSize(3);
        assertThat(html).contains("“Two.”</span> <small", "“Four.”</span> <small");
    }

    @Test
    void ofTwoWhoTakeTurnsEachIsSaidEachTime() {
        String html = render(
                paragraph(said(JORY, "“One.”"), plain(" "), said(CLERK, "“Two.”"), plain(" "), said(JORY, "“Three.”")));

        assertThat(html.split("small class", -1)).hasSize(4);
    }

    @Test
    void whatIsQuotedAtLengthHasALineOfItsOwnForThat() {
        assertThat(render(new Block.Quote(List.of(paragraph(said(JORY, "We saw it."))), List.of())))
                .doesNotContain("small");
    }

    @Test
    void nobodyKnowsAnythingOfWhoeverIsNotThere() {
        assertThat(render(paragraph(said(Id.fresh(), "“Yes.”"))))
                .isEqualTo("<p><span class=\"said\">“Yes.”</span></p>");
        assertThat(render(paragraph(new Text("“Yes.”", List.of(new Mark.Attribution("<b>", "at home", "in bed"))))))
                .isEqualTo("<p><span class=\"said\">“Yes.”</span></p>");
    }

    @Test
    void whatIsSaidBehindALinkIsNoPartOfIt() {
        Mark link = new Mark.Link(WebAddress.parse("/a").orElseThrow());
        String html = render(paragraph(
                new Text("“Yes.” ", List.of(link, new Mark.Attribution(JORY.value(), "", ""))),
                new Text("and so on", List.of(link))));

        assertThat(html).isEqualTo("""
                <p><span class="said"><a href="/a">“Yes.” </a></span><small class="speaker">(said Jory Pender)</small> \
                <a href="/a">and so on</a></p>\
                """);
    }

    @Test
    void aNameIsEscaped() {
        String html = BodyHtml.render(
                        Body.of(List.of(paragraph(said(JORY, "x")))),
                        Words.in("en"),
                        Map.of(),
                        Map.of(),
                        Map.of(JORY, new Byname("<img src=x onerror=alert(1)> {0} '", true)))
                .toString();

        assertThat(html).doesNotContain("<img").contains("{0} '");
    }

    @Test
    void allOfItIsValidHtml() {
        String html = render(
                paragraph(said(JORY, "“We saw it”"), plain(" "), said(CLERK, "“So did I”")),
                new Block.ListBlock(
                        false, 1, List.of(new Block.ListBlock.Item(List.of(paragraph(said(CLERK, "“Three”")))))),
                paragraph(moment("2026-03-02", "2026-03-08"), moment("2026-03-01", "2026-03-31")),
                paragraph(moment("2026-01-01", "2026-12-31"), moment("2026-03-02", "2026-03-05")),
                paragraph(moment("-0044-03-15", null)));

        assertThat(html).contains("<li>").contains("<time ");
        assertThat(HtmlChecker.errorsInArticle(html)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02,           , 2026-03-02",
        "2026-03-02, 2026-03-08, 2026-W10",
        "2025-12-29, 2026-01-04, 2026-W01",
        "2026-02-01, 2026-02-28, 2026-02",
        "2024-01-01, 2024-12-31, 2024",
        "2026-03-03, 2026-03-09, 2026-03-03",
    })
    void daysAreSaidAsExactlyAsHtmlCan(String from, String until, String machine) {
        assertThat(render(paragraph(moment(from, until))))
                .isEqualTo("<p><time datetime=\"" + machine + "\">then</time></p>");
    }

    @Test
    void aDayThatHtmlDoesNotKnowIsLeftToTheWords() {
        assertThat(render(paragraph(moment("-0044-03-15", null)))).isEqualTo("<p><span>then</span></p>");
    }

    private static Block paragraph(Inline... content) {
        return new Block.Paragraph(List.of(content));
    }

    private static Inline plain(String words) {
        return new Text(words);
    }

    private static Inline said(Id<Source> source, String words) {
        return new Text(words, List.of(new Mark.Attribution(source.value(), "in March", "at the weir")));
    }

    private static Inline moment(String from, @org.jspecify.annotations.Nullable String until) {
        return new Text(
                "then",
                List.of(new Mark.Moment(
                        LocalDate.parse(from), Optional.ofNullable(until).map(LocalDate::parse))));
    }

    private static String render(Block... blocks) {
        return BodyHtml.render(Body.of(List.of(blocks)), Words.in("en"), Map.of(), Map.of(), SOURCES)
                .toString();
    }
}
