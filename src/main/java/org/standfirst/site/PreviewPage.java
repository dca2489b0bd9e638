package org.standfirst.site;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.standfirst.article.Article;
import org.standfirst.article.OpenDrafts;
import org.standfirst.article.Previews;

/** A draft, exactly as readers will see it, for whoever has the link. */
@Controller
class PreviewPage {
    private final Previews previews;
    private final ArticlePage articlePage;
    private final StaticPage staticPage;
    private final Pages pages;

    PreviewPage(Previews previews, ArticlePage articlePage, StaticPage staticPage, Pages pages) {
        this.previews = previews;
        this.articlePage = articlePage;
        this.staticPage = staticPage;
        this.pages = pages;
    }

    @GetMapping("/preview/{secret:sf_[A-Za-z0-9_-]{43}}")
    ResponseEntity<byte[]> show(@PathVariable String secret) {
        OpenDrafts.Draft draft = previews.find(secret).orElseThrow(NotFound::new);
        Article article = draft.article();
        return pages.preview(
                switch (article.kind()) {
                    case ARTICLE -> articlePage.view(article, draft.revision());
                    case PAGE -> staticPage.view(article, draft.revision());
                });
    }
}
