package org.standfirst.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.CreateArticle;
import org.standfirst.article.Manuscript;
import org.standfirst.article.PublishArticle;
import org.standfirst.body.Body;
import org.standfirst.conduct.AddressRange;
import org.standfirst.conduct.Ban;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.kernel.Window;
import org.standfirst.people.Actor;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestParts;

/** What moderators find, and what is known of who wrote it. */
@OnBothDatabases
class ModerationQueueTest {
    private static final Actor DESK = new Actor.Program("test");

    private final TestParts parts;
    private final Article article;

    ModerationQueueTest(DatabaseKind kind) {
        parts = new TestParts(kind.fresh());
        article = publish("High water");
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void turnsPagesOfWhatIsSoWithoutLossOrRepetition() {
        List<Id<Reply>> posted = new ArrayList<>();
        for (int number = 0; number < 7; number++) {
            posted.add(post("Ada " + number, "192.0.2." + number, "Words " + number));
        }
        decide(posted.get(3), Reply.State.APPROVED);
        posted.remove(3);

        for (ModerationQueue.Filter filter : List.of(
                ModerationQueue.Filter.in(Reply.State.HELD),
                new ModerationQueue.Filter(
                        Optional.of(Reply.State.HELD), Optional.of(article.id()), Optional.empty(), ""))) {
            List<Id<Reply>> found = new ArrayList<>();
            Window<Queued> window = queue().list(filter, new Window.Place.Newest(), 2);
            found.addAll(ids(window));
            while (window.older().isPresent()) {
                window = queue().list(
                                filter,
                                new Window.Place.OlderThan(window.older().get()),
                                2);
                found.addAll(ids(window));
            }
            assertThat(found).isEqualTo(posted.reversed());
            assertThat(ids(queue().list(
                                    filter,
                                    new Window.Place.NewerThan(window.newer().orElseThrow()),
                                    2)))
                    .isEqualTo(posted.reversed().subList(2, 4));
        }
        assertThat(queue().waiting()).isEqualTo(6);
    }

    @Test
    void findsByStateArticleWordsAndName() {
        Id<Reply> eels = post("Ada Lund", "192.0.2.1", "Eels are 100% fish.");
        Id<Reply> weirs = post("Bo Weir", "192.0.2.2", "Weirs are not.");
        Article other = publish("Low water");

        assertThat(found("EELS")).containsExactly(eels);
        assertThat(found("weir")).containsExactly(weirs);
        assertThat(found("100%")).containsExactly(eels);
        assertThat(found("1__%")).isEmpty();
        assertThat(ids(queue().list(
                                new ModerationQueue.Filter(
                                        Optional.empty(), Optional.of(other.id()), Optional.empty(), ""),
                                new Window.Place.Newest(),
                                10)))
                .isEmpty();
        decide(eels, Reply.State.SPAM);
        assertThat(found("e")).containsExactly(weirs);
        assertThat(ids(queue().list(ModerationQueue.Filter.in(Reply.State.SPAM), new Window.Place.Newest(), 10)))
                .containsExactly(eels);
    }

    @Test
    void tellsWhatBecameOfOthersOfThatNameMailAndNetwork() {
        Id<Reply> approved = post("Ada Lund", "192.0.2.1", "One.");
        Id<Reply> spam = post("Bo Weir", "192.0.2.1", "Two.");
        post("Ada LUND", "192.0.2.9", "Three.");
        post("Cy Holm", "192.0.2.10", "Four.");
        decide(approved, Reply.State.APPROVED);
        decide(spam, Reply.State.SPAM);
        Id<Reply> mine = post("ada lund", "192.0.2.1", "Mine.");
        Queued queued = queue().find(mine).orElseThrow();

        assertThat(parts.get(Histories.class).of(queued))
                .extracting(Histories.Common::trait, Histories.Common::became)
                .containsExactly(
                        tuple(Trait.NAME, Map.of(Reply.State.APPROVED, 1, Reply.State.HELD, 1)),
                        tuple(Trait.NETWORK, Map.of(Reply.State.APPROVED, 1, Reply.State.SPAM, 1)));
        assertThat(ids(queue().list(
                                new ModerationQueue.Filter(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(new ModerationQueue.SentBy(
                                                Trait.NETWORK, queued.sender().key(Trait.NETWORK))),
                                        ""),
                                new Window.Place.Newest(),
                                10)))
                .containsExactly(mine, spam, approved);
    }

    @Test
    void countsWhomABanWouldKeepOut() {
        post("Ada Lund", "192.0.2.1", "One.");
        post("Bo Weir", "192.0.2.200", "Two.");
        post("Cy Holm", "192.0.3.1", "Three.");
        Id<Reply> six = post("Di Fenn", "2001:db8:1:2::9", "Four.");

        assertThat(hits("192.0.2.1")).isEqualTo(1);
        assertThat(hits("192.0.2.0/24")).isEqualTo(2);
        assertThat(hits("192.0.0.0/16")).isEqualTo(3);
        assertThat(hits("2001:db8::/32")).isEqualTo(1);
        assertThat(hits("2001:db9::/32")).isZero();
        String name = queue().find(six).orElseThrow().sender().nameKey();
        assertThat(parts.get(Histories.class).recentlyFrom(new Ban.Target.OfName(name)))
                .isEqualTo(1);
    }

    @Test
    void keepsWhatAReplySaidBeforeTheDeskChangedIt() {
        Id<Reply> reply = post("Ada Lund", "192.0.2.1", "You fools.");
        parts.get(EditReply.class).apply(new EditReply.ByDesk(reply, "You are wrong.", DESK));

        assertThat(parts.get(Histories.class).before(reply))
                .extracting(Histories.Before::written, Histories.Before::by)
                .containsExactly(tuple("You fools.", "test"));
    }

    private int hits(String range) {
        return parts.get(Histories.class)
                .recentlyFrom(new Ban.Target.OfNetwork(AddressRange.parse(range).orElseThrow()));
    }

    private List<Id<Reply>> found(String words) {
        return ids(queue().list(
                        new ModerationQueue.Filter(
                                Optional.of(Reply.State.HELD), Optional.empty(), Optional.empty(), words),
                        new Window.Place.Newest(),
                        10));
    }

    private static List<Id<Reply>> ids(Window<Queued> window) {
        return window.items().stream().map(queued -> queued.reply().id()).toList();
    }

    private ModerationQueue queue() {
        return parts.get(ModerationQueue.class);
    }

    private void decide(Id<Reply> reply, Reply.State to) {
        parts.get(ModerateReply.class).apply(new ModerateReply.Decision(reply, to, "", DESK));
    }

    /** Without the work that browsers do, all of them wait. */
    private Id<Reply> post(String name, String address, String text) {
        Sending sending =
                new Sending(InetAddress.ofLiteral(address), new Sending.Proof.Missing(), false, Optional.empty());
        return ((PostReply.Outcome.Posted) parts.get(PostReply.class)
                        .apply(new PostReply.Post(article.id(), Optional.empty(), name, "", text, sending)))
                .reply()
                .id();
    }

    private Article publish(String headline) {
        Article draft = ((CreateArticle.Outcome.Created) parts.get(CreateArticle.class)
                        .apply(new CreateArticle.Create(
                                Article.Kind.ARTICLE,
                                Slug.from(headline, "article"),
                                Manuscript.of(headline, Body.EMPTY),
                                DESK)))
                .article();
        return ((PublishArticle.Outcome.Published) parts.get(PublishArticle.class)
                        .apply(new PublishArticle.Publish(draft.id(), draft.draft(), Optional.empty(), DESK)))
                .article();
    }
}
