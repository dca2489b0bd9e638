package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.body.Body;
import org.standfirst.database.Database;
import org.standfirst.reply.Reply;
import org.standfirst.rights.ForgetReaders;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.Letterbox;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.Reader;
import org.standfirst.support.Replying;
import org.standfirst.support.TestMagazine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of readers: shown to them, erased, and forgotten. */
@OnBothDatabases
class MinePageTest {
    private static final String ALMA = "alma@readers.example";

    private final DatabaseKind kind;
    private final Letterbox post = new Letterbox();
    private TestMagazine magazine;
    private Replying replying;
    private Reader reader;

    MinePageTest(DatabaseKind kind) {
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
    void everythingIsShownTakenAlongAndErasedByTheLinkOfALetter() {
        Reply reply = replying.approved("Alma", ALMA, "It held.", "192.0.2.1", Optional.empty());
        Reply answer = replying.approved("Ben", "", "Did it?", "192.0.2.2", Optional.of(reply.id()));
        String link = link();

        assertThat(magazine.get(link).body()).contains("Show me").doesNotContain("It held.");
        assertThat(magazine.get(link).statusCode())
                .as("looked at by a program before")
                .isEqualTo(200);
        HttpResponse<String> opened = reader.post(link);
        String all = opened.headers().firstValue("Location").orElseThrow();
        assertThat(reader.post(link).statusCode()).as("once").isEqualTo(410);
        assertThat(magazine.get(all).body()).contains("What we keep of " + ALMA, "It held.", "One reply");
        String path = all.replace("/all", "");
        JsonNode taken =
                JsonMapper.shared().readTree(reader.post(path + "/download").body());
        assertThat(taken.path("replies").path(0).path("text").asString()).isEqualTo("It held.");
        assertThat(taken.path("address").asString()).isEqualTo(ALMA);

        assertThat(reader.post(path + "/erasure").body()).contains("Everything is erased");

        assertThat(replying.now(reply.id()).state()).isEqualTo(Reply.State.REMOVED);
        assertThat(replying.now(answer.id()).state()).isEqualTo(Reply.State.APPROVED);
        assertThat(magazine.get("/articles/the-weir-that-held/replies").body())
                .contains("This reply has been removed.", "Did it?")
                .doesNotContain("It held.");
        assertThat(rows("correspondent")).isZero();
        assertThat(rows("reader_link")).isZero();
        assertThat(reader.post(path + "/download").statusCode()).isEqualTo(410);
    }

    private String link() {
        assertThat(reader.post("/replies/mine", "email", ALMA).statusCode()).isEqualTo(200);
        return Letterbox.link(post.await(ALMA, "What Untitled magazine keeps of you"), "/replies/mine/");
    }

    private int rows(String table) {
        return magazine.part(Database.class)
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    @Test
    void nobodyLearnsByAskingOfWhomSomethingIsKept() {
        replying.approved("Alma", ALMA, "It held.", "192.0.2.1", Optional.empty());
        post.await(ALMA, "is this address yours?");

        HttpResponse<String> known = reader.post("/replies/mine", "email", ALMA);
        HttpResponse<String> unknown = reader.post("/replies/mine", "email", "nobody@readers.example");
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        assertThat(unknown.body()).isEqualTo(known.body());
        post.await(ALMA, "keeps of you");
        for (int number = 0; number < 4; number++) {
            assertThat(reader.post("/replies/mine", "email", "nobody@readers.example")
                            .body())
                    .isEqualTo(known.body());
        }
        assertThat(post.count("nobody@readers.example")).isZero();
        assertThat(magazine.part(Database.class)
                        .sql("select count(*) from letter where kind = 'rights' and mark in (select mark from letter"
                                + " group by mark having count(*) > 3)")
                        .query(Integer.class)
                        .single())
                .as("counted the same")
                .isZero();
        assertThat(reader.post("/replies/mine", "email", "no address").statusCode())
                .isEqualTo(422);
        assertThat(reader.postFromElsewhere("/replies/mine", "email", ALMA).statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatWasKeptLongEnoughIsForgottenAndWhatReadersSeeStays() {
        Reply seen = replying.approved("Alma", ALMA, "It held.", "192.0.2.1", Optional.empty());
        Reply spam = replying.post("Mallory", "", "Buy weirs.", "192.0.2.2", Optional.empty());
        replying.decide(spam.id(), Reply.State.SPAM, "");
        Reply rejected = replying.post("Ben", "", "No.", "192.0.2.3", Optional.empty());
        replying.decide(rejected.id(), Reply.State.REJECTED, "");
        post.await(ALMA, "is this address yours?");

        forgetAfter(29);
        assertThat(count("network <> ''")).isEqualTo(3);
        assertThat(count("email_mark <> ''")).isEqualTo(1);
        forgetAfter(31);
        assertThat(count("network <> ''")).isZero();
        assertThat(count("email_mark <> '' or email_sealed <> ''"))
                .as("nobody confirmed it")
                .isZero();
        assertThat(rows("correspondent")).isZero();
        assertThat(rows("letter")).isZero();
        assertThat(count("written <> ''")).isEqualTo(3);
        forgetAfter(91);
        assertThat(count("written <> ''")).isEqualTo(2);
        assertThat(replying.now(spam.id()).authorName()).isEmpty();
        forgetAfter(191);
        assertThat(count("written <> ''")).isEqualTo(1);
        assertThat(replying.now(seen.id()).authorName()).isEqualTo("Alma");
        assertThat(magazine.get("/articles/the-weir-that-held").body()).contains("It held.");
    }

    @Test
    void anAddressThatIsConfirmedIsKeptForAsLongAsThePublisherSays() {
        replying.approved("Alma", ALMA, "It held.", "192.0.2.1", Optional.empty());
        reader.post(Letterbox.link(post.await(ALMA, "is this address yours?"), "/replies/addresses/"));

        forgetAfter(364);
        assertThat(count("email_mark <> ''")).isEqualTo(1);
        forgetAfter(366);
        assertThat(count("email_mark <> ''")).isZero();
    }

    private void forgetAfter(int days) {
        magazine.part(ForgetReaders.class).apply(Instant.now().plus(Duration.ofDays(days)));
    }

    private int count(String which) {
        return magazine.part(Database.class)
                .sql("select count(*) from reply where " + which)
                .query(Integer.class)
                .single();
    }
}
