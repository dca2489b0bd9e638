package org.standfirst.site;

import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.standfirst.article.LiveLists;
import org.standfirst.magazine.Editions;
import org.standfirst.magazine.Magazines;
import org.standfirst.magazine.Openness;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Sections;
import org.standfirst.wire.LlmsTxt;
import org.standfirst.wire.PublicAddress;
import org.standfirst.wire.RobotsTxt;

/** What crawlers are told before they read anything else. */
@Controller
class CrawlerPage {
    private static final int EDITIONS_TOLD = 12;

    private final Magazines magazines;
    private final Sections sections;
    private final Editions editions;
    private final LiveLists lists;
    private final PublicAddress address;
    private final MachineAnswers answers;

    CrawlerPage(
            Magazines magazines,
            Sections sections,
            Editions editions,
            LiveLists lists,
            PublicAddress address,
            MachineAnswers answers) {
        this.magazines = magazines;
        this.sections = sections;
        this.editions = editions;
        this.lists = lists;
        this.address = address;
        this.answers = answers;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots() {
        Instant changed = answers.lastChange();
        List<String> sitemaps = List.of(address.of("/sitemap.xml"), address.of("/news-sitemap.xml"));
        return answers.text(RobotsTxt.write(magazines.openness(), sitemaps), changed);
    }

    @GetMapping("/llms.txt")
    ResponseEntity<byte[]> llms() {
        Instant changed = answers.lastChange();
        Openness openness = magazines.openness();
        if (!openness.llms()) {
            throw new NotFound();
        }
        var filled = lists.sectionsWithArticles();
        List<Section> told = sections.all().stream()
                .filter(section -> filled.contains(section.id()))
                .toList();
        String text =
                LlmsTxt.write(magazines.current(), openness.llmsWords(), told, editions.newest(EDITIONS_TOLD), address);
        return answers.text(text, changed);
    }
}
