package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.kernel.WebAddress;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Magazines;
import org.standfirst.magazine.OpenMagazine;
import org.standfirst.magazine.Openness;
import org.standfirst.people.Actor;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestMagazine;

/** What crawlers are told, by the terms that the magazine sets. */
@OnBothDatabases
class CrawlerPageTest {
    private final TestMagazine magazine;

    CrawlerPageTest(DatabaseKind kind) {
        magazine = TestMagazine.start(kind);
    }

    @AfterEach
    void end() {
        magazine.close();
    }

    @Test
    void everybodyMayReadEverythingUntilSomebodySaysOtherwise() {
        assertThat(magazine.get("/robots.txt").body())
                .startsWith("User-agent: *\nAllow: /\n")
                .doesNotContain("Disallow")
                .contains("Sitemap: " + magazine.address("/sitemap.xml"));
        assertThat(magazine.get("/llms.txt").statusCode()).isEqualTo(404);
    }

    @Test
    void whoIsRefusedIsNamedInOneGroup() {
        open(Openness.USUAL.withRefused(new TreeSet<>(List.of("GPTBot", "CCBot"))));

        assertThat(magazine.get("/robots.txt").body())
                .contains("\n\nUser-agent: CCBot\nUser-agent: GPTBot\nDisallow: /\n\n");
    }

    @Test
    void termsAreKeptAsTheyWereSet() {
        Openness terms = new Openness(
                Openness.FeedText.STANDFIRST,
                new TreeSet<>(List.of("GPTBot")),
                true,
                "Quote us, and link.",
                WebAddress.parse("https://hub.example/"));
        open(Openness.USUAL.withRefused(new TreeSet<>(List.of("CCBot"))));
        open(terms);

        assertThat(magazine.part(Magazines.class).openness()).isEqualTo(terms);
    }

    @Test
    void llmsTxtSaysWhatTheMagazineIsAndNothingThatItDidNotMean() {
        magazine.describe(
                new Magazine("The [Sallow] Review\n# Not a heading", "A tagline", "en", java.time.ZoneOffset.UTC));
        magazine.section("Empty <b>", "", Optional.empty());
        open(Openness.USUAL.withLlms(true, "Quote us, and link."));

        String text = magazine.get("/llms.txt").body();

        assertThat(text)
                .startsWith("# The \\[Sallow\\] Review \\# Not a heading\n\n> A tagline\n\nQuote us, and link.\n\n");
        assertThat(text).doesNotContain("Empty").contains("- [Atom](" + magazine.address("/feed.atom") + ")");
    }

    @Test
    void whatIsNoNameOfACrawlerIsRefusedAndNothingIsChanged() {
        Openness forged = Openness.USUAL.withRefused(new TreeSet<>(List.of("GPTBot", "X\nAllow: /")));

        assertThat(magazine.part(OpenMagazine.class).apply(new OpenMagazine.Open(forged, TestMagazine.ACTOR)))
                .isInstanceOf(OpenMagazine.Outcome.Refused.class);
        assertThat(magazine.part(OpenMagazine.class)
                        .apply(new OpenMagazine.Open(
                                Openness.USUAL.withHub(WebAddress.parse("mailto:hub@example.org")),
                                TestMagazine.ACTOR)))
                .isInstanceOf(OpenMagazine.Outcome.Refused.class);
        assertThat(magazine.part(Magazines.class).openness()).isEqualTo(Openness.USUAL);
    }

    @Test
    void publishersAloneSetTheTerms() {
        Actor editor = new Actor.Staff(org.standfirst.kernel.Id.fresh(), Role.EDITOR);

        assertThat(magazine.part(OpenMagazine.class)
                        .apply(new OpenMagazine.Open(Openness.USUAL.withLlms(true, ""), editor)))
                .isInstanceOf(OpenMagazine.Outcome.NotAllowed.class);
    }

    private void open(Openness openness) {
        assertThat(magazine.part(OpenMagazine.class).apply(new OpenMagazine.Open(openness, TestMagazine.ACTOR)))
                .isInstanceOf(OpenMagazine.Outcome.Opened.class);
    }
}
