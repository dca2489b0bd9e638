package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.consent.Category;
import org.standfirst.consent.Host;
import org.standfirst.consent.Item;
import org.standfirst.consent.KeepService;
import org.standfirst.consent.Template;
import org.standfirst.consent.Use;
import org.standfirst.kernel.WebAddress;
import org.standfirst.magazine.Magazine;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.TestMagazine;

/** A magazine with a service that counts its readers, films of others, and a template that tries to load both unasked. */
final class AskingMagazine implements AutoCloseable {
    final Tracker tracker = new Tracker();
    final TestMagazine magazine;
    final Article article;

    /** @param isTrying whether a template of the magazine's own tries to load what nobody allowed */
    AskingMagazine(boolean isTrying) {
        DatabaseKind.Place place = DatabaseKind.SQLITE.fresh();
        if (isTrying) {
            write(place.data());
        }
        magazine = TestMagazine.start(place, "");
        magazine.describe(
                new Magazine("The Sallow Review", "Writing from a small river", "en-GB", ZoneId.of("Europe/London")));
        magazine.section("Water", "", Optional.empty());
        magazine.tag("Weirs");
        magazine.edition("1", "First", LocalDate.of(2026, 3, 1), "");
        article = magazine.publish(
                Article.Kind.ARTICLE,
                Manuscript.of(
                        "The film of the weir",
                        Body.of(List.of(
                                Block.Paragraph.of("For eleven weeks nobody in Upper Sallow heard the weir."),
                                new Block.Embed(
                                        "Pond",
                                        WebAddress.parse(films() + "/@ada/1234567")
                                                .orElseThrow(),
                                        Optional.empty(),
                                        List.of())))),
                Instant.parse("2026-03-05T09:30:00Z"));
    }

    private void write(Path data) {
        try {
            Path folder = Files.createDirectories(data.resolve("templates/site"));
            String own = Files.readString(Path.of("src/main/jte/site/footer.jte"));
            Files.writeString(folder.resolve("footer.jte"), own.replace("</footer>", trying(tracker.address())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What a footer must not have. */
    private static String trying(String elsewhere) {
        return """
            <script>document.cookie = "_inline=1; path=/"; localStorage.setItem("inline", "1");</script>
            <script src="%1$s/template.js"></script>
            <link rel="preconnect" href="%1$s">
            <link rel="stylesheet" href="%1$s/template.css">
            <img src="%1$s/template.gif" alt="" width="1" height="1">
            <iframe src="%1$s/template-frame" title="A frame"></iframe>
            </footer>""".formatted(elsewhere);
    }

    /** Pages of each kind. */
    List<String> pages() {
        return List.of(
                "/",
                article.path(),
                article.path() + "/replies",
                "/sections/water",
                "/tags/weirs",
                "/archive",
                "/editions",
                "/editions/1",
                "/corrections",
                "/search?q=weir",
                "/house-rules",
                "/privacy",
                "/privacy/cookies",
                "/privacy/choices",
                "/replies/mine",
                "/nothing-here");
    }

    /** Adds the service that counts. */
    void count() {
        keep(
                Template.SCRIPT,
                "Trail",
                Category.STATISTICS,
                tracker.address() + "/trail.js",
                List.of(
                        Item.own(Item.Kind.COOKIE, "_trail*", 1),
                        Item.own(Item.Kind.LOCAL, "trail", Item.UNTIL_REMOVED)),
                Map.of(
                        Use.CONNECT, List.of(host()),
                        Use.IMG, List.of(host())));
    }

    /** Adds the films. */
    void show() {
        keep(Template.MASTODON, "Pond", Category.MEDIA, films() + "/", List.of(), Map.of());
    }

    /** Another host to browsers, so that what one is allowed the other is not. */
    private String films() {
        return tracker.address().replace("127.0.0.1", "localhost");
    }

    private Host host() {
        return Host.parse(tracker.address()).orElseThrow();
    }

    private void keep(
            Template template,
            String name,
            Category category,
            String address,
            List<Item> items,
            Map<Use, List<Host>> hosts) {
        assertThat(magazine.part(KeepService.class)
                        .apply(new KeepService.Keep(
                                Optional.empty(),
                                template,
                                name,
                                "Example Ltd, Hull, United Kingdom",
                                "Does what this test is about, and nothing else.",
                                category,
                                "",
                                address,
                                "",
                                items,
                                hosts,
                                true,
                                TestMagazine.ACTOR)))
                .isInstanceOf(KeepService.Outcome.Kept.class);
    }

    @Override
    public void close() {
        magazine.close();
        tracker.close();
    }
}
