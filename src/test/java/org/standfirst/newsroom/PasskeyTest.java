package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standfirst.support.DeskVisitor.member;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.standfirst.account.PasskeySite;
import org.standfirst.account.SignInWithPasskey;
import org.standfirst.database.Database;
import org.standfirst.people.Role;
import org.standfirst.support.Browser;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.DeskVisitor;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestMagazine;

/** Passkeys in a real browser, whose device is made of software. */
@OnBothDatabases
class PasskeyTest {
    private static final int AHEAD = 1_000_000;

    private final DatabaseKind kind;

    PasskeyTest(DatabaseKind kind) {
        this.kind = kind;
    }

    @Test
    void aPasskeyIsAddedSignsInAndIsRemoved() {
        try (TestMagazine magazine = TestMagazine.start(kind);
                Browser browser = Browser.start()) {
            member(magazine, "Tom Reed", Role.AUTHOR);
            Page page = browser.page(1000, 900, ColorScheme.LIGHT);
            CDPSession device = device(page, true);
            signIn(magazine, page);

            addPasskey(magazine, page);
            assertThat(page.textContent("main"))
                    .contains("The passkey is kept", "Tom's telephone")
                    .doesNotContain("last used");
            signOut(page);

            page.click("text=Sign in with a passkey");
            page.waitForURL("**/newsroom/articles");
            page.navigate(magazine.address("/newsroom/account").toString());
            assertThat(page.textContent("main")).contains("Tom Reed", "last used");

            page.click("text=Remove");
            page.waitForURL("**/newsroom/account");
            assertThat(page.textContent("main")).doesNotContain("Tom's telephone");
            signOut(page);
            page.click("text=Sign in with a passkey");
            page.waitForSelector("text=That passkey opens nothing here");
            device.detach();
        }
    }

    @Test
    void anAnswerIsGoodOnceAndForThisSiteAlone() {
        try (TestMagazine magazine = TestMagazine.start(kind);
                Browser browser = Browser.start()) {
            member(magazine, "Tom Reed", Role.AUTHOR);
            Page page = browser.page(1000, 900, ColorScheme.LIGHT);
            CDPSession device = page.context().newCDPSession(page);
            String id = addDevice(device, true);
            signIn(magazine, page);
            addPasskey(magazine, page);
            signOut(page);
            SignInWithPasskey signIn = magazine.part(SignInWithPasskey.class);
            PasskeySite here = new PasskeySite(magazine.address("").toString().replaceFirst("/$", ""), "Here");

            PasskeySite elsewhere = new PasskeySite("http://localhost:1", "Elsewhere");
            assertThat(signIn.apply(new SignInWithPasskey.Try(answer(page), elsewhere, "")))
                    .isEqualTo(new SignInWithPasskey.Outcome.Refused());

            device.send("WebAuthn.setUserVerified", verified(false, id));
            assertThat(signIn.apply(new SignInWithPasskey.Try(answer(page, "discouraged"), here, "")))
                    .as("of a device that did not look who holds it")
                    .isEqualTo(new SignInWithPasskey.Outcome.Refused());
            device.send("WebAuthn.setUserVerified", verified(true, id));

            String late = answer(page);
            expire(magazine);
            assertThat(signIn.apply(new SignInWithPasskey.Try(late, here, "")))
                    .isEqualTo(new SignInWithPasskey.Outcome.Refused());

            String good = answer(page);
            assertThat(signIn.apply(new SignInWithPasskey.Try(good, here, "")))
                    .isInstanceOf(SignInWithPasskey.Outcome.SignedIn.class);
            // As of the many devices that do not count: then the challenge alone tells.
            count(magazine, 0);
            assertThat(signIn.apply(new SignInWithPasskey.Try(good, here, "")))
                    .isEqualTo(new SignInWithPasskey.Outcome.Refused());

            count(magazine, AHEAD);
            assertThat(signIn.apply(new SignInWithPasskey.Try(answer(page), here, "")))
                    .as("of a copied key")
                    .isEqualTo(new SignInWithPasskey.Outcome.Refused());
        }
    }

