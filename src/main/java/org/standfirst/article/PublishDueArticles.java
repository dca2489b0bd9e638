package org.standfirst.article;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.people.Actor;

/** Brings before readers what is due: each once, however many nodes ask at the same time. */
@Component
class PublishDueArticles {
    private static final Actor SCHEDULER = new Actor.Program("scheduler");
    private static final int BATCH = 100;

    private final Database database;
    private final Articles articles;
    private final PublishArticle publishArticle;

    /** Publishes with this verb. */
    public PublishDueArticles(Database database, Articles articles, PublishArticle publishArticle) {
        this.database = database;
        this.articles = articles;
        this.publishArticle = publishArticle;
    }

    /** Publishes what is due and says how many that were. */
    public int apply(Instant now) {
        int published = 0;
        for (Article article : articles.due(now, BATCH)) {
            if (database.write(() -> publish(article, now))) {
                published++;
            }
        }
        return published;
    }

    /** Looks again under the lock: another node may have been first, an editor may have changed their mind. */
    private boolean publish(Article seen, Instant now) {
        Article article = articles.findPublishable(seen.id(), SCHEDULER).orElseThrow();
        return article.schedule()
                .filter(schedule -> !schedule.at().isAfter(now))
                .map(schedule -> {
                    PublishArticle.Dates dates =
                            new PublishArticle.Dates(article.publishedAt().orElse(schedule.at()), schedule.at());
                    publishArticle.makeLive(
                            article, schedule.revision(), dates, new PublishArticle.Told(SCHEDULER, "published"));
                    return true;
                })
                .orElse(false);
    }
}
