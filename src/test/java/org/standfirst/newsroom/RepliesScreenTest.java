package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.body.Body;
import org.standfirst.conduct.Mode;
import org.standfirst.conduct.Openings;
import org.standfirst.kernel.Id;
import org.standfirst.people.Role;
import org.standfirst.reply.PostReply;
import org.standfirst.reply.Replies;
import org.standfirst.reply.Reply;
import org.standfirst.reply.Sending;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.DeskVisitor;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestMagazine;

/** A moderator's work, by plain forms. */
@OnBothDatabases
class RepliesScreenTest {
    private static final String PATH = RepliesScreen.PATH;

    private final DatabaseKind kind;
    private TestMagazine magazine;
    private DeskVisitor moderator;
    private Article article;

    RepliesScreenTest(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        magazine = TestMagazine.start(kind);
        moderator = DeskVisitor.member(magazine, "Mara Lindt", Role.MODERATOR);
        article = magazine.publish(
                Article.Kind.ARTICLE,
                Manuscript.of("The weir <keeper>", Body.EMPTY),
                Instant.now().minusSeconds(60));
    }

    @AfterEach
    void close() {
        magazine.close();
    }

    @Test
    void showsWhyAReplyWaitsWithTheWordsThatGaveTheReason() {
        moderator.post(PATH + "/words", "pattern", "sluice*", "strength", "watched");
        post("Ada <i>Lund</i>", "192.0.2.1", "The SLUICES are older than that, <script>alert(1)</script>!");

        Document screen = page(PATH);
        assertThat(screen.select(".queue mark").eachText()).containsExactly("SLUICES");
        assertThat(screen.select(".queue .why li").eachText()).anyMatch(why -> why.contains("Has watched words"));
        assertThat(screen.select(".queue .by").text()).contains("Ada <i>Lund</i>", "The weir <keeper>");
        assertThat(screen.select(".queue .said-there").text()).contains("<script>alert(1)</script>");
        assertThat(screen.select(".places .waiting").text()).isEqualTo("1");
    }

    @Test
    void bringsAReplyBeforeReadersAndTakesItBack() throws Exception {
        Id<Reply> reply = post("Ada Lund", "192.0.2.1", "The sluice is older.");
        assertThat(magazine.get(article.path()).body()).doesNotContain("The sluice is older.");

        decide("approved", PATH, reply);
        assertThat(magazine.get(article.path()).body()).contains("The sluice is older.");
        assertThat(page(PATH).select(".queue li")).isEmpty();
        assertThat(page(PATH).select(".undo").text()).contains("Approved.");

        moderator.post(TakeBack.PATH);
        assertThat(state(reply)).isEqualTo(Reply.State.HELD);
        // A page is made anew so many times a second and no more.
        Thread.sleep(200);
        assertThat(magazine.get(article.path()).body()).doesNotContain("The sluice is older.");
    }

    @Test
    void decidesOnManyAtOnceAndTakesAllOfThemBackToWhatEachWas() {
        Id<Reply> held = post("Ada Lund", "192.0.2.1", "One.");
        Id<Reply> approved = post("Bo Weir", "192.0.2.2", "Two.");
        Id<Reply> left = post("Cy Holm", "192.0.2.3", "Three.");
        decide("approved", PATH, approved);

        moderator.post(PATH + "/decisions", "reply", held.value(), "reply", approved.value(), "to", "spam");
        assertThat(state(held)).isEqualTo(Reply.State.SPAM);
        assertThat(state(approved)).isEqualTo(Reply.State.SPAM);
        assertThat(state(left)).isEqualTo(Reply.State.HELD);

        moderator.post(TakeBack.PATH);
        assertThat(state(held)).isEqualTo(Reply.State.HELD);
        assertThat(state(approved)).isEqualTo(Reply.State.APPROVED);
    }

    @Test
    void comesBackToTheListThatItCameFromAndToNoOtherPlace() {
        Id<Reply> reply = post("Ada Lund", "192.0.2.1", "One.");
        String list = PATH + "?state=held&article=" + article.id();

        assertThat(location(decide("spam", list, reply))).endsWith(list);
        assertThat(location(decide("held", "https://evil.example/", reply))).endsWith(PATH);
        assertThat(location(decide("spam", "/newsroom/replies/../settings", reply)))
                .endsWith(PATH);
    }

