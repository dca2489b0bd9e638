package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.article.Article;
import org.standfirst.article.Articles;
import org.standfirst.article.DeskHeadlines;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Magazines;
import org.standfirst.people.Actor;
import org.standfirst.people.Role;
import org.standfirst.statistics.Counting;
import org.standfirst.statistics.Readership;
import org.standfirst.statistics.Sums;

/** How often the magazine is looked at: for editors all of it, for authors their own articles. */
@Controller
class StatisticsScreen {
    static final String PATH = "/newsroom/statistics";

    private static final String LIVE = PATH + "/live";
    private static final String ARTICLES = PATH + "/articles/";
    private static final int MOST_ARTICLES = 30;
    private static final int MOST_REFERRERS = 20;
    private static final int MOST_LIVE = 10;
    private static final int HALF = 2;
    private static final List<String> PARTS =
            List.of("A quarter of it", "Half of it", "Three quarters of it", "All of it");

    private final Readership figures;
    private final Counting counting;
    private final StatisticsPlots plots;
    private final StatisticsFile file;
    private final Articles articles;
    private final DeskHeadlines headlines;
    private final Magazines magazines;
    private final Desks desks;
    private final Screens screens;

    StatisticsScreen(
            Readership figures,
            Counting counting,
            StatisticsPlots plots,
            StatisticsFile file,
            Articles articles,
            DeskHeadlines headlines,
            Magazines magazines,
            Desks desks,
            Screens screens) {
        this.figures = figures;
        this.counting = counting;
        this.plots = plots;
        this.file = file;
        this.articles = articles;
        this.headlines = headlines;
        this.magazines = magazines;
        this.desks = desks;
        this.screens = screens;
    }

