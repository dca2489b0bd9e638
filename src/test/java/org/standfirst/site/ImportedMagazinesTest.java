package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.support.Browser;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.HtmlChecker;
import org.standfirst.support.ReaderVisit;
import org.standfirst.support.Schemas;
import org.standfirst.support.TestMagazine;
import org.standfirst.support.Vocabulary;
import org.standfirst.transfer.Progress;
import org.standfirst.transfer.WordPressImport;
import org.standfirst.wordpress.MalformedExport;
import org.standfirst.wordpress.WxrPart;
import org.standfirst.wordpress.WxrReader;
import tools.jackson.databind.json.JsonMapper;

/** Walks through real magazines after their move, page by page as a reader's links lead. */
class ImportedMagazinesTest {
    private static final Path EXPORTS = Path.of("../shared/data/wordpress");
    private static final Pattern SHORTCODE = Pattern.compile(
            "\\[/?(caption|gallery|audio|video|playlist|embed|wp_caption|contact-form|everest_form)\\b|\\[[a-z_-]+ [a-z_-]+=");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "magazines/colormag-dailymag.xml",
                "magazines/colormag-pro-dailynews.xml",
                "magazines/magazinex-thenewshive.xml",
                "magazines/suffice-pro-magazine.xml",
                "importer-suite/theme-unit-test-data.xml",
                "importer-suite/a11y-unit-test-data.xml"
            })
    void opensEveryPageAndFindsNothingOfWordPressOnIt(String export) throws IOException, MalformedExport {
        Path file = EXPORTS.resolve(export);
        assumeTrue(Files.exists(file), "skipped: the real exports are not here: " + file);
        try (TestMagazine magazine = TestMagazine.start(DatabaseKind.SQLITE)) {
            Path reports = Files.createTempDirectory("imports");
            assertThat(magazine.part(WordPressImport.class)
                            .apply(new WordPressImport.Request(
                                    List.of(file), Optional.empty(), false, reports, Progress.UNSEEN)))
                    .isInstanceOf(WordPressImport.Outcome.Imported.class);
            Map<String, String> pages = walk(magazine);
            assertThat(pages.keySet().stream().filter(path -> path.startsWith("/articles/")))
                    .hasSizeGreaterThan(5);
            List<String> faults = new ArrayList<>();
            pages.forEach((path, html) -> faults.addAll(faultsOf(path, html)));
            faults.addAll(deadOldAddresses(magazine, file));
            faults.addAll(faultsForMachines(magazine, pages));
            assertThat(faults).isEmpty();
            assertThat(HtmlChecker.errorsIn(pages)).isEmpty();
            try (Browser browser = Browser.start()) {
                ReaderVisit visit = new ReaderVisit(magazine, browser);
                assertThat(visit.intrusions(ReaderVisit.ofEachKind(pages.keySet(), 10)))
                        .isEmpty();
                assertThat(visit.barriers(ReaderVisit.ofEachKind(pages.keySet(), 2)))
                        .isEmpty();
            }
        }
    }

    private static Map<String, String> walk(TestMagazine magazine) {
        Map<String, String> pages = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of("/"));
        while (!open.isEmpty()) {
            String path = open.pop();
            if (pages.containsKey(path)) {
                continue;
            }
            HttpResponse<String> answer = magazine.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            pages.put(path, answer.body());
            for (Element link : Jsoup.parse(answer.body()).select("a[href^=/]")) {
                String target = link.attr("href").replaceFirst("#.*", "");
                // Words of authors may lead to places of the old site that no export holds.
                boolean isOurs = link.closest(".prose, .reply, .body") == null;
                if (isOurs
                        && !target.startsWith("//")
                        && !target.startsWith("/pictures/")
                        && !target.startsWith("/files/")) {
                    open.push(target);
                }
            }
        }
        return pages;
    }

    private static List<String> faultsOf(String path, String html) {
        List<String> faults = new ArrayList<>();
        Document page = Jsoup.parse(html);
        if (html.contains("<!-- wp:") || html.contains("wp:paragraph")) {
            faults.add(path + ": a block comment");
        }
        if (!page.select(
                        "script:not([type=application/ld+json]):not([src^=/assets/reply-]):not([src^=/assets/article-]):not([src^=/assets/reading-]), iframe, object, embed, link[rel=stylesheet][href^=http], [src^=http], [src^=//]")
                .isEmpty()) {
            faults.add(path + ": something from outside");
        }
        page.select("pre, code").remove();
        if (SHORTCODE.matcher(page.text()).find()) {
            faults.add(path + ": a shortcode: "
                    + SHORTCODE
                            .matcher(page.text())
                            .results()
                            .findFirst()
                            .orElseThrow()
                            .group());
        }
        return faults;
    }

    /** What other programs are given must keep its form, whatever was moved in. */
    private static List<String> faultsForMachines(TestMagazine magazine, Map<String, String> pages) {
        Vocabulary vocabulary = Vocabulary.read();
        List<String> faults = new ArrayList<>();
        pages.forEach((path, html) -> {
            if (path.equals("/search") || path.contains("/replies")) {
                return; // a form, or a list of what readers said: there is nothing to tell of it
            }
            String data = Jsoup.parse(html)
                    .expectFirst("script[type=application/ld+json]")
                    .data();
            vocabulary
                    .strangersIn(JsonMapper.shared().readTree(data))
                    .forEach(stranger -> faults.add(path + ": " + stranger + " is not of schema.org"));
        });
        for (String path : pages.keySet()) {
            if (path.equals("/") || path.matches("/(sections|tags|authors|editions)/[^/?]+")) {
                String feed = path.equals("/") ? "/feed.atom" : path + "/feed.atom";
                Schemas.errorsInAtom(bytes(magazine.get(feed))).forEach(fault -> faults.add(feed + ": " + fault));
            }
        }
        List<String> parts = Jsoup.parse(magazine.get("/sitemap.xml").body(), "", Parser.xmlParser())
                .select("sitemap > loc")
                .eachText();
        for (String part : parts) {
            HttpResponse<String> sitemap = magazine.get(URI.create(part).getPath());
            if (sitemap.body().contains("<url>")) {
                Schemas.errorsInSitemap(bytes(sitemap)).forEach(fault -> faults.add(part + ": " + fault));
            }
        }
        return faults;
    }

    private static byte[] bytes(HttpResponse<String> answer) {
        return answer.body().getBytes(StandardCharsets.UTF_8);
    }

    /** Where published posts and pages stood must lead to where they stand. */
    private static List<String> deadOldAddresses(TestMagazine magazine, Path file) throws IOException, MalformedExport {
        List<String> old = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            WxrReader.read(in, part -> {
                if (part instanceof WxrPart.Item item
                        && (item.type().equals("post") || item.type().equals("page"))
                        && item.status().equals("publish")
                        && item.password().isEmpty()) {
                    URI link = URI.create(item.link());
                    if (link.getRawPath().length() > 1 && !link.getRawPath().startsWith("//")) {
                        old.add(link.getRawPath());
                    }
                    old.add("/?" + (item.type().equals("page") ? "page_id=" : "p=") + item.id());
                }
            });
        }
        List<String> dead = new ArrayList<>();
        for (String address : old) {
            HttpResponse<String> answer = magazine.get(address);
            String target = answer.headers().firstValue("Location").orElse("");
            boolean leads = answer.statusCode() == 200
                    || (answer.statusCode() == 301
                            && magazine.get(URI.create(target).getRawPath()).statusCode() == 200);
            if (!leads) {
                dead.add(address + ": " + answer.statusCode() + " " + target);
            }
        }
        return dead;
    }
}