    @Test
    void refusesSenselessDecisions() {
        Id<Reply> reply = post("Ada Lund", "192.0.2.1", "One.");

        assertThat(moderator.post(PATH + "/decisions", "to", "spam").statusCode())
                .isEqualTo(422);
        assertThat(decide("removed", PATH, reply).statusCode()).isEqualTo(422);
        assertThat(decide("", PATH, reply).statusCode()).isEqualTo(422);
        assertThat(decide("spam", PATH, Id.fresh()).statusCode()).isEqualTo(404);
        assertThat(state(reply)).isEqualTo(Reply.State.HELD);
    }

    @Test
    void changesTheWordsOfAReplyAndKeepsWhatItSaid() {
        Id<Reply> reply = post("Ada Lund", "192.0.2.1", "You fools, the sluice is older.");
        String path = PATH + "/" + reply;
        moderator.post(path + "/words", "text", "The sluice is older.");

        Document screen = page(path);
        assertThat(screen.select(".alone .said-there").text()).contains("The sluice is older. Edited by the desk");
        assertThat(screen.select(".earlier").text()).contains("Until Mara Lindt changed it on", "You fools");
        assertThat(screen.select(".done").text()).contains("Mara Lindt changed its words");
        assertThat(moderator.post(path + "/words", "text", " ").statusCode()).isEqualTo(422);

        moderator.post(path + "/words", "text", "Something else.");
        moderator.post(TakeBack.PATH);
        assertThat(page(path).select(".alone .said-there").text()).contains("The sluice is older.");
    }

    @Test
    void logsWhoDecidedWhatAndWhy() {
        Id<Reply> reply = post("Ada Lund", "192.0.2.1", "One.");
        moderator.post(PATH + "/decisions", "reply", reply.value(), "to", "rejected", "reason", "Beside the <point>");

        assertThat(page(PATH + "/" + reply).select(".done li").eachText())
                .anyMatch(line -> line.endsWith("Mara Lindt rejected it: Beside the <point>"))
                .anyMatch(line -> line.endsWith("Its author wrote it"));
    }

    @Test
    void answersInTheMagazinesNameOnceReadersSeeWhatIsAnswered() {
        Id<Reply> reply = post("Ada Lund", "192.0.2.1", "Is the sluice older?");
        String path = PATH + "/" + reply;
        assertThat(page(path).select("form[action$=/answer]")).isEmpty();
        assertThat(moderator.post(path + "/answer", "text", "It is.").statusCode())
                .isEqualTo(422);

        decide("approved", PATH, reply);
        assertThat(moderator.post(path + "/answer", "text", " ").statusCode()).isEqualTo(422);
        HttpResponse<String> answered = moderator.post(path + "/answer", "text", "It is, by a year.");
        assertThat(magazine.get(article.path()).body()).contains("It is, by a year.", "Mara Lindt");
        assertThat(page(location(answered).replaceFirst("^https?://[^/]+", ""))
                        .select(".alone")
                        .text())
                .contains("Mara Lindt of the magazine", "Answers Ada Lund: Is the sluice older?");

        moderator.post(TakeBack.PATH);
        assertThat(magazine.get(article.path()).body()).doesNotContain("It is, by a year.");
    }

