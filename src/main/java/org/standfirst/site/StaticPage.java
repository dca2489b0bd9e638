package org.standfirst.site;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.standfirst.article.Article;
import org.standfirst.article.LiveArticles;
import org.standfirst.article.LiveArticles.Found;
import org.standfirst.article.Manuscript;
import org.standfirst.article.Revision;
import org.standfirst.kernel.Slug;

/** A page such as "About", at an address of its own. */
@Controller
class StaticPage {
    private final LiveArticles articles;
    private final Stories stories;
    private final Manuscripts manuscripts;
    private final Heads heads;
    private final Problems problems;
    private final Consenting consenting;
    private final Pages pages;

    StaticPage(
            LiveArticles articles,
            Stories stories,
            Manuscripts manuscripts,
            Heads heads,
            Problems problems,
            Consenting consenting,
            Pages pages) {
        this.consenting = consenting;
        this.articles = articles;
        this.stories = stories;
        this.manuscripts = manuscripts;
        this.heads = heads;
        this.problems = problems;
        this.pages = pages;
    }

    @GetMapping("/{slug}")
    ResponseEntity<byte[]> show(@PathVariable Slug slug) {
        return switch (articles.find(Article.Kind.PAGE, slug)) {
            case Found.Live live -> pages.show(view(live.article(), live.revision()));
            case Found.Withdrawn withdrawn -> pages.show(problems.withdrawn(withdrawn.article()), HttpStatus.GONE);
            case Found.Nothing _ -> throw new NotFound();
        };
    }

    View view(Article article, Revision revision) {
        Manuscript manuscript = revision.manuscript();
        Masthead masthead = stories.masthead();
        Language language = Manuscripts.language(masthead, manuscript);
        Manuscripts.Dressed dressed =
                manuscripts.dress(revision, language, new MediaHere(article, consenting.reader(), language.words()));
        String headline = Manuscripts.headline(manuscript, language);
        return new View.Standing(
                heads.article(
                        manuscripts
                                .frame(masthead, article, manuscript, dressed)
                                .with(dressed.standIns(List.of())),
                        new Heads.Piece(
                                article,
                                manuscript,
                                headline,
                                language,
                                List.of(),
                                null,
                                null,
                                List.of(),
                                dressed.face(),
                                dressed.words(),
                                List.of())),
                language.within(masthead.language()),
                language.words(),
                headline,
                manuscript.standfirst().strip(),
                dressed.lead(),
                dressed.body());
    }
}
