package org.standfirst.article;

import java.util.List;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Tag;
import org.standfirst.magazine.Tags;
import org.standfirst.people.Actor;

/** Takes a tag away that no article has. Old revisions may name it: those who read them see none. */
@Component
public class RemoveTag {
    private final Database database;
    private final ChangeLog changes;
    private final Tags tags;
    private final OldAddresses oldAddresses;

    /** Writes to this database and log. */
    RemoveTag(Database database, ChangeLog changes, Tags tags, OldAddresses oldAddresses) {
        this.database = database;
        this.changes = changes;
        this.tags = tags;
        this.oldAddresses = oldAddresses;
    }

    /** What shall go, and who says so. */
    public record Remove(Id<Tag> tag, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** It is gone. */
        record Removed() implements Outcome {}

        /** So many articles have it, live, drafted or waiting for their time. */
        record InUse(int articles) implements Outcome {}

        /** There is no such tag. */
        record Unknown() implements Outcome {}

        /** Whoever edits every article keeps the tags. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Remove request) {
        return request.actor().publications() == Actor.Reach.ALL
                ? database.write(() -> tags.find(request.tag())
                        .filter(tag -> tag.id().equals(request.tag()))
                        .map(tag -> remove(tag, request.actor()))
                        .orElseGet(Outcome.Unknown::new))
                : new Outcome.NotAllowed();
    }

    private Outcome remove(Tag tag, Actor actor) {
        int articles = articles(tag);
        if (articles > 0) {
            return new Outcome.InUse(articles);
        }
        for (String statement : List.of("delete from tag where merged_into = :id", "delete from tag where id = :id")) {
            database.sql(statement).param("id", tag.id().value()).update();
        }
        oldAddresses.forget(OldAddresses.Target.TAG, tag.id());
        changes.append(actor.name(), "removed", "tag:" + tag.id(), Detail.of("name", tag.name()));
        return new Outcome.Removed();
    }

    /** Identifiers hold nothing that a pattern could mistake, and all are of one length. */
    private int articles(Tag tag) {
        return database.sql("""
                        select count(*) from article
                        where exists (
                                select 1 from live_article_tag
                                where live_article_tag.article_id = article.id and tag_id = :id)
                            or exists (
                                select 1 from revision
                                join tag on (tag.id = :id or tag.merged_into = :id)
                                    and revision.tags like '%' || tag.id || '%'
                                where revision.id in (article.draft_revision_id, article.scheduled_revision_id))
                        """)
                .param("id", tag.id().value())
                .query(Integer.class)
                .single();
    }
}