    @Test
    void letsAuthorsSayWhoMayReplyToTheirOwnArticles() {
        DeskVisitor author = DeskVisitor.member(magazine, "Nell Brock", Role.AUTHOR);
        String own = author.post("/newsroom/articles")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String id = own.substring(own.lastIndexOf('/') + 1);
        assertThat(author.get(ArticleScreen.path(Id.<Article>parse(id).orElseThrow()))
                        .body())
                .contains("action=\"/newsroom/replies/opening\"");

        HttpResponse<String> closed =
                author.post(PATH + "/opening", "scope", "article", "target", id, "mode", "closed", "days", "");
        assertThat(location(closed)).contains("/newsroom/articles/" + id);
        assertThat(author.post(
                                PATH + "/opening",
                                "scope",
                                "article",
                                "target",
                                article.id().value(),
                                "mode",
                                "closed",
                                "days",
                                "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(mode()).isEqualTo(Mode.FIRST_TIMERS);
    }

    @Test
    void bansWhoWroteAReplyAndLiftsItAgain() {
        Id<Reply> reply = post("Ada Lund", "192.0.2.1", "One.");
        post("Bo Weir", "192.0.2.1", "Two.");
        String path = PATH + "/" + reply;
        assertThat(page(path).select("form[action$=/ban]").text())
                .contains("Their network, 192.0.2.1 2 replies came from there", "calls themselves Ada Lund One reply");
        assertThat(moderator.post(path + "/ban", "kind", "network", "days", "7").statusCode())
                .isEqualTo(422);
        assertThat(moderator
                        .post(path + "/ban", "kind", "mail", "days", "7", "reason", "Spam")
                        .statusCode())
                .isEqualTo(422);

        moderator.post(path + "/ban", "kind", "network", "days", "7", "reason", "Spam, again");
        assertThat(tryToPost("Cy Holm", "192.0.2.1", "Three.")).isInstanceOf(PostReply.Outcome.Banned.class);
        assertThat(page(BansScreen.PATH).select(".rows").text())
                .contains("192.0.2.1 (Ada Lund)", "Spam, again", "Mara Lindt");
        assertThat(page(path).select("form[action$=/ban] .banned").text())
                .startsWith("Banned. Until ")
                .endsWith("Spam, again");

        moderator.post(TakeBack.PATH);
        assertThat(page(path).select("form[action$=/ban] .banned")).isEmpty();
        assertThat(tryToPost("Cy Holm", "192.0.2.1", "Three.")).isInstanceOf(PostReply.Outcome.Posted.class);
    }

    @Test
    void tellsOfTheWholeNetworkThatAnAuthorIsBannedWith() {
        String path = PATH + "/" + post("Ada Lund", "203.0.113.7", "One.");
        moderator.post(BansScreen.PATH, "target", "203.0.113.0/24", "days", "", "reason", "Spam");

        assertThat(page(path).select("form[action$=/ban] .banned").text())
                .isEqualTo("Banned with all of 203.0.113.0/24. Until somebody lifts it: Spam");
    }

    @Test
    void bansNetworksAndAddressesOfMailThatSomebodyWrites() {
        post("Ada Lund", "198.51.100.7", "One.");
        HttpResponse<String> looked =
                moderator.post(BansScreen.PATH, "target", "198.51.100.0/24", "days", "1", "reason", "", "look", "true");
        assertThat(looked.body()).contains("One reply came from there in the last 30 days.");
        assertThat(tryToPost("Bo Weir", "198.51.100.8", "Two.")).isInstanceOf(PostReply.Outcome.Posted.class);

        moderator.post(BansScreen.PATH, "target", "198.51.100.0/24", "days", "", "reason", "Spam");
        moderator.post(BansScreen.PATH, "target", "Spammer@Example.org", "days", "30", "reason", "Spam");
        assertThat(tryToPost("Cy Holm", "198.51.100.9", "Three.")).isInstanceOf(PostReply.Outcome.Banned.class);
        assertThat(page(BansScreen.PATH).select(".rows").text())
                .contains("The e-mail address of Sp…@Example.org")
                .doesNotContain("Spammer");
        assertThat(moderator
                        .post(BansScreen.PATH, "target", "evil.example", "days", "1", "reason", "Spam")
                        .statusCode())
                .isEqualTo(422);

        String lift = page(BansScreen.PATH)
                .select("form[action$=/lifting]")
                .eachAttr("action")
                .getLast();
        moderator.post(lift);
        assertThat(tryToPost("Cy Holm", "198.51.100.9", "Four.")).isInstanceOf(PostReply.Outcome.Posted.class);
        moderator.post(TakeBack.PATH);
        assertThat(tryToPost("Cy Holm", "198.51.100.9", "Five.")).isInstanceOf(PostReply.Outcome.Banned.class);
    }

    @Test
    void listsOthersOfTheSameNameAndNetwork() {
        Id<Reply> reply = post("Ada Lund", "192.0.2.1", "One.");
        post("Ada Lund", "192.0.2.2", "Two.");
        post("Bo Weir", "192.0.2.1", "Three.");

        Element item = page(PATH + "/" + reply).expectFirst(".known");
        assertThat(item.text()).contains("Of that name: 1 held", "From that network: 1 held");
        Document alike = page(item.select("a").eachAttr("href").getLast());
        assertThat(alike.select(".narrowed").text()).contains("From 192.0.2.1");
        assertThat(alike.select(".queue .by strong").eachText()).containsExactly("Bo Weir", "Ada Lund");
    }

    @Test
    void addsAndRemovesWordsAndTakesThatBack() {
        moderator.post(WordsScreen.PATH, "pattern", "miracle cure / 100%", "strength", "blocked");
        assertThat(tryToPost("Ada Lund", "192.0.2.1", "A miracle cure 100% for eels."))
                .isInstanceOf(PostReply.Outcome.Forbidden.class);
        assertThat(moderator
                        .post(WordsScreen.PATH, "pattern", "?!", "strength", "blocked")
                        .statusCode())
                .isEqualTo(422);

        moderator.post(page(WordsScreen.PATH)
                .select("form[action$=/removal]")
                .eachAttr("action")
                .getFirst());
        assertThat(page(WordsScreen.PATH).text()).doesNotContain("miracle");
        moderator.post(TakeBack.PATH);
        assertThat(page(WordsScreen.PATH)
                        .select("section[aria-labelledby=blocked]")
                        .text())
                .contains("miracle cure / 100%");
    }

    @Test
    void closesAndOpensRepliesWhereverSomebodySaysSo() {
        moderator.post(PATH + "/opening", "scope", "magazine", "mode", "closed", "days", "0");
        assertThat(mode()).isEqualTo(Mode.CLOSED);
        assertThat(tryToPost("Ada Lund", "192.0.2.1", "One.")).isInstanceOf(PostReply.Outcome.Closed.class);

        String list = PATH + "?article=" + article.id();
        assertThat(page(list).expectFirst("#mode option").text()).isEqualTo("As elsewhere: nobody");
        HttpResponse<String> opened = moderator.post(
                PATH + "/opening", "scope", "article", "target", article.id().value(), "mode", "open", "days", "");
        assertThat(location(opened)).endsWith(list);
        assertThat(mode()).isEqualTo(Mode.OPEN);
        assertThat(page(list).select("#mode option[selected]").text()).isEqualTo("Everybody, at once");
        assertThat(moderator
                        .post(PATH + "/opening", "scope", "magazine", "mode", "open", "days", "4000")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void letsPublishersAloneWriteTheRulesAndShowsThemToReaders() {
        assertThat(page(RulesScreen.PATH).select("#rules")).isEmpty();
        assertThat(moderator.post(RulesScreen.PATH, "words", "Be loud.").statusCode())
                .isEqualTo(403);
        DeskVisitor publisher = DeskVisitor.member(magazine, "Ida Falk", Role.PUBLISHER);
        assertThat(publisher.get(RulesScreen.PATH).body()).contains("Anyone may reply here.");

        publisher.post(RulesScreen.PATH, "words", "Be kind.");
        assertThat(magazine.get("/house-rules").body()).contains("Be kind.").doesNotContain("Anyone may reply here.");
        publisher.post(PATH + "/limits", "links", "1", "networkDays", "14", "mailDays", "30");
        assertThat(page(RulesScreen.PATH).select("#networkDays").val()).isEqualTo("14");
        assertThat(publisher
                        .post(PATH + "/limits", "links", "many", "networkDays", "14", "mailDays", "30")
                        .statusCode())
                .isEqualTo(422);
    }

    private Mode mode() {
        return magazine.part(Openings.class)
                .of(article, Optional.empty(), Instant.now())
                .mode();
    }

    private HttpResponse<String> decide(String to, String back, Id<Reply> reply) {
        return moderator.post(PATH + "/decisions", "reply", reply.value(), "to", to, "back", back);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private Reply.State state(Id<Reply> reply) {
        return magazine.part(Replies.class).find(reply).orElseThrow().state();
    }

    private Document page(String path) {
        HttpResponse<String> answer = moderator.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private Id<Reply> post(String name, String address, String text) {
        return ((PostReply.Outcome.Posted) tryToPost(name, address, text))
                .reply()
                .id();
    }

    private PostReply.Outcome tryToPost(String name, String address, String text) {
        Sending sending =
                new Sending(InetAddress.ofLiteral(address), new Sending.Proof.Missing(), false, Optional.empty());
        return magazine.part(PostReply.class)
                .apply(new PostReply.Post(article.id(), Optional.empty(), name, "", text, sending));
    }
}
