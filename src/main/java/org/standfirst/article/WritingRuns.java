package org.standfirst.article;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/**
 * Tells autosaves of one run of writing from those that begin another. A run is kept in the history as its last state
 * alone, and for a few minutes at most, so that an hour of writing leaves an hour's steps behind.
 */
@Component
class WritingRuns {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Database database;

    WritingRuns(Database database) {
        this.database = database;
    }

    /** When the run began in which this writer saved the draft by itself, if it may go on in the draft's place. */
    Optional<Instant> goingOn(Article article, Actor writer, Instant now) {
        return isNeeded(article)
                ? Optional.empty()
                : database.sql("""
                                select run_began_at from revision
                                where id = :draft and kind = 'autosave' and created_by = :writer
                                    and run_began_at > :earliest
                                    and not exists (select 1 from note where revision_id = :draft)
                                    and not exists (select 1 from correction where revision_id = :draft)
                                """)
                        .param("draft", article.draft().value())
                        .param("writer", writer.name())
                        .param("earliest", now.minus(LONGEST).toEpochMilli())
                        .query(Long.class)
                        .optional()
                        .map(Instant::ofEpochMilli);
    }

    /** What readers had before it was withdrawn is needed too: a page that is being made may still ask for it. */
    private static boolean isNeeded(Article article) {
        Id<Revision> draft = article.draft();
        return article.live().filter(draft::equals).isPresent()
                || article.approved().filter(draft::equals).isPresent()
                || article.schedule()
                        .map(Article.Schedule::revision)
                        .filter(draft::equals)
                        .isPresent()
                || (article.live().isEmpty() && article.publishedAt().isPresent());
    }
}
