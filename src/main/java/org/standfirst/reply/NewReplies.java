package org.standfirst.reply;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.body.Body;
import org.standfirst.body.BodyJson;
import org.standfirst.correspondent.Addresses;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.WebAddress;

/** Writes down a reply that is new here. Called within the transaction of the verb that brings it. */
@Component
class NewReplies {
    private final Database database;
    private final Replies replies;
    private final ThreadLines lines;
    private final Addresses addresses;

    NewReplies(Database database, Replies replies, ThreadLines lines, Addresses addresses) {
        this.database = database;
        this.replies = replies;
        this.lines = lines;
        this.addresses = addresses;
    }

    /**
     * A reply, with what readers don't see of it.
     *
     * @param parent what it really answers
     * @param why it waits, if it does
     */
    record Arriving(Reply reply, Optional<Reply> parent, Said said, Arrival arrival, List<Reason> why) {}

    /**
     * What it says, ready to be written down: others wait for whoever is in a transaction.
     *
     * @param written as its author wrote it; may be empty
     * @param body as {@link BodyJson#write} writes it
     */
    record Said(String written, String body) {
        static Said of(String written, Body body) {
            return new Said(written, BodyJson.write(body));
        }
    }

    void add(Arriving arriving) {
        Reply reply = arriving.reply();
        boolean isSeen = reply.isApproved() && reply.kind() == Reply.Kind.REPLY;
        if (isSeen) {
            // First, as whoever counts has the article's threads to themselves until the transaction ends.
            lines.countApproved(reply.article().value(), 1);
        }
        Optional<Standing> above = arriving.parent().map(Reply::id).flatMap(replies::standing);
        Standing standing = Standing.of(reply.id(), reply.postedAt(), above);
        insert(arriving, standing, isSeen);
        if (isSeen) {
            arriving.parent().ifPresent(parent -> lines.join(standing.thread(), parent.id()));
        }
    }

    private void insert(Arriving arriving, Standing standing, boolean isSeen) {
        Reply reply = arriving.reply();
        Arrival arrival = arriving.arrival();
        database.sql("""
                        insert into reply (
                            id, article_id, parent_id, thread_id, place, depth, kind, state, shown, author_name,
                            author_website, author_person_id, name_key, email_mark, email_sealed, network, posted_at,
                            likeness, why, written, body)
                        values (
                            :id, :article, :parent, :thread, :place, :depth, :kind, :state, :shown, :name,
                            :website, :person, :name_key, :email_mark, :email_sealed, :network, :posted_at,
                            :likeness, :why, :written, :body)
                        """)
                .param("id", reply.id().value())
                .param("article", reply.article().value())
                .param(
                        "parent",
                        arriving.parent().map(above -> above.id().value()).orElse(null))
                .param("thread", standing.thread().value())
                .param("place", standing.place())
                .param("depth", standing.depth())
                .param("kind", reply.kind().inDatabase())
                .param("state", reply.state().inDatabase())
                .param("shown", isSeen ? 1 : 0)
                .param("name", reply.authorName())
                .param("website", reply.website().map(WebAddress::value).orElse(""))
                .param("person", reply.staff().map(Id::value).orElse(null))
                .param("name_key", arrival.nameKey())
                .param("email_mark", arrival.address().map(addresses::mark).orElse(""))
                .param(
                        "email_sealed",
                        arrival.address()
                                .map(address -> addresses.seal(address, reply.subject()))
                                .orElse(""))
                .param("network", arrival.network().key())
                .param("posted_at", reply.postedAt().toEpochMilli())
                .param("likeness", arrival.likeness())
                .param("why", Reason.write(arriving.why()))
                .param("written", arriving.said().written())
                .param("body", arriving.said().body())
                .update();
    }
}
