package org.standfirst.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.standfirst.article.Headline;
import org.standfirst.article.LiveAddresses;
import org.standfirst.article.LiveLists;
import org.standfirst.article.LiveMonths;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Editions;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Magazines;
import org.standfirst.magazine.Sections;
import org.standfirst.people.Person;
import org.standfirst.picture.Picture;
import org.standfirst.picture.Pictures;
import org.standfirst.wire.PublicAddress;
import org.standfirst.wire.Sitemap;

/** Every address that is worth finding: an index, a part for each month, parts for what has no date, and the news. */
@Controller
class SitemapPage {
    /** As long as search engines take something for news. */
    private static final Duration NEWS = Duration.ofDays(2);

    /** Databases bound how much one question may name. */
    private static final int PICTURES_AT_ONCE = 500;

    private static final String XML = "application/xml";

    private final LiveMonths months;
    private final LiveAddresses addresses;
    private final LiveLists lists;
    private final Sections sections;
    private final Editions editions;
    private final Magazines magazines;
    private final Pictures pictures;
    private final PublicAddress address;
    private final MachineAnswers answers;

    SitemapPage(
            LiveMonths months,
            LiveAddresses addresses,
            LiveLists lists,
            Sections sections,
            Editions editions,
            Magazines magazines,
            Pictures pictures,
            PublicAddress address,
            MachineAnswers answers) {
        this.months = months;
        this.addresses = addresses;
        this.lists = lists;
        this.sections = sections;
        this.editions = editions;
        this.magazines = magazines;
        this.pictures = pictures;
        this.address = address;
        this.answers = answers;
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> index() {
        Instant changed = answers.lastChange();
        List<Sitemap.Part> parts = new ArrayList<>();
        for (String name : List.of("pages", "authors", "editions")) {
            parts.add(part(name, Optional.empty()));
        }
        ZoneId zone = zone();
        for (YearMonth month : months.all(zone)) {
            LiveAddresses.Tally tally = addresses.count(month, zone);
            for (int number = 1; (number - 1) * Sitemap.MOST < tally.articles(); number++) {
                parts.add(part(number == 1 ? month.toString() : month + "-" + number, tally.updated()));
            }
        }
        return answers.document(Sitemap.index(parts), XML, changed);
    }

    private Sitemap.Part part(String name, Optional<Instant> updated) {
        return new Sitemap.Part(address.of("/sitemaps/" + name + ".xml"), updated);
    }

    @GetMapping("/sitemaps/{month:\\d{4}-\\d{2}}.xml")
    ResponseEntity<byte[]> month(@PathVariable String month) {
        return month(month, 1);
    }

    @GetMapping("/sitemaps/{month:\\d{4}-\\d{2}}-{number:[1-9]\\d{0,3}}.xml")
    ResponseEntity<byte[]> month(@PathVariable String month, @PathVariable int number) {
        Instant changed = answers.lastChange();
        List<LiveAddresses.Listed> listed =
                addresses.in(parse(month), zone(), (number - 1) * Sitemap.MOST, Sitemap.MOST);
        if (listed.isEmpty()) {
            throw new NotFound();
        }
        return answers.document(Sitemap.pages(pages(listed)), XML, changed);
    }

    private static YearMonth parse(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException noMonth) {
            throw new NotFound();
        }
    }

    private List<Sitemap.Page> pages(List<LiveAddresses.Listed> listed) {
        Map<Id<Picture>, String> leads = leads(listed);
        return listed.stream()
                .map(article -> new Sitemap.Page(
                        address.of(article.path()),
                        Optional.of(article.updated()),
                        article.lead().map(leads::get).stream().toList()))
                .toList();
    }

    private Map<Id<Picture>, String> leads(List<LiveAddresses.Listed> listed) {
        Map<Id<Picture>, String> found = new HashMap<>();
        for (int begin = 0; begin < listed.size(); begin += PICTURES_AT_ONCE) {
            List<Id<Picture>> ids = listed.subList(begin, Math.min(listed.size(), begin + PICTURES_AT_ONCE)).stream()
                    .flatMap(article -> article.lead().stream())
                    .toList();
            pictures.find(ids)
                    .forEach((id, picture) ->
                            picture.plain().ifPresent(rendition -> found.put(id, address.of(rendition.path()))));
        }
        return found;
    }

    /** The front page, the sections that hold something, and pages such as "About". */
    @GetMapping("/sitemaps/pages.xml")
    ResponseEntity<byte[]> pages() {
        Instant changed = answers.lastChange();
        var filled = lists.sectionsWithArticles();
        Stream<Sitemap.Page> lists = Stream.concat(
                        Stream.of("/"),
                        sections.all().stream()
                                .filter(section -> filled.contains(section.id()))
                                .map(section -> section.path()))
                .map(this::undated);
        List<Sitemap.Page> all = Stream.concat(lists, pages(addresses.pages(Sitemap.MOST)).stream())
                .toList();
        return answers.document(Sitemap.pages(all), XML, changed);
    }

    @GetMapping("/sitemaps/authors.xml")
    ResponseEntity<byte[]> authors() {
        Instant changed = answers.lastChange();
        List<Sitemap.Page> authors = lists.writers(Sitemap.MOST).stream()
                .map(Person::path)
                .map(this::undated)
                .toList();
        return answers.document(Sitemap.pages(authors), XML, changed);
    }

    @GetMapping("/sitemaps/editions.xml")
    ResponseEntity<byte[]> editions() {
        Instant changed = answers.lastChange();
        List<Edition> newest = editions.newest(Sitemap.MOST - 1);
        Stream<String> paths = Stream.concat(
                newest.isEmpty() ? Stream.empty() : Stream.of("/editions"),
                newest.stream().map(Edition::path));
        return answers.document(Sitemap.pages(paths.map(this::undated).toList()), XML, changed);
    }

    private Sitemap.Page undated(String path) {
        return new Sitemap.Page(address.of(path), Optional.empty(), List.of());
    }

    @GetMapping("/news-sitemap.xml")
    ResponseEntity<byte[]> news(HttpServletRequest request) {
        Instant changed = answers.lastChange();
        Magazine magazine = magazines.current();
        List<Headline> recent = lists.since(Instant.now().minus(NEWS), Sitemap.MOST_NEWS);
        recent.stream()
                .map(headline -> headline.publishedAt().plus(NEWS))
                .min(Comparator.naturalOrder())
                .ifPresent(moment -> FreshPages.changesAt(request, moment));
        List<Sitemap.News> news = recent.stream()
                .filter(headline -> !headline.headline().isBlank())
                .map(headline -> new Sitemap.News(
                        address.of(headline.path()),
                        headline.headline().strip(),
                        language(headline, magazine),
                        headline.publishedAt()))
                .toList();
        return answers.document(Sitemap.news(magazine.name(), news), XML, changed);
    }

    /** Google wants ISO 639, and for Chinese the script as well. */
    private static String language(Headline headline, Magazine magazine) {
        Locale locale =
                Locale.forLanguageTag(headline.language().isBlank() ? magazine.language() : headline.language());
        if (locale.getLanguage().equals("zh")) {
            boolean traditional = locale.getScript().equals("Hant")
                    || List.of("TW", "HK", "MO").contains(locale.getCountry());
            return traditional ? "zh-tw" : "zh-cn";
        }
        return locale.getLanguage().isEmpty() ? "en" : locale.getLanguage();
    }

    private ZoneId zone() {
        return magazines.current().timeZone();
    }
}
