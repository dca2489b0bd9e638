package org.standfirst.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.conduct.AddWord;
import org.standfirst.conduct.Mode;
import org.standfirst.conduct.Word;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestParts;

/** What comes of what a reader sends. */
@OnBothDatabases
class PostReplyTest {
    private static final String HONEST = "My grandmother took that ferry every Friday, and it was late then as well.";

    private final TestParts parts;
    private final ReplyDesk desk;
    private final Article article;

    PostReplyTest(DatabaseKind kind) {
        parts = new TestParts(kind.fresh());
        desk = new ReplyDesk(parts);
        article = desk.article("The ferry");
    }

    @AfterEach
    void close() {
        parts.close();
    }

    private List<Reason.Kind> reasons(PostReply.Outcome outcome) {
        Reply reply = ((PostReply.Outcome.Posted) outcome).reply();
        return parts.get(Replies.class).reasons(reply.id()).stream()
                .map(Reason::kind)
                .toList();
    }

    private PostReply.Outcome send(String text, Sending sending) {
        return desk.post(article, Optional.empty(), "Ada Quill", text, sending);
    }

    @Test
    void letsAnHonestReplyStandAtOnceWhereEverybodyMayReply() {
        assertThat(reasons(send(HONEST, ReplyDesk.sending(desk.newcomer())))).isEmpty();
        assertThat(parts.get(Replies.class).count(article.id())).isEqualTo(1);
    }

    @Test
    void keepsANewcomersWordsUntilAModeratorHasReadThem() {
        desk.opens(Mode.FIRST_TIMERS);
        InetAddress home = desk.newcomer();
        PostReply.Outcome first = send(HONEST, ReplyDesk.sending(home));
        assertThat(reasons(first)).containsExactly(Reason.Kind.NEWCOMER);

        Reply reply = ((PostReply.Outcome.Posted) first).reply();
        parts.get(ModerateReply.class)
                .apply(new ModerateReply.Decision(reply.id(), Reply.State.APPROVED, "", ReplyDesk.PROGRAM));
        assertThat(reasons(send("And the tea was cold.", ReplyDesk.sending(home))))
                .isEmpty();
        assertThat(reasons(send("Somebody else of that name.", ReplyDesk.sending(desk.newcomer()))))
                .containsExactly(Reason.Kind.NEWCOMER);
    }

    @Test
    void saysWhyAReplyWaits() {
        desk.opens(Mode.PREMODERATED);
        Sending bare =
                new Sending(desk.newcomer(), new Sending.Proof.Missing(), true, Optional.of(Duration.ofSeconds(1)));
        assertThat(reasons(send(
                        HONEST + " https://one.example https://two.example https://three.example https://four.example",
                        bare)))
                .contains(
                        Reason.Kind.TRAP,
                        Reason.Kind.TOO_QUICK,
                        Reason.Kind.LINKS,
                        Reason.Kind.UNPROVEN,
                        Reason.Kind.PREMODERATED);
    }

    @Test
    void putsWhatFellIntoTheTrapWithTheAdvertising() {
        Sending trapped = new Sending(
                desk.newcomer(),
                new Sending.Proof.Done("a", Instant.now().plusSeconds(60)),
                true,
                Optional.of(Duration.ofMinutes(1)));
        assertThat(send(HONEST, trapped))
                .isInstanceOfSatisfying(
                        PostReply.Outcome.Posted.class,
                        posted -> assertThat(posted.reply().state()).isEqualTo(Reply.State.SPAM));
    }

    @Test
    void takesTheSameWorkAsProofOnceAlone() {
        Sending.Proof proof = new Sending.Proof.Done("the same", Instant.now().plusSeconds(60));
        assertThat(reasons(
                        send(HONEST, new Sending(desk.newcomer(), proof, false, Optional.of(Duration.ofMinutes(1))))))
                .isEmpty();
        assertThat(reasons(send(
                        "Other words", new Sending(desk.newcomer(), proof, false, Optional.of(Duration.ofMinutes(1))))))
                .containsExactly(Reason.Kind.UNPROVEN);
    }

    @Test
    void refusesBlockedWordsByNamingThemAsTheyWereWritten() {
        parts.get(AddWord.class).apply(new AddWord.Add("nitwit", Word.Strength.BLOCKED, ReplyDesk.PROGRAM));
        parts.get(AddWord.class).apply(new AddWord.Add("ferryman", Word.Strength.WATCHED, ReplyDesk.PROGRAM));

        assertThat(send("What a N1TW1T he is", ReplyDesk.sending(desk.newcomer())))
                .isEqualTo(new PostReply.Outcome.Forbidden(List.of("N1TW1T")));
        PostReply.Outcome watched = send("Ask the Ferryman about it", ReplyDesk.sending(desk.newcomer()));
        assertThat(parts.get(Replies.class)
                        .reasons(((PostReply.Outcome.Posted) watched).reply().id()))
                .containsExactly(new Reason(Reason.Kind.WATCHED_WORDS, List.of("Ferryman")));
    }

