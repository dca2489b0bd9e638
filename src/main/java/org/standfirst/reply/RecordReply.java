package org.standfirst.reply;

import org.springframework.stereotype.Component;
import org.standfirst.body.BodyJson;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.WebAddress;
import org.standfirst.people.Actor;

/** Takes over a reply as it stood elsewhere: its author, its time and what was decided of it. */
@Component
public class RecordReply {
    private final Database database;
    private final ChangeLog changes;

    /** Writes to this database and log. */
    public RecordReply(Database database, ChangeLog changes) {
        this.database = database;
        this.changes = changes;
    }

    /** The reply as it stood. */
    public record Recorded(Reply reply, Actor actor) {}

    /** Does it. */
    public void apply(Recorded request) {
        Reply reply = request.reply();
        database.write(() -> {
            database.sql("""
                            insert into reply (
                                id, article_id, parent_id, kind, state, author_name, author_website, author_person_id,
                                posted_at, body)
                            values (
                                :id, :article, :parent, :kind, :state, :name, :website, :person, :posted_at, :body)
                            """)
                    .param("id", reply.id().value())
                    .param("article", reply.article().value())
                    .param("parent", reply.parent().map(Id::value).orElse(null))
                    .param("kind", reply.kind().inDatabase())
                    .param("state", reply.state().inDatabase())
                    .param("name", reply.authorName())
                    .param("website", reply.website().map(WebAddress::value).orElse(""))
                    .param("person", reply.staff().map(Id::value).orElse(null))
                    .param("posted_at", reply.postedAt().toEpochMilli())
                    .param("body", BodyJson.write(reply.body()))
                    .update();
            changes.append(
                    request.actor().name(),
                    "recorded",
                    "reply:" + reply.id(),
                    "{\"article\":\"" + reply.article() + "\"}");
        });
    }
}
