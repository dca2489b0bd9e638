package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.body.Body;
import org.standfirst.correspondent.Postman;
import org.standfirst.database.Database;
import org.standfirst.reply.Reason;
import org.standfirst.reply.Replies;
import org.standfirst.reply.Reply;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.Letterbox;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.Reader;
import org.standfirst.support.Replying;
import org.standfirst.support.TestMagazine;

/** What readers who gave an address get by mail, from a real program to a real server. */
@OnBothDatabases
class LettersTest {
    private static final String ALMA = "alma@readers.example";

    private final DatabaseKind kind;
    private final Letterbox post = new Letterbox();
    private TestMagazine magazine;
    private Replying replying;
    private Reader reader;

    LettersTest(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        magazine = TestMagazine.startMailing(post.server(), kind.fresh());
        Article article = magazine.publish(
                Article.Kind.ARTICLE,
                Manuscript.of("The weir that held", Body.EMPTY),
                Instant.parse("2026-03-05T08:00:00Z"));
        replying = new Replying(magazine, article);
        reader = new Reader(magazine);
    }

    @AfterEach
    void close() {
        magazine.close();
        post.close();
    }

    @Test
    void anAddressIsConfirmedByAButtonAndNotByLookingAtIt() {
        Reply held = replying.post("Alma", ALMA, "It held.", "192.0.2.1", Optional.empty());
        MimeMessage letter = post.await(ALMA, "is this address yours?");
        String path = Letterbox.link(letter, "/replies/addresses/");

        assertThat(magazine.get(Letterbox.link(letter, "/replies/own/")).body()).contains("Your reply has arrived");
        assertThat(magazine.get(path).body()).contains("Is this address yours?", "Yes, it is mine");
        assertThat(magazine.get(path).headers().firstValue("X-Robots-Tag")).isPresent();
        assertThat(isConfirmed()).isFalse();
        assertThat(reader.post(path).body()).contains("Thank you");
        assertThat(isConfirmed()).isTrue();
        assertThat(reader.post("/replies/addresses/" + "0".repeat(64)).statusCode())
                .isEqualTo(410);

        replying.decide(held.id(), Reply.State.APPROVED, "");
        replying.hurryLetters();
        assertThat(Letterbox.text(post.await(ALMA, "is out"))).contains("/articles/the-weir-that-held/replies/");
        replying.post("Alma", ALMA, "And so did I.", "192.0.2.1", Optional.empty());
        assertThat(Letterbox.text(post.await(ALMA, "The link to your reply"))).doesNotContain("/replies/addresses/");
    }

    private boolean isConfirmed() {
        return magazine.part(Database.class)
                        .sql("select count(*) from correspondent where confirmed_at is not null")
                        .query(Integer.class)
                        .single()
                == 1;
    }

    @Test
    void nobodysMailboxIsFilledByOthers() {
        for (int number = 0; number < 5; number++) {
            replying.post("Mallory", ALMA, "Number " + number, "192.0.2." + number, Optional.empty());
        }
        replying.post("Zoe", "zoe@readers.example", "The last.", "192.0.2.99", Optional.empty());

        post.await("zoe@readers.example", "is this address yours?");
        awaitNothingToSend();
        assertThat(post.count(ALMA)).isEqualTo(3);
    }

