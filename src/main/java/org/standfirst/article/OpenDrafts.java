package org.standfirst.article;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Reads what is being written, for those who may write in it. */
@Component
public class OpenDrafts {
    private final Articles articles;
    private final Revisions revisions;

    /** Reads from these. */
    OpenDrafts(Articles articles, Revisions revisions) {
        this.articles = articles;
        this.revisions = revisions;
    }

    /** An article with its newest words. */
    public record Draft(Article article, Revision revision) {}

    /** The article, if the actor may write in it. */
    public Optional<Draft> find(Id<Article> id, Actor actor) {
        return articles.findEditable(id, actor)
                .flatMap(article -> revisions.find(article.draft()).map(revision -> new Draft(article, revision)));
    }
}
