package org.standfirst.site;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.article.Article;
import org.standfirst.article.LiveLists;
import org.standfirst.kernel.Window.Place;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Sections;
import org.standfirst.people.People;
import org.standfirst.people.Person;
import org.standfirst.search.Results;
import org.standfirst.search.Search;
import org.standfirst.search.SearchRequest;
import tools.jackson.databind.json.JsonMapper;

/** What readers find by words, and what they are offered while they type. */
@Controller
class SearchPage {
    private static final MediaType SUGGESTIONS = MediaType.valueOf("application/x-suggestions+json;charset=UTF-8");
    private static final int OFFERED = 3;

    private final Search search;
    private final Sections sections;
    private final People people;
    private final LiveLists lists;
    private final Stories stories;
    private final Filters filters;
    private final Pages pages;

    SearchPage(
            Search search,
            Sections sections,
            People people,
            LiveLists lists,
            Stories stories,
            Filters filters,
            Pages pages) {
        this.search = search;
        this.sections = sections;
        this.people = people;
        this.lists = lists;
        this.stories = stories;
        this.filters = filters;
        this.pages = pages;
    }

    @GetMapping(SearchAddress.PATH)
    ResponseEntity<byte[]> show(SearchAddress address) {
        Masthead masthead = stories.masthead();
        Optional<Section> section = address.sectionSlug().flatMap(sections::find);
        Optional<Person> author = address.authorSlug().flatMap(people::find);
        Filters.Chosen chosen = new Filters.Chosen(section, author, address.firstDay(), address.lastDay());
        boolean asksNothing = address.words().isEmpty() && chosen.isEmpty();
        Frame frame = frame(masthead, address);
        if (asksNothing) {
            return pages.show(
                    nothing(frame, address, List.of(masthead.words().searchHint()), Optional.empty(), chosen));
        }
        Results results =
                search.find(request(address, chosen, masthead.magazine().timeZone()));
        HttpStatus status =
                results.state() instanceof Results.State.Busy ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK;
        return pages.show(
                results.hits().isEmpty()
                        ? nothing(frame, address, notices(masthead.words(), results), Optional.of(results), chosen)
                        : found(frame, address, results, chosen),
                status);
    }

    private static Frame frame(Masthead masthead, SearchAddress address) {
        String page = masthead.words().search() + " · " + masthead.magazine().name();
        String title = address.words().isEmpty() ? page : address.words() + " · " + page;
        // Search engines index articles, not what is found among them.
        return Frame.of(masthead, title, "", null);
    }

    private static SearchRequest request(SearchAddress address, Filters.Chosen chosen, ZoneId zone) {
        return new SearchRequest(
                address.words(),
                chosen.section().map(Section::id),
                chosen.author().map(Person::id),
                chosen.from().map(day -> begin(day, zone)),
                chosen.until().map(day -> begin(day.plusDays(1), zone)),
                address.pageNumber());
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private View found(Frame frame, SearchAddress address, Results results, Filters.Chosen chosen) {
        Words words = frame.words();
        List<Story> shown = stories.of(
                frame.masthead(),
                results.hits().stream().map(Results.Hit::headline).toList());
        List<View.Hit> hits = IntStream.range(0, shown.size())
                .mapToObj(number -> hit(shown.get(number), results.hits().get(number)))
                .toList();
        return new View.Searched(
                frame,
                form(address, chosen),
                results.isTotalExact() ? words.hits(results.total()) : words.moreHits(results.total()),
                notices(words, results),
                instead(words, address, results),
                hits,
                filters.chosen(frame.masthead(), address, chosen),
                filters.offered(frame.masthead(), address, chosen, results.counts()),
                completed(address, results),
                turning(words, address, results),
                List.of());
    }

    private static View.Hit hit(Story story, Results.Hit hit) {
        boolean isDated = hit.headline().kind() == Article.Kind.ARTICLE;
        return new View.Hit(story, hit.words(), hit.excerpt(), isDated);
    }

    private View nothing(
            Frame frame,
            SearchAddress address,
            List<String> notices,
            Optional<Results> results,
            Filters.Chosen chosen) {
        List<Story> newest = stories.of(
                frame.masthead(), lists.newest(new Place.Newest(), OFFERED).items());
        Words words = frame.words();
        return new View.Searched(
                frame.with(Stories.standIns(newest)),
                form(address, chosen),
                results.filter(SearchPage::isInVain).map(_ -> words.noHits()).orElse(""),
                notices,
                results.map(each -> instead(words, address, each)).orElse(List.of()),
                List.of(),
                filters.chosen(frame.masthead(), address, chosen),
                List.of(),
                results.map(each -> completed(address, each)).orElse(List.of()),
                View.Turning.NONE,
                newest);
    }

    private static View.SearchForm form(SearchAddress address, Filters.Chosen chosen) {
        return new View.SearchForm(
                address.words(),
                chosen.section().map(section -> section.slug().value()).orElse(null),
                chosen.author().map(author -> author.slug().value()).orElse(null),
                chosen.from().map(LocalDate::toString).orElse(""),
                chosen.until().map(LocalDate::toString).orElse(""));
    }

    private static List<String> notices(Words words, Results results) {
        List<String> notices = new ArrayList<>();
        switch (results.state()) {
            case Results.State.Whole _ -> {}
            case Results.State.Building building ->
                notices.add(words.searchBuilding(words.number(building.done()), words.number(building.all())));
            case Results.State.HeadlinesAlone _ -> notices.add(words.searchHeadlinesAlone());
            case Results.State.Busy _ -> notices.add(words.searchBusy());
        }
        if (results.isCut()) {
            notices.add(words.searchCut());
        }
        if (results.isHurried()) {
            notices.add(words.searchHurried());
        }
        if (results.isLoosened()) {
            notices.add(words.searchLoosened());
        }
        if (isInVain(results)) {
            notices.add(words.searchHelp());
        }
        return notices;
    }

    /** Whether it was looked for to the end, and nothing was there. */
    private static boolean isInVain(Results results) {
        return results.hits().isEmpty() && !results.isHurried() && !(results.state() instanceof Results.State.Busy);
    }

    private static List<Phrase> instead(Words words, SearchAddress address, Results results) {
        return results.instead().stream()
                .map(other -> words.didYouMean(
                        new Phrase.Link(other, address.forWords(other).path())))
                .toList();
    }

    private static List<Phrase.Link> completed(SearchAddress address, Results results) {
        return results.completed().stream()
                .map(words -> new Phrase.Link(words, address.forWords(words).path()))
                .toList();
    }

    private static View.Turning turning(Words words, SearchAddress address, Results results) {
        int page = Math.min(address.pageNumber(), SearchRequest.MOST_PAGES);
        return results.pages() < 2
                ? View.Turning.NONE
                : new View.Turning(
                        words.pageOf(words.number(page), words.number(results.pages())),
                        page > 1 ? address.onPage(page - 1).path() : null,
                        page < results.pages() ? address.onPage(page + 1).path() : null);
    }

    /** In the form that browsers' own search boxes take (OpenSearch Suggestions 1.0). */
    @GetMapping(SearchAddress.PATH + "/suggestions")
    ResponseEntity<byte[]> suggest(@RequestParam(defaultValue = "") String q) {
        String json = JsonMapper.shared().writeValueAsString(List.of(q, search.suggest(q)));
        return ResponseEntity.ok()
                .contentType(SUGGESTIONS)
                .header("X-Robots-Tag", "noindex")
                .cacheControl(CacheControl.noCache())
                .body(json.getBytes(StandardCharsets.UTF_8));
    }
}