    @Admits({Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @GetMapping(PATH)
    ResponseEntity<byte[]> all(@RequestParam(defaultValue = "") String span, Seat seat, HttpServletRequest request) {
        StatisticsSpan chosen = StatisticsSpan.of(span);
        Instant now = Instant.now();
        Readership.Asked asked = asked(chosen, now, Optional.empty(), seat.actor());
        boolean isOwn = seat.actor().drafts() != Actor.Reach.ALL;
        return screens.show(new Statistics.All(
                desks.around(request),
                counting.views(),
                counting.depth(),
                isOwn,
                StatisticsSpan.tabs(PATH, chosen),
                total(asked, chosen, now),
                plots.draw(asked, chosen, now, zone()),
                live(seat.actor(), now),
                mostRead(asked),
                referrers(asked),
                isOwn ? List.of() : kinds(asked),
                PATH + "/figures.csv?span=" + chosen.value()));
    }

    private ZoneId zone() {
        return magazines.named().map(Magazine::timeZone).orElse(ZoneOffset.UTC);
    }

    private Readership.Asked asked(StatisticsSpan span, Instant now, Optional<Id<Article>> article, Actor reader) {
        return new Readership.Asked(span.upTo(LocalDate.ofInstant(now, zone())), article, reader);
    }

    private Statistics.Total total(Readership.Asked asked, StatisticsSpan span, Instant now) {
        Sums sums = sum(asked);
        Sums before = sum(
                new Readership.Asked(span.before(LocalDate.ofInstant(now, zone())), asked.article(), asked.reader()));
        return new Statistics.Total(
                span == StatisticsSpan.TODAY ? "today" : "in " + span.words(),
                StatisticsWords.number(sums.readers()),
                StatisticsWords.number(sums.programs()),
                span.whenBefore() + ": " + StatisticsWords.number(before.readers()) + ".");
    }

    private Sums sum(Readership.Asked asked) {
        return figures.byKind(asked).stream().map(Readership.OfKind::sums).reduce(Sums.NONE, Sums::plus);
    }

    private List<Statistics.LiveRow> live(Actor reader, Instant now) {
        List<Readership.Live> found = figures.live(reader, now, MOST_LIVE);
        Map<Id<Article>, String> names = headlines.find(found.stream()
                .map(Readership.Live::article)
                .flatMap(Optional::stream)
                .toList());
        return found.stream()
                .map(each -> new Statistics.LiveRow(
                        each.article().map(id -> ARTICLES + id).orElse(null),
                        each.article()
                                .map(id -> headline(names, id))
                                .orElseGet(() -> StatisticsWords.kind(each.kind())),
                        StatisticsWords.number(each.readers())))
                .toList();
    }

    private static String headline(Map<Id<Article>, String> names, Id<Article> id) {
        String headline = names.getOrDefault(id, "");
        return headline.isBlank() ? "An article without a headline" : headline;
    }

    private List<Statistics.ArticleRow> mostRead(Readership.Asked asked) {
        List<Readership.OfArticle> found = figures.mostRead(asked, MOST_ARTICLES);
        Map<Id<Article>, String> names = headlines.find(ids(found));
        return found.stream()
                .map(each -> new Statistics.ArticleRow(
                        ARTICLES + each.article(),
                        headline(names, each.article()),
                        StatisticsWords.number(each.sums().readers()),
                        StatisticsWords.percent(each.sums(), HALF),
                        StatisticsWords.percent(each.sums(), Sums.PARTS)))
                .toList();
    }

    private static Collection<Id<Article>> ids(List<Readership.OfArticle> found) {
        return found.stream().map(Readership.OfArticle::article).toList();
    }

    private List<Statistics.CountRow> referrers(Readership.Asked asked) {
        return figures.referrers(asked, MOST_REFERRERS).stream()
                .map(each -> new Statistics.CountRow(
                        StatisticsWords.host(each.host()), StatisticsWords.number(each.readers())))
                .toList();
    }

    private List<Statistics.KindRow> kinds(Readership.Asked asked) {
        return figures.byKind(asked).stream()
                .map(each -> new Statistics.KindRow(
                        StatisticsWords.kind(each.kind()),
                        StatisticsWords.number(each.sums().readers()),
                        StatisticsWords.number(each.sums().programs())))
                .toList();
    }

    @Admits({Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @GetMapping(LIVE)
    ResponseEntity<byte[]> live(Seat seat, HttpServletRequest request) {
        return screens.show(new Statistics.Now(desks.around(request), live(seat.actor(), Instant.now())));
    }

    @Admits({Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @GetMapping(ARTICLES + "{id}")
    ResponseEntity<byte[]> one(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String span,
            Seat seat,
            HttpServletRequest request) {
        Id<Article> which = FromAddress.id(id);
        Article article = articles.find(which)
                .filter(_ -> figures.isTheirs(which, seat.actor()))
                .orElseThrow(Turned.NothingHere::new);
        StatisticsSpan chosen = StatisticsSpan.of(span);
        Instant now = Instant.now();
        Readership.Asked asked = asked(chosen, now, Optional.of(which), seat.actor());
        return screens.show(new Statistics.One(
                desks.around(request),
                headline(headlines.find(List.of(which)), which),
                ArticleScreen.path(which),
                article.state() == Article.State.LIVE ? article.path() : "",
                counting.depth(),
                StatisticsSpan.tabs(ARTICLES + which, chosen),
                total(asked, chosen, now),
                StatisticsWords.views(figures.ever(which, seat.actor()).readers()),
                plots.draw(asked, chosen, now, zone()),
                depth(sum(asked)),
                referrers(asked),
                PATH + "/figures.csv?span=" + chosen.value() + "&article=" + which));
    }

    private static List<Statistics.Part> depth(Sums sums) {
        return sums.percent(1) < 0
                ? List.of()
                : IntStream.rangeClosed(1, Sums.PARTS)
                        .mapToObj(quarter -> new Statistics.Part(PARTS.get(quarter - 1), sums.percent(quarter)))
                        .toList();
    }

    @Admits({Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @GetMapping(PATH + "/figures.csv")
    ResponseEntity<byte[]> asFile(
            @RequestParam(defaultValue = "") String span, @RequestParam(defaultValue = "") String article, Seat seat) {
        Optional<Id<Article>> which =
                article.isEmpty() ? Optional.empty() : Optional.of(FromAddress.<Article>id(article));
        return file.of(asked(StatisticsSpan.of(span), Instant.now(), which, seat.actor()));
    }
}
