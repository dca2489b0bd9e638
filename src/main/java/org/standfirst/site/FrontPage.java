package org.standfirst.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.standfirst.article.Headline;
import org.standfirst.article.LiveArticles;
import org.standfirst.body.StandIns;
import org.standfirst.kernel.Window;
import org.standfirst.magazine.Magazine;

/** The front page: a lead, two stories beside it, then all others, newest first. */
@Controller
class FrontPage {
    private static final int MOST_PINNED = 5;
    private static final int SUPPORTS = 2;

    private final LiveArticles articles;
    private final Stories stories;
    private final OldLinks oldLinks;
    private final Heads heads;
    private final Pages pages;

    FrontPage(LiveArticles articles, Stories stories, OldLinks oldLinks, Heads heads, Pages pages) {
        this.articles = articles;
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
        Masthead masthead = stories.masthead();
        Window<Headline> window = articles.newest(paging.place(), Paging.SIZE);
        Magazine magazine = masthead.magazine();
        String title = paging.isFirst() ? magazine.name() : masthead.words().olderArticles() + " · " + magazine.name();
        Frame frame = Frame.of(masthead, title, magazine.tagline(), paging.canonical("/"))
                .with(Pager.of("/", window));
        List<Story> river = stories.of(masthead, window.items());
        return paging.isFirst()
                ? first(masthead, frame, river)
                : new View.Front(heads.front(frame, river).with(Stories.standIns(river)), null, List.of(), river);
    }

    private View first(Masthead masthead, Frame frame, List<Story> newest) {
        List<Story> all = Stream.concat(stories.of(masthead, articles.pinned(MOST_PINNED)).stream(), newest.stream())
                .toList();
        if (all.isEmpty()) {
            return new View.Front(heads.front(frame, all), null, List.of(), List.of());
        }
        int supports = Math.min(all.size(), 1 + SUPPORTS);
        StandIns standIns =
                StandIns.of(Stories.pictures(all.subList(0, 1)), Stories.pictures(all.subList(1, all.size())));
        return new View.Front(
                heads.front(frame, all).with(standIns),
                all.getFirst(),
                all.subList(1, supports),
                all.subList(supports, all.size()));
    }
}
