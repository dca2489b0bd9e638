package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.body.Inline;
import org.standfirst.body.Mark;
import org.standfirst.kernel.WebAddress;
import org.standfirst.reply.Reason;

/** How a moderator reads a reply: with what gave the reason to look at it marked, and where its links lead. */
class ReplyRunsTest {
    private static final Mark PILLS =
            new Mark.Link(WebAddress.parse("http://pills.example/").orElseThrow());

    private static final List<Reason> WHY = List.of(new Reason(Reason.Kind.LIKE_SPAM, List.of("pills", "buy")));

    @Test
    void aMarkWithinAnAddressDoesNotTakeTheLinkApart() {
        List<SaidParagraph.Run> runs = runs(new Inline.Text("http://pills.example", List.of(PILLS)));

        assertThat(words(runs)).isEqualTo("http://[pills].example");
        assertThat(runs).allMatch(SaidParagraph.Run::isLink);
        assertThat(runs).allMatch(run -> run.leads().isEmpty());
    }

    @Test
    void whereALinkLeadsIsToldOnceAtItsEnd() {
        List<SaidParagraph.Run> runs = runs(
                new Inline.Text("Look: ", List.of()),
                new Inline.Text("buy ", List.of(PILLS)),
                new Inline.Text("here and", List.of(PILLS, new Mark.Strong())),
                new Inline.Text(" now", List.of(PILLS)),
                new Inline.Text(" or never.", List.of()));

        assertThat(words(runs)).isEqualTo("Look: [buy] here and now(http://pills.example/) or never.");
    }

    @Test
    void whatSaysWhereItLeadsInTwoPiecesSaysItAllTheSame() {
        List<SaidParagraph.Run> runs = runs(
                new Inline.Text("http://", List.of(PILLS)),
                new Inline.Text("pills.example", List.of(PILLS, new Mark.Strong())));

        assertThat(words(runs)).isEqualTo("http://[pills].example");
    }

    private static List<SaidParagraph.Run> runs(Inline... content) {
        Body body = Body.of(List.of(new Block.Paragraph(List.of(content))));
        return ReplyRuns.of(body, WHY).getFirst().runs();
    }

    private static String words(List<SaidParagraph.Run> runs) {
        return runs.stream()
                .map(run -> (run.isMatch() ? "[" + run.words() + "]" : run.words())
                        + (run.leads().isEmpty() ? "" : "(" + run.leads() + ")"))
                .collect(Collectors.joining());
    }
}
