package org.standfirst.site;

import java.util.List;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.LiveLists;
import org.standfirst.kernel.Window.Place;

/** What readers are told where there is nothing to show them. */
@Component
class Problems {
    private static final int OFFERED = 3;

    private final LiveLists lists;
    private final Stories stories;

    Problems(LiveLists lists, Stories stories) {
        this.lists = lists;
        this.stories = stories;
    }

    View notFound() {
        Masthead masthead = stories.masthead();
        Words words = masthead.words();
        return problem(masthead, words.notFound(), words.notFoundMeans(), "");
    }

    /** A withdrawn article says so, and why where the magazine gave a reason; its words and headline are not repeated. */
    View withdrawn(Article article) {
        Masthead masthead = stories.masthead();
        Words words = masthead.words();
        String headline = switch (article.kind()) {
            case ARTICLE -> words.articleWithdrawn();
            case PAGE -> words.pageWithdrawn();
        };
        return problem(
                masthead,
                headline,
                words.withdrawnMeans(),
                article.withdrawnReason().strip());
    }

    View badRequest() {
        Masthead masthead = stories.masthead();
        Words words = masthead.words();
        return problem(masthead, words.addressUnclear(), words.addressUnclearMeans(), "");
    }

    private View problem(Masthead masthead, String headline, String meaning, String reason) {
        Frame frame = Frame.of(masthead, headline + " · " + masthead.magazine().name(), "", null);
        List<Story> offered =
                stories.of(masthead, lists.newest(new Place.Newest(), OFFERED).items());
        return new View.Problem(frame.with(Stories.standIns(offered)), headline, meaning, reason, offered);
    }
}