    @Test
    void aDeviceThatDoesNotKnowItsOwnerIsNotEnough() {
        try (TestMagazine magazine = TestMagazine.start(kind);
                Browser browser = Browser.start()) {
            member(magazine, "Tom Reed", Role.AUTHOR);
            Page page = browser.page(1000, 900, ColorScheme.LIGHT);
            device(page, false);
            signIn(magazine, page);

            page.navigate(magazine.address("/newsroom/account").toString());
            page.fill("#key-name", "Anybody's key");
            page.fill("#key-password", DeskVisitor.PASSWORD);
            page.click("text=Add a passkey");
            page.waitForSelector("form[data-passkey] .problem:not([hidden])");

            assertThat(page.textContent("main")).doesNotContain("Anybody's key");
        }
    }

    @Test
    void nobodyGetsAPasskeyWithoutThePassword() {
        try (TestMagazine magazine = TestMagazine.start(kind)) {
            DeskVisitor tom = member(magazine, "Tom Reed", Role.AUTHOR);

            HttpResponse<String> answer = tom.post("/newsroom/account/passkeys/challenge", "password", "wrong");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("reason").doesNotContain("challenge");

            for (String nonsense : new String[] {
                "",
                "{}",
                "[]",
                "null",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"response\":{\"clientDataJSON\":\"AA\"}}",
                "[".repeat(15_000)
            }) {
                assertThat(tom.post("/newsroom/account/passkeys", "name", "x", "answer", nonsense)
                                .statusCode())
                        .isEqualTo(422);
                assertThat(new DeskVisitor(magazine)
                                .post("/newsroom/sign-in/passkey", "answer", nonsense)
                                .statusCode())
                        .isEqualTo(422);
            }
        }
    }

    private static void expire(TestMagazine magazine) {
        Database database = magazine.part(Database.class);
        database.write(() -> {
            database.sql("update passkey_challenge set expires_at = expires_at - 300000")
                    .update();
        });
    }

    private static void count(TestMagazine magazine, int signatures) {
        Database database = magazine.part(Database.class);
        database.write(() -> {
            database.sql("update passkey set signature_count = :signatures")
                    .param("signatures", signatures)
                    .update();
        });
    }

    /** What the device signs, without sending it. */
    private static String answer(Page page) {
        return answer(page, "required");
    }

    private static String answer(Page page, String verification) {
        return (String) page.evaluate("""
                async (userVerification) => {
                    const options = await (await fetch("/newsroom/sign-in/passkey/challenge", {method: "POST"})).json();
                    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON({...options, userVerification});
                    return JSON.stringify((await navigator.credentials.get({publicKey})).toJSON());
                }
                """, verification);
    }

    private static void addPasskey(TestMagazine magazine, Page page) {
        page.navigate(magazine.address("/newsroom/account").toString());
        page.fill("#key-name", "Tom's telephone");
        page.fill("#key-password", DeskVisitor.PASSWORD);
        page.click("text=Add a passkey");
        page.waitForSelector(".told");
    }

    private static void signIn(TestMagazine magazine, Page page) {
        page.navigate(magazine.address("/newsroom/sign-in").toString());
        page.fill("#email", "tom.reed@magazine.example");
        page.fill("#password", DeskVisitor.PASSWORD);
        page.click("form[action='/newsroom/sign-in'] button");
        page.waitForURL("**/newsroom/articles");
    }

    private static void signOut(Page page) {
        page.click("text=Sign out >> nth=0");
        page.waitForURL("**/newsroom/sign-in");
    }

    private static CDPSession device(Page page, boolean knowsItsOwner) {
        CDPSession session = page.context().newCDPSession(page);
        addDevice(session, knowsItsOwner);
        return session;
    }

    private static JsonObject verified(boolean verified, String id) {
        JsonObject arguments = new JsonObject();
        arguments.addProperty("authenticatorId", id);
        arguments.addProperty("isUserVerified", verified);
        return arguments;
    }

    private static String addDevice(CDPSession session, boolean knowsItsOwner) {
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        Map.of(
                        "hasResidentKey",
                        true,
                        "hasUserVerification",
                        knowsItsOwner,
                        "isUserVerified",
                        knowsItsOwner,
                        "automaticPresenceSimulation",
                        true)
                .forEach(options::addProperty);
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        JsonObject arguments = new JsonObject();
        arguments.add("options", options);
        return session.send("WebAuthn.addVirtualAuthenticator", arguments)
                .get("authenticatorId")
                .getAsString();
    }
}
