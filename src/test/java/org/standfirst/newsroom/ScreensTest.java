package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.net.InetAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.standfirst.account.InviteStaff;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.article.PinArticle;
import org.standfirst.consent.How;
import org.standfirst.consent.Subject;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Section;
import org.standfirst.people.Role;
import org.standfirst.picture.Picture;
import org.standfirst.reply.PostReply;
import org.standfirst.reply.Reply;
import org.standfirst.reply.Sending;
import org.standfirst.report.Notice;
import org.standfirst.report.ReportReply;
import org.standfirst.statistics.CountingWatch;
import org.standfirst.support.Browser;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.EveryBlock;
import org.standfirst.support.Replying;
import org.standfirst.support.SamplePictures;
import org.standfirst.support.StaffVisit;
import org.standfirst.support.TestMagazine;

/** Every screen that can be asked for, as somebody on a telephone and as somebody at a desk sees it, by day and by night. */
@SuppressWarnings("NullAway.Init")
class ScreensTest {
    private static final int TELEPHONE = 375;
    private static final int DESK = 1440;

    private static Browser browser;
    private static TestMagazine magazine;
    private static StaffVisit publisher;
    private static List<String> screens;
    private static List<String> strangers;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        magazine = TestMagazine.start(DatabaseKind.SQLITE);
        publisher = StaffVisit.as(Role.PUBLISHER, "Ida Falk", magazine);
        Section rivers = magazine.section("Rivers", "", Optional.empty());
        magazine.section("Weirs", "", Optional.of(rivers));
        magazine.tag("Eels");
        magazine.edition("12", "The flood", LocalDate.of(2026, 3, 5), "");
        Picture picture =
                magazine.picture(SamplePictures.jpeg(600, 400, 3), new Picture.Words("The weir", "Nell Brock", ""));
        Article draft = magazine.draft(Manuscript.of("The eel that came back", EveryBlock.body()));
        publisher.post("/newsroom/people/invitations", Map.of("name", "Tom Reve", "role", "editor"));
        screens = new ArrayList<>(List.of(
                "/newsroom/articles",
                "/newsroom/articles?view=board",
                "/newsroom/articles?words=nothing+like+it",
                "/newsroom/library",
                "/newsroom/library?words=nothing+like+it",
                "/newsroom/sources",
                "/newsroom/people",
                "/newsroom/sections",
                "/newsroom/tag-list",
                "/newsroom/editions",
                "/newsroom/removals",
                "/newsroom/reports",
                "/newsroom/statistics",
                "/newsroom/statistics?span=today",
                "/newsroom/statistics/live",
                "/newsroom/log",
                "/newsroom/consent/proof",
                "/newsroom/settings",
                "/newsroom/privacy/page",
                "/newsroom/import",
                "/newsroom/library?rights=ending",
                "/newsroom/front",
                "/newsroom/menus",
                "/newsroom/account",
                "/newsroom/articles/01900000-0000-7000-8000-000000000000"));
        Picture other = magazine.picture(SamplePictures.jpeg(400, 600, 4), Picture.Words.NONE);
        screens.add("/newsroom/library/" + picture.id());
        screens.add("/newsroom/library/" + picture.id() + "/replacement");
        screens.add("/newsroom/library/" + picture.id() + "/replacement/" + other.id());
        Article live = magazine.publish(
                Article.Kind.ARTICLE,
                Manuscript.of("The weir that held", EveryBlock.body()),
                Instant.parse("2026-03-05T08:00:00Z"));
        magazine.part(PinArticle.class).apply(new PinArticle.Pin(live.id(), true, TestMagazine.ACTOR));
        publisher.post(
                "/newsroom/menus/head/entries",
                Map.of("target", "address", "address", "https://shop.example/", "words", "The shop"));
        screens.add("/newsroom/articles/" + draft.id());
        screens.add("/newsroom/articles/" + draft.id() + "/history");
        screens.add("/newsroom/articles/" + draft.id() + "/history/" + draft.draft());
        publisher.post("/newsroom/sources", Map.of("name", "Maud Tressilian", "role", "a former clerk"));
        publisher.post(
                "/newsroom/removals",
                Map.of(
                        "article",
                        live.path(),
                        "askedBy",
                        "Jory Penrose, by letter",
                        "askedOn",
                        "2026-03-09",
                        "words",
                        "Take out my name."));
        report(live);
        look(live);
        screens.add("/newsroom/statistics/articles/" + live.id());
        StaffVisit.as(Role.EDITOR, "Tom Reve", magazine);
        ProofScreenTest.choose(magazine, Subject.fresh(), How.ACCEPT_ALL);
        seedReplies(live);
        screens.addAll(List.of(
                "/newsroom/replies",
                "/newsroom/replies?words=nothing+like+it",
                "/newsroom/replies?article=" + live.id()));
        screens.addAll(oneOfEachKindThatTheyLeadTo(screens));
        String invitation = ((InviteStaff.Outcome.Invited) magazine.part(InviteStaff.class)
                        .apply(new InviteStaff.Invite("", "", Role.AUTHOR, Optional.empty(), TestMagazine.ACTOR)))
                .secret();
        strangers = List.of("/newsroom/sign-in", "/newsroom/invitations/" + invitation, "/newsroom/links/sf_gone");
    }

    private static void look(Article article) {
        String browser = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
        magazine.get("/robots.txt");
        magazine.send("GET", article.path(), "User-Agent", browser, "Referer", "https://news.example/");
        magazine.send("POST", "/reading/" + article.id() + "/0-3", "User-Agent", browser);
        magazine.send("GET", "/", "User-Agent", "curl/8");
        magazine.part(CountingWatch.class).bring();
    }

    private static void report(Article article) {
        Reply reply = new Replying(magazine, article)
                .approved("Alma Trewin", "", "It did not hold for long.", "192.0.2.1", Optional.empty());
        magazine.part(ReportReply.class)
                .apply(new ReportReply.Request(
                        reply.id(),
                        new Notice.OfLaw("It is a libel.", false, "Nora Penrose", "nora@readers.example", true),
                        InetAddress.ofLiteral("198.51.100.1")));
    }

    /** One that waits with its reasons and answers another, words that are watched, somebody who is banned. */
    private static void seedReplies(Article article) {
        publisher.post("/newsroom/replies/words", Map.of("pattern", "sluice*", "strength", "watched"));
        Id<Reply> first = reply(article, Optional.empty(), "Ada Lund", "The *sluice* is older than the weir.");
        publisher.post("/newsroom/replies/decisions", Map.of("reply", first.value(), "to", "approved"));
        reply(article, Optional.of(first), "Bo Weir", "> is older\n\nThe sluices by https://mill.example/ are older.");
        publisher.post("/newsroom/replies/" + first + "/words", Map.of("text", "The sluice is older."));
        publisher.post(
                "/newsroom/replies/bans", Map.of("target", "192.0.2.0/24", "days", "7", "reason", "Spam, again"));
    }

    private static Id<Reply> reply(Article article, Optional<Id<Reply>> to, String name, String text) {
        Sending sending =
                new Sending(InetAddress.ofLiteral("203.0.113.9"), new Sending.Proof.Missing(), false, Optional.empty());
        return ((PostReply.Outcome.Posted) magazine.part(PostReply.class)
                        .apply(new PostReply.Post(article.id(), to, name, "", text, sending)))
                .reply()
                .id();
    }

    /** What is below a list: a section, a tag, an edition, a source, a request, whose sections are whose. */
    private static List<String> oneOfEachKindThatTheyLeadTo(List<String> screens) {
        Map<String, String> byKind = new LinkedHashMap<>();
        screens.forEach(screen -> byKind.put(kind(screen), screen));
        List<String> further = new ArrayList<>();
        for (String screen : screens) {
            for (Element link :
                    Jsoup.parse(publisher.get(screen).body()).select("a[href^=/newsroom/]:not([download])")) {
                if (byKind.putIfAbsent(kind(link.attr("href")), link.attr("href")) == null) {
                    further.add(link.attr("href"));
                }
            }
        }
        return further;
    }

    private static String kind(String address) {
        return address.replaceFirst("[?#].*", "").replaceAll("[0-9a-f-]{36}", "{id}");
    }

    @AfterAll
    static void stop() {
        magazine.close();
        browser.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everyScreenIsWithoutBarriersAndFitsATelephone(ColorScheme colours) {
        List<String> found = new ArrayList<>();
        for (int width : List.of(TELEPHONE, DESK)) {
            Page nobodys = browser.page(width, 800, colours);
            strangers.forEach(screen -> judge(nobodys, screen, width, found));
            nobodys.close();
            Page page = browser.page(width, 800, colours);
            page.context()
                    .addCookies(List.of(new Cookie("standfirst", publisher.session())
                            .setUrl(magazine.address("/").toString())));
            screens.forEach(screen -> judge(page, screen, width, found));
            page.close();
        }
        assertThat(found).isEmpty();
    }

    private static void judge(Page page, String screen, int width, List<String> found) {
        page.navigate(magazine.address(screen).toString());
        if (screen.matches("/newsroom/articles/[0-9a-f-]{36}") && !screen.endsWith("0000")) {
            page.locator("#body .ProseMirror p").first().waitFor();
        }
        Browser.barriers(page).stream()
                // The article has a table whose writer left a heading empty.
                .filter(barrier -> !barrier.startsWith("empty-table-header"))
                .forEach(barrier -> found.add(width + " " + screen + ": " + barrier));
        int wide = (int) page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
        if (wide > 0) {
            found.add(width + " " + screen + ": " + wide + " px too wide");
        }
    }
}
