package org.standfirst.article;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Secret;

/** Shows drafts to whoever has the link of a preview. */
@Component
public class Previews {
    private final Database database;
    private final Articles articles;
    private final Revisions revisions;
    private final Clock clock = Clock.systemUTC();

    /** Reads from these. */
    Previews(Database database, Articles articles, Revisions revisions) {
        this.database = database;
        this.articles = articles;
        this.revisions = revisions;
    }

    /** The newest draft behind a link, dated as if it came out now; nothing once the link's time is over. */
    public Optional<OpenDrafts.Draft> find(String secret) {
        if (!Secret.hasForm(secret)) {
            return Optional.empty();
        }
        return database.sql("select article_id from preview where secret_hash = :hash and expires_at > :now")
                .param("hash", Secret.hash(secret))
                .param("now", clock.millis())
                .query(String.class)
                .optional()
                .flatMap(id -> articles.find(new Id<>(id)))
                .flatMap(article -> revisions
                        .find(article.draft())
                        .map(revision -> new OpenDrafts.Draft(article.asIfPublished(clock.instant()), revision)));
    }
}