    @Test
    void knowsWhatTheSameReaderHasSaidAndHoldsWhatOthersCopy() {
        InetAddress home = desk.newcomer();
        Reply reply = ((PostReply.Outcome.Posted) send(HONEST, ReplyDesk.sending(home))).reply();
        assertThat(send(HONEST, ReplyDesk.sending(home)))
                .isInstanceOfSatisfying(
                        PostReply.Outcome.SaidAlready.class,
                        said -> assertThat(said.earlier().id()).isEqualTo(reply.id()));
        assertThat(reasons(send(HONEST + "!", ReplyDesk.sending(desk.newcomer()))))
                .containsExactly(Reason.Kind.NEAR_COPY);
    }

    @Test
    void countsAHouseholdAndWiderNetworksOfIpv6() {
        int let = 0;
        for (int network = 0; network < 256; network++) {
            InetAddress address = InetAddress.ofLiteral("2001:db8:0:%x::1".formatted(network));
            if (send("Number " + network, ReplyDesk.sending(address)) instanceof PostReply.Outcome.Posted) {
                let++;
            }
        }
        assertThat(let).as("of a whole /56").isEqualTo(20);
        assertThat(send("Elsewhere", ReplyDesk.sending(InetAddress.ofLiteral("2001:db8:0:4200::1"))))
                .isInstanceOf(PostReply.Outcome.Posted.class);
    }

    @Test
    void refusesWhatAnswersNothingOrStandsUnderAClosedArticle() {
        Article other = desk.article("The bridge");
        Reply elsewhere = desk.posted(other, Optional.empty(), "About the bridge");
        assertThat(desk.post(article, Optional.of(elsewhere.id()), "Yes"))
                .isEqualTo(new PostReply.Outcome.NothingToAnswer());
        desk.opens(Mode.CLOSED);
        assertThat(desk.post(article, Optional.empty(), "Yes")).isEqualTo(new PostReply.Outcome.Closed());
    }

    @Test
    void keepsNoNameOrAddressAndNoWordsInTheLog() {
        desk.post(article, Optional.empty(), "Unforgettable words");
        parts.get(org.standfirst.database.ChangeLog.class)
                .after(0, 1_000)
                .forEach(change ->
                        assertThat(change.detail() + change.actor()).doesNotContain("Unforgettable", "Quill", "10.0."));
    }

    @Test
    void letsTheAuthorChangeItForAWhileAndTheDeskWithATrace() {
        Reply reply = desk.posted(article, Optional.empty(), HONEST);
        String secret = parts.get(OwnLinks.class).of(reply.id());
        assertThat(parts.get(EditReply.class).apply(new EditReply.Own(secret, "Other words", desk.newcomer())))
                .isInstanceOf(EditReply.Outcome.Edited.class);
        assertThat(parts.get(Replies.class)
                        .find(reply.id())
                        .orElseThrow()
                        .edited()
                        .orElseThrow()
                        .byDesk())
                .isFalse();
        parts.get(EditReply.class).apply(new EditReply.ByDesk(reply.id(), "The desk's words", ReplyDesk.PROGRAM));
        assertThat(parts.get(Replies.class)
                        .find(reply.id())
                        .orElseThrow()
                        .edited()
                        .orElseThrow()
                        .byDesk())
                .isTrue();

        parts.get(org.standfirst.database.Database.class)
                .write(() -> parts.get(org.standfirst.database.Database.class)
                        .sql("update reply set posted_at = posted_at - 601000")
                        .update());
        assertThat(parts.get(EditReply.class).apply(new EditReply.Own(secret, "Too late", desk.newcomer())))
                .isEqualTo(new EditReply.Outcome.TooLate());
    }

    @Test
    void holdsWhatIsChangedAfterAModeratorReadIt() {
        desk.opens(Mode.PREMODERATED);
        Reply reply = desk.posted(article, Optional.empty(), HONEST);
        parts.get(ModerateReply.class)
                .apply(new ModerateReply.Decision(reply.id(), Reply.State.APPROVED, "", ReplyDesk.PROGRAM));
        String secret = parts.get(OwnLinks.class).of(reply.id());
        assertThat(parts.get(EditReply.class).apply(new EditReply.Own(secret, "Buy my pills", desk.newcomer())))
                .isInstanceOfSatisfying(
                        EditReply.Outcome.Edited.class,
                        edited -> assertThat(edited.now()).isEqualTo(Reply.State.HELD));
    }

    @Test
    void leavesNothingOfWhatItsAuthorRemoves() {
        Reply reply = desk.posted(article, Optional.empty(), HONEST);
        parts.get(EditReply.class).apply(new EditReply.ByDesk(reply.id(), "The desk's words", ReplyDesk.PROGRAM));
        parts.get(RemoveReply.class).apply(parts.get(OwnLinks.class).of(reply.id()));
        var database = parts.get(org.standfirst.database.Database.class);
        assertThat(database.sql("select count(*) from reply_before")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(database.sql("select author_name || written || body || network || email_mark || name_key from reply")
                        .query(String.class)
                        .single())
                .doesNotContain("Ada", "ada", "grandmother", "410")
                .hasSizeLessThan(60);
    }
}
