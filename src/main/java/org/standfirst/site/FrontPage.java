package org.standfirst.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.standfirst.article.Article;
import org.standfirst.article.Headline;
import org.standfirst.article.LiveLists;
import org.standfirst.article.PinArticle;
import org.standfirst.body.StandIns;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Window;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Editions;
import org.standfirst.magazine.Look.FrontRecipe;
import org.standfirst.magazine.Magazine;
import org.standfirst.picture.Picture;

/** The front page: a lead, two stories beside it, then as the magazine's look has it, and at last what is left. */
@Controller
class FrontPage {
    private static final int SUPPORTS = 2;
    private static final int IN_STRIP = 6;
    private static final int IN_WHOLE_EDITION = 24;

    private final LiveLists lists;
    private final Editions editions;
    private final FrontRows rows;
    private final Stories stories;
    private final OldLinks oldLinks;
    private final Heads heads;
    private final Pages pages;

    FrontPage(
            LiveLists lists,
            Editions editions,
            FrontRows rows,
            Stories stories,
            OldLinks oldLinks,
            Heads heads,
            Pages pages) {
        this.lists = lists;
        this.editions = editions;
        this.rows = rows;
        this.stories = stories;
        this.oldLinks = oldLinks;
        this.heads = heads;
        this.pages = pages;
    }

    @GetMapping("/")
    ResponseEntity<byte[]> show(Paging paging, HttpServletRequest request) {
        // Sites that moved in may have had all their addresses here: "/?p=123".
        Optional<String> moved = request.getQueryString() == null ? Optional.empty() : oldLinks.find(request);
        return moved.isPresent() ? Redirect.to(moved.get()) : pages.show(view(paging));
    }

    private View view(Paging paging) {
        return view(stories.masthead(), paging);
    }

    View view(Masthead masthead, Paging paging) {
        Window<Headline> window = lists.newest(paging.place(), Paging.SIZE);
        Magazine magazine = masthead.magazine();
        String title = paging.isFirst() ? magazine.name() : masthead.words().olderArticles() + " · " + magazine.name();
        Frame frame = Frame.of(masthead, title, magazine.tagline(), paging.canonical("/"))
                .with(Pager.of("/", window));
        if (paging.isFirst()) {
            return first(masthead, frame, window.items());
        }
        List<Story> river = stories.of(masthead, window.items());
        return new View.Front(
                heads.front(frame, river).with(Stories.standIns(river)), null, List.of(), List.of(), null, river);
    }

    private View first(Masthead masthead, Frame frame, List<Headline> newest) {
        List<Headline> all = Stream.concat(lists.pinned(PinArticle.MOST).stream(), newest.stream())
                .toList();
        if (all.isEmpty()) {
            return new View.Front(heads.front(frame, List.of()), null, List.of(), List.of(), null, List.of());
        }
        List<Headline> top = all.subList(0, Math.min(all.size(), 1 + SUPPORTS));
        Set<Id<Article>> shown = new HashSet<>();
        top.forEach(headline -> shown.add(headline.article()));
        FrontRecipe recipe = masthead.look().front();
        View.@Nullable Strip issue = issue(masthead, recipe, shown);
        List<View.Row> below = recipe == FrontRecipe.SECTIONS ? rows.rows(masthead, shown) : List.of();
        List<Headline> left = all.stream()
                .filter(headline -> !shown.contains(headline.article()))
                .toList();
        List<Story> above = stories.of(masthead, top);
        List<Story> river = stories.of(masthead, left);
        return new View.Front(
                heads.front(frame, above).with(standIns(above, issue, below, river)),
                above.getFirst(),
                above.subList(1, above.size()),
                below,
                issue,
                river);
    }

    /** The newest edition of which something is out. Where it is the page's recipe, its stories stand there alone. */
    private View.@Nullable Strip issue(Masthead masthead, FrontRecipe recipe, Set<Id<Article>> shown) {
        List<Edition> newest = editions.newest(1);
        List<Headline> contents = newest.isEmpty()
                ? List.of()
                : lists.onTheFront(lists.inEdition(newest.getFirst().id()));
        if (contents.isEmpty()) {
            return null;
        }
        boolean whole = recipe == FrontRecipe.EDITION;
        List<Headline> told = contents.subList(0, Math.min(contents.size(), whole ? IN_WHOLE_EDITION : IN_STRIP));
        if (whole) {
            told.forEach(headline -> shown.add(headline.article()));
        }
        Edition edition = newest.getFirst();
        return new View.Strip(
                new View.Issue(
                        edition, DateLine.of(edition.date(), masthead.language()), stories.image(edition.cover())),
                stories.of(masthead, told));
    }

    private static StandIns standIns(
            List<Story> above, View.@Nullable Strip issue, List<View.Row> rows, List<Story> river) {
        List<Story> small = new ArrayList<>(above.subList(1, above.size()));
        rows.forEach(row -> small.addAll(row.stories()));
        small.addAll(river);
        List<Picture> pictures = new ArrayList<>(Stories.pictures(small));
        Stream.ofNullable(issue)
                .map(strip -> strip.issue().cover())
                .filter(Objects::nonNull)
                .forEach(cover -> pictures.add(cover.picture()));
        return StandIns.of(Stories.pictures(above.subList(0, 1)), pictures);
    }
}
