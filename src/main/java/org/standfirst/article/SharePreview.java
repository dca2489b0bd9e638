package org.standfirst.article;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.people.Secret;

/** Makes a link by which somebody without an account sees a draft as readers will, for a while. */
@Component
public class SharePreview {
    private static final Duration VALID = Duration.ofDays(7);

    private final Database database;
    private final ChangeLog changes;
    private final Articles articles;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    SharePreview(Database database, ChangeLog changes, Articles articles) {
        this.database = database;
        this.changes = changes;
        this.articles = articles;
    }

    /** The article to be shown. */
    public record Share(Id<Article> article, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /**
         * The link shows the newest draft from now on.
         *
         * @param secret what makes the link
         * @param expires until when
         */
        record Shared(String secret, Instant expires) implements Outcome {}

        /** There is no such article for them. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Share request) {
        return database.<Outcome>write(() -> articles.findEditable(request.article(), request.actor())
                .<Outcome>map(article -> share(article, request.actor()))
                .orElseGet(Outcome.NotAllowed::new));
    }

    private Outcome share(Article article, Actor actor) {
        String secret = Secret.fresh();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        database.sql("delete from preview where expires_at < :now")
                .param("now", now.toEpochMilli())
                .update();
        database.sql("""
                        insert into preview (id, secret_hash, article_id, created_by, created_at, expires_at)
                        values (:id, :hash, :article, :by, :now, :expires)
                        """)
                .param("id", Id.fresh().value())
                .param("hash", Secret.hash(secret))
                .param("article", article.id().value())
                .param("by", actor.name())
                .param("now", now.toEpochMilli())
                .param("expires", now.plus(VALID).toEpochMilli())
                .update();
        changes.append(actor.name(), "shared", article.subject(), "{}");
        return new Outcome.Shared(secret, now.plus(VALID));
    }
}
