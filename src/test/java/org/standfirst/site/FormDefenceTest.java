package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.standfirst.article.Article;
import org.standfirst.conduct.Mode;
import org.standfirst.kernel.Id;
import org.standfirst.reply.Reason;
import org.standfirst.reply.Replies;
import org.standfirst.reply.Reply;
import org.standfirst.support.Reader;

/** What comes of forms that no reader filled in, as they are sent: by programs, from other sites, and from nowhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormDefenceTest {
    private final RepliedMagazine replied = new RepliedMagazine();
    private final Reader reader = new Reader(replied.magazine);
    private final Article article = replied.article("The weir that held", Mode.OPEN);

    @AfterAll
    void close() {
        replied.close();
    }

    @Test
    void whoeverFillsInAFieldThatNobodySeesIsPutAsideAndIsNotTold() {
        Reply filled = posted("https://casino.example/");
        Reply empty = posted("");

        assertThat(filled.state()).isEqualTo(Reply.State.SPAM);
        assertThat(kinds(filled)).contains(Reason.Kind.TRAP);
        assertThat(empty.state()).isEqualTo(Reply.State.HELD);
        assertThat(kinds(empty)).doesNotContain(Reason.Kind.TRAP);
        assertThat(replied.magazine.get(replied.ownPath(filled)).body())
                .contains("Your reply has arrived.")
                .doesNotContain("casino", "trap");
    }

    @Test
    void aFormMustHaveBeenAskedForUnderThatArticle() {
        Article other = replied.article("The weir that did not", Mode.OPEN);

        assertThat(post(seal(article), "It was asked for.").statusCode()).isEqualTo(303);
        assertThat(post(seal(other), "It was asked for elsewhere.").statusCode())
                .isEqualTo(422);
        assertThat(post("1.made-up", "Nobody asked for it.").statusCode()).isEqualTo(422);
        assertThat(post("", "Nobody asked for this either.").statusCode()).isEqualTo(422);
    }

    @Test
    void whatAnotherSitesPageSendsIsNotTaken() {
        HttpResponse<String> answer = reader.postFromElsewhere(
                article.path() + "/replies", "seal", seal(article), "name", "Ada Penhale", "text", "From elsewhere.");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("From elsewhere.");
    }

    private String seal(Article under) {
        Element form = Jsoup.parse(replied.magazine.get(under.path()).body()).expectFirst("form.reply-form");
        assertThat(form.select("input[name=website]")).hasSize(1);
        return form.expectFirst("[name=seal]").val();
    }

    private HttpResponse<String> post(String seal, String text) {
        return reader.post(article.path() + "/replies", "seal", seal, "name", "Ada Penhale", "text", text);
    }

    private Reply posted(String website) {
        HttpResponse<String> answer = reader.post(
                article.path() + "/replies",
                "seal",
                seal(article),
                "name",
                "Ada Penhale",
                "text",
                "It held for " + (website.length() + 7) + " weeks.",
                "website",
                website);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String location = answer.headers().firstValue("Location").orElseThrow();
        String id = location.replaceFirst(".*/replies/own/", "").substring(0, 36);
        return replied.magazine.part(Replies.class).find(new Id<>(id)).orElseThrow();
    }

    private List<Reason.Kind> kinds(Reply reply) {
        return replied.magazine.part(Replies.class).reasons(reply.id()).stream()
                .map(Reason::kind)
                .toList();
    }
}