    private void awaitNothingToSend() {
        Instant end = Instant.now().plusSeconds(20);
        while (magazine.part(Postman.class).waiting() > 0) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(50_000_000);
        }
    }

    @Test
    void answersAreToldOnceAndGatheredForAnHour() {
        Reply asked = confirmed();
        Reply first = replying.post("Ben <b>", "", "Did it?", "192.0.2.2", Optional.of(asked.id()));
        replying.decide(first.id(), Reply.State.APPROVED, "");

        MimeMessage letter = post.await(ALMA, "has answered you");
        assertThat(Letterbox.subject(letter)).isEqualTo("Ben <b> has answered you in Untitled magazine");
        assertThat(Letterbox.text(letter)).contains("The weir that held", "/replies/" + first.id());
        assertThat(Letterbox.header(letter, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(Letterbox.header(letter, "List-Unsubscribe"))
                .matches("<https?://[^>]+" + Letterbox.link(letter, "/replies/letters/") + ">");

        replying.decide(first.id(), Reply.State.HELD, "");
        replying.decide(first.id(), Reply.State.APPROVED, "");
        replying.approved("Cleo", "", "It did.", "192.0.2.3", Optional.of(asked.id()));
        replying.approved("Dov", "", "I saw it.", "192.0.2.4", Optional.of(asked.id()));
        replying.approved("Alma", ALMA, "My own.", "192.0.2.1", Optional.of(asked.id()));
        awaitNews(2);
        setBack("update answer_news set due_at = 0 where told_at is null");
        setBack("update correspondent set told_at = 0");

        MimeMessage gathered = post.await(ALMA, "2 new answers to you");
        assertThat(Letterbox.text(gathered)).contains("Cleo", "Dov").doesNotContain("Ben", "Alma has");
    }

    /** Somebody whose reply stands, and who wants to hear of answers. */
    private Reply confirmed() {
        Reply asked = replying.approved("Alma", ALMA, "It held.", "192.0.2.1", Optional.empty());
        reader.post(Letterbox.link(post.await(ALMA, "is this address yours?"), "/replies/addresses/"));
        return asked;
    }

    private void awaitNews(int count) {
        Instant end = Instant.now().plusSeconds(20);
        while (magazine.part(Database.class)
                        .sql("select count(*) from answer_news where told_at is null")
                        .query(Integer.class)
                        .single()
                != count) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(50_000_000);
        }
    }

    private void setBack(String statement) {
        Database database = magazine.part(Database.class);
        database.write(() -> {
            database.sql(statement).update();
        });
    }

    @Test
    void lettersEndAtOnceByOneClickOfAMailProgramWhereverItIsSentFrom() {
        Reply asked = confirmed();
        replying.approved("Ben", "", "Did it?", "192.0.2.2", Optional.of(asked.id()));
        String path = Letterbox.link(post.await(ALMA, "has answered you"), "/replies/letters/");

        assertThat(magazine.get(path).body()).contains("End these letters?", "None about this conversation");
        assertThat(reader.postFromElsewhere(path, "List-Unsubscribe", "One-Click")
                        .statusCode())
                .isEqualTo(200);
        setBack("update correspondent set told_at = 0");
        replying.approved("Cleo", "", "It did.", "192.0.2.3", Optional.of(asked.id()));
        replying.post("Zoe", "zoe@readers.example", "The last.", "192.0.2.99", Optional.empty());

        post.await("zoe@readers.example", "is this address yours?");
        awaitNothingToSend();
        awaitNews(0);
        assertThat(post.count(ALMA)).isEqualTo(2);
        assertThat(reader.post(path + "0").statusCode()).isEqualTo(410);
    }

    @Test
    void oneConversationIsLeftAndOthersAreNot() {
        Reply asked = confirmed();
        Reply other = replying.approved("Alma", ALMA, "Another thing.", "192.0.2.1", Optional.empty());
        replying.approved("Ben", "", "Did it?", "192.0.2.2", Optional.of(asked.id()));
        String path = Letterbox.link(post.await(ALMA, "has answered you"), "/replies/letters/");
        reader.post(path, "of", "thread");
        setBack("update correspondent set told_at = 0");
        replying.approved("Cleo", "", "It did.", "192.0.2.3", Optional.of(asked.id()));
        replying.approved("Dov", "", "What other?", "192.0.2.4", Optional.of(other.id()));

        assertThat(Letterbox.text(post.await(ALMA, "Dov has answered your reply")))
                .doesNotContain("Cleo");
    }

    @Test
    void whoConfirmedAnAddressIsNoNewcomerElsewhere() {
        confirmed();

        Reply known = replying.post("Alma", ALMA, "From the train.", "203.0.113.9", Optional.empty());
        Reply other = replying.post("Mallory", ALMA, "From nowhere.", "203.0.113.9", Optional.empty());
        Reply unconfirmed = replying.post("Alma", "", "From the bus.", "203.0.113.9", Optional.empty());

        assertThat(waitsAsNewcomer(known)).isFalse();
        assertThat(waitsAsNewcomer(other)).as("in another name").isTrue();
        assertThat(waitsAsNewcomer(unconfirmed)).as("without the address").isTrue();
    }

    private boolean waitsAsNewcomer(Reply reply) {
        return magazine.part(Replies.class).reasons(reply.id()).stream()
                .anyMatch(reason -> reason.kind() == Reason.Kind.NEWCOMER);
    }
}
