package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.article.ArrangeFront;
import org.standfirst.article.Article;
import org.standfirst.article.Articles;
import org.standfirst.article.FrontChoices;
import org.standfirst.article.Headline;
import org.standfirst.article.HideArticle;
import org.standfirst.article.LiveLists;
import org.standfirst.article.PinArticle;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Window;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Magazines;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Sections;
import org.standfirst.people.Role;

/** The front page as a list: what is pinned to it, what follows by itself, and what is kept off it. */
@Controller
class FrontScreen {
    static final String PATH = "/newsroom/front";

    private static final int NEWEST = 30;

    private final FrontChoices choices;
    private final LiveLists lists;
    private final Articles articles;
    private final Sections sections;
    private final Magazines magazines;
    private final PinArticle pinArticle;
    private final HideArticle hideArticle;
    private final ArrangeFront arrangeFront;
    private final Desks desks;
    private final Screens screens;

    FrontScreen(
            FrontChoices choices,
            LiveLists lists,
            Articles articles,
            Sections sections,
            Magazines magazines,
            PinArticle pinArticle,
            HideArticle hideArticle,
            ArrangeFront arrangeFront,
            Desks desks,
            Screens screens) {
        this.choices = choices;
        this.lists = lists;
        this.articles = articles;
        this.sections = sections;
        this.magazines = magazines;
        this.pinArticle = pinArticle;
        this.hideArticle = hideArticle;
        this.arrangeFront = arrangeFront;
        this.desks = desks;
        this.screens = screens;
    }

    @Admits({Role.EDITOR, Role.PUBLISHER})
    @GetMapping(PATH)
    ResponseEntity<byte[]> show(Seat seat, HttpServletRequest request) {
        return screens.show(screen(seat, request, ""));
    }

    private Curating.Front screen(Seat seat, HttpServletRequest request, String problem) {
        return new Curating.Front(
                desks.around(request),
                choices.pinned().stream().map(chosen -> story(chosen, seat)).toList(),
                lists.newest(new Window.Place.Newest(), NEWEST).items().stream()
                        .map(headline -> story(headline, seat))
                        .toList(),
                choices.hidden().stream().map(chosen -> story(chosen, seat)).toList(),
                arrangeFront.isFor(seat.actor()),
                problem);
    }

    private Curating.Story story(FrontChoices.Chosen chosen, Seat seat) {
        boolean isTheirs = isTheirs(chosen.article(), seat);
        String headline = isTheirs || chosen.isLive() ? chosen.headline() : "An article of another section";
        return new Curating.Story(
                chosen.article().value(),
                headline.isBlank() ? "Untitled" : headline,
                isTheirs ? ArticleScreen.path(chosen.article()) : "",
                chosen.isLive() ? "" : "Readers don’t see it yet",
                isTheirs);
    }

    private boolean isTheirs(Id<Article> article, Seat seat) {
        return articles.findPublishable(article, seat.actor()).isPresent();
    }

    private Curating.Story story(Headline headline, Seat seat) {
        boolean isTheirs = isTheirs(headline.article(), seat);
        ZoneId zone = magazines.named().map(Magazine::timeZone).orElse(ZoneOffset.UTC);
        String about = Stream.of(
                        headline.section().flatMap(sections::find).map(Section::name),
                        Optional.of(Days.ago(headline.publishedAt(), Instant.now(), zone)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        return new Curating.Story(
                headline.article().value(),
                headline.headline().isBlank() ? "Untitled" : headline.headline(),
                isTheirs ? ArticleScreen.path(headline.article()) : headline.path(),
                about,
                isTheirs);
    }

    /** @param way pin, unpin, up or down */
    @Admits({Role.EDITOR, Role.PUBLISHER})
    @PostMapping(PATH + "/pins")
    ResponseEntity<byte[]> pin(
            @RequestParam(defaultValue = "") String article,
            @RequestParam(defaultValue = "") String way,
            Seat seat,
            HttpServletRequest request) {
        Id<Article> moved = FromAddress.id(article);
        return switch (way) {
            case "pin", "unpin" -> pin(moved, way.equals("pin"), seat, request);
            case "up" -> move(moved, -1, seat);
            case "down" -> move(moved, 1, seat);
            default -> throw new Turned.Senseless("An article can be pinned, unpinned, moved up or down.");
        };
    }

    private ResponseEntity<byte[]> pin(Id<Article> article, boolean pinned, Seat seat, HttpServletRequest request) {
        return switch (pinArticle.apply(new PinArticle.Pin(article, pinned, seat.actor()))) {
            case PinArticle.Outcome.Pinned() -> Screens.on(PATH);
            case PinArticle.Outcome.Full(int most) ->
                screens.show(screen(seat, request, full(most)), HttpStatus.UNPROCESSABLE_CONTENT);
            case PinArticle.Outcome.NotAllowed() -> throw new Turned.NothingHere();
        };
    }

    static String full(int most) {
        return most + " articles are pinned to the front page, and there is room for no more. Unpin one first.";
    }

    private ResponseEntity<byte[]> move(Id<Article> article, int by, Seat seat) {
        List<Id<Article>> order = new ArrayList<>(
                choices.pinned().stream().map(FrontChoices.Chosen::article).toList());
        int from = order.indexOf(article);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < order.size()) {
            Collections.swap(order, from, to);
        }
        return arrange(new ArrangeFront.Wish.InOrder(order), seat);
    }

    /** Nothing is pinned any more. */
    @Admits({Role.EDITOR, Role.PUBLISHER})
    @PostMapping(PATH + "/release")
    ResponseEntity<byte[]> release(Seat seat) {
        return arrange(new ArrangeFront.Wish.ByItself(), seat);
    }

    private ResponseEntity<byte[]> arrange(ArrangeFront.Wish wish, Seat seat) {
        return switch (arrangeFront.apply(new ArrangeFront.Arrange(wish, seat.actor()))) {
            case ArrangeFront.Outcome.Arranged() -> Screens.on(PATH);
            case ArrangeFront.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }

    @Admits({Role.EDITOR, Role.PUBLISHER})
    @PostMapping(PATH + "/hiding")
    ResponseEntity<byte[]> hide(
            @RequestParam(defaultValue = "") String article,
            @RequestParam(defaultValue = "true") boolean hidden,
            Seat seat) {
        HideArticle.Hide hide = new HideArticle.Hide(FromAddress.id(article), hidden, seat.actor());
        return switch (hideArticle.apply(hide)) {
            case HideArticle.Outcome.Done() -> Screens.on(PATH);
            case HideArticle.Outcome.NotAllowed() -> throw new Turned.NothingHere();
        };
    }
}
