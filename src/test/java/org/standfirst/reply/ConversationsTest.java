package org.standfirst.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.kernel.Id;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestParts;

/** The order in which readers find what was said, and what is left where something was taken away. */
@OnBothDatabases
class ConversationsTest {
    private final TestParts parts;
    private final ReplyDesk desk;
    private final Article article;

    ConversationsTest(DatabaseKind kind) {
        parts = new TestParts(kind.fresh());
        desk = new ReplyDesk(parts);
        article = desk.article("The ferry");
    }

    @AfterEach
    void close() {
        parts.close();
    }

    private Reply post(String text) {
        return desk.posted(article, Optional.empty(), text);
    }

    private Reply answer(Reply to, String text) {
        return desk.posted(article, Optional.of(to.id()), text);
    }

    private List<String> read(Order order) {
        return parts.get(Conversations.class).under(article.id(), order, Optional.empty()).lines().stream()
                .map(line -> "-".repeat(line.depth())
                        + org.standfirst.body.BodyText.of(line.reply().body()).strip())
                .toList();
    }

    @Test
    void setsEachAnswerBelowWhatItAnswers() {
        Reply first = post("first");
        post("second");
        Reply answer = answer(first, "to the first");
        answer(first, "also to the first");
        answer(answer, "deeper");

        assertThat(read(Order.OLDEST))
                .containsExactly("first", "-to the first", "--deeper", "-also to the first", "second");
        assertThat(read(Order.NEWEST))
                .containsExactly("second", "first", "-to the first", "--deeper", "-also to the first");
    }

    @Test
    void putsWhatMostReadersLikeFirst() {
        post("plain");
        Reply liked = post("liked");
        for (int reader = 0; reader < 3; reader++) {
            parts.get(ReactToReply.class)
                    .apply(new ReactToReply.React(
                            liked.id(), Optional.of(Reaction.WELL_SAID), desk.newcomer(), "browser"));
        }

        assertThat(read(Order.BEST)).containsExactly("liked", "plain");
    }

    @Test
    void countsAReaderOnceAndLetsThemChangeTheirMind() {
        Reply reply = post("said");
        var address = desk.newcomer();
        for (Optional<Reaction> reaction :
                List.of(Optional.of(Reaction.AGREE), Optional.of(Reaction.AGREE), Optional.of(Reaction.WELL_SAID))) {
            parts.get(ReactToReply.class).apply(new ReactToReply.React(reply.id(), reaction, address, "browser"));
        }
        assertThat(parts.get(Replies.class).find(reply.id()).orElseThrow().reactions())
                .isEqualTo(new Reply.Reactions(0, 1));

        parts.get(ReactToReply.class).apply(new ReactToReply.React(reply.id(), Optional.empty(), address, "browser"));
        assertThat(parts.get(Replies.class).find(reply.id()).orElseThrow().reactions())
                .isEqualTo(Reply.Reactions.NONE);
    }

    @Test
    void limitsHowOftenOneNetworkReactsToAReply() {
        Reply reply = post("said");
        var address = desk.newcomer();
        List<ReactToReply.Outcome> outcomes = IntStream.range(0, 30)
                .mapToObj(browser -> parts.get(ReactToReply.class)
                        .apply(new ReactToReply.React(
                                reply.id(), Optional.of(Reaction.AGREE), address, "browser " + browser)))
                .toList();
        assertThat(outcomes.getLast()).isInstanceOf(ReactToReply.Outcome.TooMany.class);
        assertThat(parts.get(Replies.class)
                        .find(reply.id())
                        .orElseThrow()
                        .reactions()
                        .agree())
                .isEqualTo(20);
    }

    @Test
    void leavesALineWhereAnAnsweredReplyWasAndNoneWhereNobodyAnswered() {
        Reply asked = post("asked");
        Reply answer = answer(asked, "answered");
        Reply alone = post("alone");
        parts.get(RemoveReply.class).apply(parts.get(OwnLinks.class).of(asked.id()));
        parts.get(RemoveReply.class).apply(parts.get(OwnLinks.class).of(alone.id()));

        List<Line> lines = parts.get(Conversations.class)
                .under(article.id(), Order.OLDEST, Optional.empty())
                .lines();
        assertThat(lines)
                .extracting(line -> line.reply().state())
                .containsExactly(Reply.State.REMOVED, Reply.State.APPROVED);
        assertThat(lines.getLast().answered().orElseThrow().name()).isEmpty();
        assertThat(parts.get(Replies.class).count(article.id())).isEqualTo(1);

        parts.get(ModerateReply.class)
                .apply(new ModerateReply.Decision(answer.id(), Reply.State.REJECTED, "", ReplyDesk.PROGRAM));
        assertThat(read(Order.OLDEST)).isEmpty();
        parts.get(ModerateReply.class)
                .apply(new ModerateReply.Decision(answer.id(), Reply.State.APPROVED, "", ReplyDesk.PROGRAM));
        assertThat(read(Order.OLDEST)).containsExactly("", "-answered");
    }

    @Test
    void turnsPagesWithoutLosingOrRepeatingAThread() {
        List<Id<Reply>> posted = IntStream.range(0, 130)
                .mapToObj(number -> post("number " + number).id())
                .toList();
        for (Order order : Order.values()) {
            List<Id<Reply>> seen = new ArrayList<>();
            Optional<Conversations.After> after = Optional.empty();
            do {
                Conversations.Page page = parts.get(Conversations.class).under(article.id(), order, after);
                assertThat(page.lines()).hasSizeLessThanOrEqualTo(Conversations.LINES);
                page.lines().forEach(line -> seen.add(line.reply().id()));
                after = page.after()
                        .map(cursor ->
                                Conversations.After.parse(cursor.toString()).orElseThrow());
            } while (after.isPresent());
            assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(posted);
        }
    }

    @Test
    void showsTheHeadOfALongThreadAndTheRestOnItsOwnPage() {
        Reply first = post("first");
        Reply last = first;
        for (int depth = 0; depth < 130; depth++) {
            last = answer(last, "deeper " + depth);
        }
        Conversations conversations = parts.get(Conversations.class);
        List<Line> head = conversations
                .under(article.id(), Order.OLDEST, Optional.empty())
                .lines();
        assertThat(head).hasSize(1 + Conversations.LINES_OF_ONE);
        assertThat(head.getLast().further()).isEqualTo(130 - Conversations.LINES_OF_ONE);

        Conversations.Part part = conversations.from(first.id()).orElseThrow();
        Conversations.Part next = conversations.from(part.after().orElseThrow()).orElseThrow();
        assertThat(part.lines().size() + next.lines().size()).isEqualTo(131);
        assertThat(next.above()).extracting(line -> line.reply().id()).contains(first.id());
        assertThat(next.lines().getLast().reply().id()).isEqualTo(last.id());
    }
}
