package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.account.InviteStaff;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.DeskVisitor;
import org.standfirst.support.TestMagazine;

/** What the door of the newsroom lets through, over real HTTP. */
class DoorTest {
    private static final String PASSWORD = DeskVisitor.PASSWORD;
    private static TestMagazine magazine;

    @BeforeAll
    static void open() {
        magazine = TestMagazine.start(DatabaseKind.SQLITE);
        DeskVisitor.member(magazine, "Ines Calder", Role.PUBLISHER);
        DeskVisitor.member(magazine, "Tom Reed", Role.AUTHOR);
    }

    @AfterAll
    static void close() {
        magazine.close();
    }

    @Test
    void aPageOfAnotherSiteCanDoNothingInSomebodysName() {
        DeskVisitor tom = signedIn("tom.reed");

        for (List<String> headers : List.of(
                List.of("Sec-Fetch-Site", "cross-site"),
                List.of("Sec-Fetch-Site", "same-site"),
                List.of("Sec-Fetch-Site", "none"),
                List.of("Origin", "https://evil.example"),
                List.of("Origin", "null"),
                List.<String>of())) {
            HttpResponse<String> answer = tom.post("/newsroom/sign-out", headers);

            assertThat(answer.statusCode()).as(headers.toString()).isEqualTo(403);
            assertThat(tom.get("/newsroom/account").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void noOtherSiteCanSignSomebodyInAsItself() {
        HttpResponse<String> answer = new DeskVisitor(magazine)
                .post(
                        "/newsroom/sign-in",
                        List.of("Sec-Fetch-Site", "cross-site"),
                        "email",
                        "tom.reed@magazine.example",
                        "password",
                        PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void whoeverIsTurnedAwayBeforeTheyHaveFinishedStillHearsWhy() throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(magazine.address("/newsroom/sign-in"));
            HttpResponse<String> first = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(first.version()).isEqualTo(HttpClient.Version.HTTP_2);

            HttpResponse<String> answer = client.send(
                    request.header("Sec-Fetch-Site", "cross-site")
                            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> late("email=a")))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("came from another site");
        }
    }

    /** Sends it when the answer has been given long since. */
    private static InputStream late(String words) {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anOldBrowserIsKnownByTheOriginItNames() {
        String own = magazine.address("/").toString().replaceFirst("/$", "");

        assertThat(signedIn("tom.reed")
                        .post("/newsroom/sign-out", List.of("Origin", own))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aSessionFromBeforeSigningInIsNotKept() {
        DeskVisitor planted = signedIn("tom.reed");
        String before = planted.session().orElseThrow();

        signIn(planted, "ines.calder", PASSWORD, "");

        assertThat(planted.session()).isPresent().isNotEqualTo(Optional.of(before));
        assertThat(planted.get("/newsroom/account").body()).contains("Ines Calder");
        assertThat(new DeskVisitor(magazine)
                        .with(before)
                        .get("/newsroom/account")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aCookieOfSomebodysMakingIsNeverTakenUp() {
        String made = "sf_" + "A".repeat(43);
        DeskVisitor planted = new DeskVisitor(magazine).with(made);

        signIn(planted, "tom.reed", PASSWORD, "");

        assertThat(planted.session()).isPresent().isNotEqualTo(Optional.of(made));
        assertThat(new DeskVisitor(magazine).with(made).get("/newsroom/account").statusCode())
                .isEqualTo(303);
    }

    @Test
    void anInvitationGivesTheRoleThatItWasMadeFor() {
        var invited = (InviteStaff.Outcome.Invited) magazine.part(InviteStaff.class)
                .apply(new InviteStaff.Invite("", "", Role.CONTRIBUTOR, Optional.empty(), TestMagazine.ACTOR));
        DeskVisitor newcomer = new DeskVisitor(magazine);

        newcomer.post(
                "/newsroom/invitations/" + invited.secret(),
                "name",
                "Wren Castellane",
                "email",
                "wren@magazine.example",
                "password",
                PASSWORD,
                "role",
                "publisher",
                "invitation.role",
                "PUBLISHER");

        assertThat(newcomer.session()).isPresent();
        assertThat(newcomer.get("/newsroom/people").statusCode()).isEqualTo(403);
    }

    @Test
    void anInvitationEndsTheSessionOfWhoeverWasThere() {
        DeskVisitor shared = signedIn("tom.reed");
        String before = shared.session().orElseThrow();

        shared.accept("Mara Quill", Role.AUTHOR);

        assertThat(shared.get("/newsroom/account").body()).contains("Mara Quill");
        assertThat(new DeskVisitor(magazine)
                        .with(before)
                        .get("/newsroom/account")
                        .statusCode())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "https://evil.example",
                "https:evil.example",
                "\\\\evil.example",
                "/\\evil.example",
                "/%2f%2fevil.example",
                "/newsroom//evil.example",
                "/newsroom/\\evil.example",
                "/newsroom@evil.example",
                "/newsroom.evil.example",
                "javascript:alert(1)",
                "/newsroom/articles?q=%zz",
                "/newsroom/articles\r\nSet-Cookie: standfirst=x",
                "/elsewhere",
                "/newsroom/sign-in?next=/newsroom/sign-in"
            })
    void signingInLeadsNowhereElse(String next) {
        HttpResponse<String> answer = signIn(new DeskVisitor(magazine), "tom.reed", PASSWORD, next);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/newsroom/articles");
    }

    @ParameterizedTest
    @CsvSource({
        "/newsroom/account, /newsroom/account",
        "/newsroom/articles?state=draft&q=a%20b, /newsroom/articles?state=draft&q=a%20b"
    })
    void signingInLeadsToWhereTheyWanted(String next, String location) {
        assertThat(signIn(new DeskVisitor(magazine), "tom.reed", PASSWORD, next)
                        .headers()
                        .firstValue("Location"))
                .contains(location);
    }

    @Test
    void nobodyLearnsWhoHasAnAccount() {
        String wrong = "not the password at all";

        HttpResponse<String> known = signIn(new DeskVisitor(magazine), "tom.reed", wrong, "");
        HttpResponse<String> unknown = signIn(new DeskVisitor(magazine), "not.here", wrong, "");

        assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(422);
        assertThat(unknown.body().replace("not.here", "tom.reed")).isEqualTo(known.body());
        assertThat(headers(unknown)).isEqualTo(headers(known));
    }

    @Test
    void tooManyTriesAreToldToWait() {
        DeskVisitor guesser = new DeskVisitor(magazine);
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(guesser, "guessed", "wrong " + i, "").statusCode())
                    .isEqualTo(422);
        }

        HttpResponse<String> answer = signIn(guesser, "guessed", "wrong", "");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElse("0")))
                .isBetween(1, 900);
    }

    @Test
    void anEndedSessionIsAskedToSignIn() {
        DeskVisitor tom = signedIn("tom.reed");
        String session = tom.session().orElseThrow();
        DeskVisitor thief = new DeskVisitor(magazine).with(session);
        assertThat(thief.get("/newsroom/account").statusCode()).isEqualTo(200);

        tom.post("/newsroom/sign-out");

        HttpResponse<String> answer = thief.get("/newsroom/account");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/newsroom/sign-in?next=%2Fnewsroom%2Faccount");
        assertThat(thief.post("/newsroom/account/sessions/ending").statusCode()).isEqualTo(401);
    }

    @Test
    void aRoleOpensNoScreenOfAnother() {
        DeskVisitor tom = signedIn("tom.reed");

        assertThat(tom.get("/newsroom/people").statusCode()).isEqualTo(403);
        assertThat(tom.post("/newsroom/people/invitations", "role", "publisher").statusCode())
                .isEqualTo(403);
    }

    @Test
    void screensAreKeptNowhereAndFramedByNobody() {
        HttpResponse<String> answer = signedIn("tom.reed").get("/newsroom/account");

        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        HttpResponse<String> answer = signIn(new DeskVisitor(magazine), "tom.reed", PASSWORD, "");

        assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(List.of("date", "x-request-id", "content-length"));
        return headers;
    }

    private static DeskVisitor signedIn(String who) {
        DeskVisitor visitor = new DeskVisitor(magazine);
        signIn(visitor, who, PASSWORD, "");
        return visitor;
    }

    private static HttpResponse<String> signIn(DeskVisitor visitor, String who, String password, String next) {
        return visitor.post(
                "/newsroom/sign-in", "email", who + "@magazine.example", "password", password, "next", next);
    }
}
