package org.standfirst.site;

import java.util.List;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.LiveArticles;
import org.standfirst.kernel.Window.Place;

/** What readers are told where there is nothing to show them. */
@Component
class Problems {
    private static final int OFFERED = 3;

    private final LiveArticles articles;
    private final Stories stories;

    Problems(LiveArticles articles, Stories stories) {
        this.articles = articles;
        this.stories = stories;
    }

    View notFound() {
        return problem(
                "There is no page here",
                List.of("Nothing stands at this address. It may have been mistyped, or the page may be gone."),
                "");
    }

    /** A withdrawn article says so, and why where the magazine gave a reason; its words and headline are not repeated. */
    View withdrawn(Article article) {
        String what = article.kind() == Article.Kind.ARTICLE ? "article" : "page";
        return problem(
                "This " + what + " has been withdrawn",
                List.of("It stood here once, and the magazine has taken it away. The address is right."),
                article.withdrawnReason().strip());
    }

    View badRequest() {
        return problem(
                "This address makes no sense to us",
                List.of("A part of it is missing or mistyped. The front page is a good place to start again."),
                "");
    }

    private View problem(String headline, List<String> words, String reason) {
        Masthead masthead = stories.masthead();
        Frame frame = Frame.of(masthead, headline + " · " + masthead.magazine().name(), "", null);
        List<Story> offered = stories.of(
                masthead, articles.newest(new Place.Newest(), OFFERED).items());
        return new View.Problem(frame.with(Stories.standIns(offered)), headline, words, reason, offered);
    }
}
