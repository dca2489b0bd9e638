package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.account.Authenticator;
import org.standfirst.database.Database;
import org.standfirst.mail.MailServer;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.DeskVisitor;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestMagazine;

/** What the newsroom sends by mail, to a real server. */
@OnBothDatabases
class DeskMailTest {
    private final DatabaseKind kind;
    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private TestMagazine magazine;

    DeskMailTest(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        post.setUser("desk", "pass:word");
        post.start();
        MailServer server = MailServer.parse(
                        "smtp://desk:pass%3Aword@127.0.0.1:" + post.getSmtp().getPort() + "?from=desk@magazine.example")
                .orElseThrow();
        magazine = TestMagazine.startMailing(server, kind.fresh());
    }

    @AfterEach
    void close() {
        magazine.close();
        post.stop();
    }

    @Test
    void aMailedLinkLetsInOnceByAButton() {
        DeskVisitor.member(magazine, "Tom Reed", Role.AUTHOR);
        DeskVisitor tom = new DeskVisitor(magazine);
        assertThat(tom.get("/newsroom/sign-in").body()).contains("Mail me a link instead");

        wish(tom, "Tom.Reed@magazine.example");
        String path = link(received(1), "/newsroom/links/");

        assertThat(tom.get(path).body()).contains("Welcome back, Tom Reed");
        assertThat(tom.get(path).body()).as("looked at by a program before").contains("Come in");
        assertThat(tom.session()).isEmpty();
        assertThat(tom.post(path).statusCode()).isEqualTo(303);
        assertThat(tom.get("/newsroom/account").statusCode()).isEqualTo(200);
        assertThat(new DeskVisitor(magazine).post(path).statusCode()).isEqualTo(410);
    }

    @Test
    void aMailedLinkIsOverAfterAQuarterOfAnHour() {
        DeskVisitor.member(magazine, "Tom Reed", Role.AUTHOR);
        DeskVisitor tom = new DeskVisitor(magazine);
        wish(tom, "tom.reed@magazine.example");
        String path = link(received(1), "/newsroom/links/");
        Database database = magazine.part(Database.class);
        database.write(() -> {
            database.sql("update sign_in_link set expires_at = expires_at - 900000")
                    .update();
        });

        assertThat(tom.get(path).statusCode()).isEqualTo(410);
        assertThat(tom.post(path).statusCode()).isEqualTo(410);
    }

    @Test
    void aMailedLinkStandsForThePasswordAndNotForTheCode() {
        DeskVisitor tom = DeskVisitor.member(magazine, "Tom Reed", Role.AUTHOR);
        String setUp = tom.post("/newsroom/account/second-step", "password", DeskVisitor.PASSWORD)
                .body();
        Matcher secret = Pattern.compile("class=\"secret\">([A-Z2-7 ]+)<").matcher(setUp);
        assertThat(secret.find()).isTrue();
        tom.post("/newsroom/account/second-step/confirmation", "code", Authenticator.code(secret.group(1), 0));

        DeskVisitor elsewhere = new DeskVisitor(magazine);
        wish(elsewhere, "tom.reed@magazine.example");
        HttpResponse<String> answer = elsewhere.post(link(received(1), "/newsroom/links/"));

        assertThat(answer.body()).contains("Your code");
        assertThat(elsewhere.session()).isEmpty();
    }

    @Test
    void nobodyLearnsByAskingWhoHasAnAccount() {
        DeskVisitor.member(magazine, "Tom Reed", Role.AUTHOR);
        DeskVisitor anybody = new DeskVisitor(magazine);

        HttpResponse<String> unknown = wish(anybody, "not.here@magazine.example");
        HttpResponse<String> known = wish(anybody, "tom.reed@magazine.example");

        assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(200);
        assertThat(unknown.body()).isEqualTo(known.body());
        assertThat(post.waitForIncomingEmail(20_000, 1)).isTrue();
        assertThat(post.getReceivedMessages()).hasSize(1);
    }

    @Test
    void anAddressIsSentThreeLinksInAQuarterOfAnHourWhetherKnownOrNot() {
        DeskVisitor anybody = new DeskVisitor(magazine);
        for (int i = 0; i < 3; i++) {
            assertThat(wish(anybody, "not.here@magazine.example").statusCode()).isEqualTo(200);
        }

        assertThat(wish(anybody, "not.here@magazine.example").statusCode()).isEqualTo(429);
    }

    @Test
    void anInvitationIsMailedAndItsLinkIsShownToo() {
        DeskVisitor ines = DeskVisitor.member(magazine, "Ines Calder", Role.PUBLISHER);

        String screen = ines.post(
                        "/newsroom/people/invitations",
                        "name",
                        "Mara\r\nBcc: evil@evil.example",
                        "email",
                        "mara@magazine.example",
                        "role",
                        "editor")
                .body();

        assertThat(screen).contains("It was mailed to mara@magazine.example.");
        MimeMessage mail = received(1);
        assertThat(screen).contains(link(mail, "/newsroom/invitations/"));
        assertThat(text(mail)).contains("Ines Calder invites you", "as editor");
        assertThat(recipients(mail)).isEqualTo(1);
    }

    @Test
    void anInvitationThatCannotBeMailedIsSaidToBeSo() {
        DeskVisitor ines = DeskVisitor.member(magazine, "Ines Calder", Role.PUBLISHER);
        post.stop();

        assertThat(ines.post("/newsroom/people/invitations", "email", "mara@magazine.example", "role", "editor")
                        .body())
                .contains("It could not be mailed to mara@magazine.example", "/newsroom/invitations/sf_");
    }

    private static HttpResponse<String> wish(DeskVisitor visitor, String email) {
        return visitor.post("/newsroom/sign-in/link", "email", email);
    }

    private MimeMessage received(int count) {
        assertThat(post.waitForIncomingEmail(20_000, count)).isTrue();
        return post.getReceivedMessages()[count - 1];
    }

    private static String link(MimeMessage mail, String folder) {
        Matcher link =
                Pattern.compile(Pattern.quote(folder) + "sf_[A-Za-z0-9_-]{43}").matcher(text(mail));
        assertThat(link.find()).as(text(mail)).isTrue();
        return link.group();
    }

    private static String text(MimeMessage mail) {
        try {
            return (String) mail.getContent();
        } catch (IOException | MessagingException failure) {
            throw new AssertionError(failure);
        }
    }

    private static int recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients().length;
        } catch (MessagingException failure) {
            throw new AssertionError(failure);
        }
    }
}
