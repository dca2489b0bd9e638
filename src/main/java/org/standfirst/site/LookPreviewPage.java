package org.standfirst.site;

import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.standfirst.article.Article;
import org.standfirst.article.Headline;
import org.standfirst.article.LiveArticles;
import org.standfirst.article.LiveArticles.Found;
import org.standfirst.article.LiveLists;
import org.standfirst.kernel.Window;
import org.standfirst.magazine.Look;
import org.standfirst.magazine.LookTrials;

/** The front page and an article in a look that is tried on, for whoever has the link: within our own pages alone. */
@Controller
class LookPreviewPage {
    private static final String PATH = "/preview/look/{secret:sf_[A-Za-z0-9_-]{43}}";

    private final LookTrials trials;
    private final LiveLists lists;
    private final LiveArticles articles;
    private final FrontPage frontPage;
    private final ArticlePage articlePage;
    private final Stories stories;
    private final Pages pages;

    LookPreviewPage(
            LookTrials trials,
            LiveLists lists,
            LiveArticles articles,
            FrontPage frontPage,
            ArticlePage articlePage,
            Stories stories,
            Pages pages) {
        this.trials = trials;
        this.lists = lists;
        this.articles = articles;
        this.frontPage = frontPage;
        this.articlePage = articlePage;
        this.stories = stories;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> front(@PathVariable String secret) {
        return pages.preview(frontPage.view(stories.masthead(look(secret)), Paging.FIRST));
    }

    private Look look(String secret) {
        return trials.find(secret).orElseThrow(NotFound::new);
    }

    /** The one that leads the front page. */
    @GetMapping(PATH + "/article")
    ResponseEntity<byte[]> article(@PathVariable String secret) {
        Look look = look(secret);
        Headline lead = Stream.concat(
                        lists.pinned(1).stream(), lists.newest(new Window.Place.Newest(), 1).items().stream())
                .findFirst()
                .orElseThrow(NotFound::new);
        return switch (articles.find(Article.Kind.ARTICLE, lead.slug())) {
            case Found.Live live ->
                pages.preview(articlePage.view(stories.masthead(look), live.article(), live.revision()));
            case Found.Withdrawn _, Found.Nothing _ -> throw new NotFound();
        };
    }
}
