package org.standfirst.article;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Tag;
import org.standfirst.magazine.Tags;
import org.standfirst.people.Actor;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes one tag of two. Revisions are not touched: the one that goes points to the one that stays, and whatever names
 * the former is read as if it named the latter.
 */
@Component
public class MergeTags {
    private final Database database;
    private final ChangeLog changes;
    private final Tags tags;
    private final OldAddresses oldAddresses;

    /** Writes to this database and log. */
    MergeTags(Database database, ChangeLog changes, Tags tags, OldAddresses oldAddresses) {
        this.database = database;
        this.changes = changes;
        this.tags = tags;
        this.oldAddresses = oldAddresses;
    }

    /** Which shall go, and which shall stay. */
    public record Merge(Id<Tag> from, Id<Tag> into, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** One is left. */
        record Merged(Tag kept) implements Outcome {}

        /** They are one already. */
        record Same() implements Outcome {}

        /** One of them does not exist. */
        record Unknown() implements Outcome {}

        /** Whoever edits every article keeps the tags. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Merge request) {
        return request.actor().publications() == Actor.Reach.ALL
                ? database.write(() -> merge(request))
                : new Outcome.NotAllowed();
    }

    private Outcome merge(Merge request) {
        Optional<Tag> from = tags.find(request.from());
        Optional<Tag> into = tags.find(request.into());
        if (from.isEmpty() || into.isEmpty()) {
            return new Outcome.Unknown();
        }
        return from.equals(into) ? new Outcome.Same() : merge(from.get(), into.get(), request.actor());
    }

    private Outcome merge(Tag from, Tag into, Actor actor) {
        update("""
                delete from live_article_tag
                where tag_id = :from
                    and article_id in (select article_id from live_article_tag where tag_id = :into)
                """, from, into);
        update("update live_article_tag set tag_id = :into where tag_id = :from", from, into);
        update("update tag set merged_into = :into where merged_into = :from", from, into);
        // Its address is free for another, so it goes by its identifier.
        update("update tag set merged_into = :into, slug = id where id = :from", from, into);
        oldAddresses.handOver(OldAddresses.Target.TAG, from.id(), into.id());
        oldAddresses.claim(from.path(), OldAddresses.Target.TAG, into.id());
        String detail =
                JsonMapper.shared().writeValueAsString(Map.of("into", into.id().value(), "name", from.name()));
        changes.append(actor.name(), "merged", "tag:" + from.id(), detail);
        return new Outcome.Merged(into);
    }

    private void update(String statement, Tag from, Tag into) {
        database.sql(statement)
                .param("from", from.id().value())
                .param("into", into.id().value())
                .update();
    }
}
