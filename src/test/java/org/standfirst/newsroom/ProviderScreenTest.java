package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.account.Account;
import org.standfirst.account.Accounts;
import org.standfirst.account.Authenticator;
import org.standfirst.account.ChangeAccount;
import org.standfirst.account.InviteStaff;
import org.standfirst.database.Database;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.DeskVisitor;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestMagazine;

/** Single sign-on, against a provider that is good for once, and then for once bad. */
@OnBothDatabases
class ProviderScreenTest {
    private static final String BEGIN = "/newsroom/sign-in/provider";
    private static final String MARA = "mara@magazine.example";

    private final DatabaseKind kind;
    private final SmallProvider provider = new SmallProvider();
    private TestMagazine magazine;

    ProviderScreenTest(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        magazine = TestMagazine.startWith(provider.settings(false), kind.fresh());
    }

    @AfterEach
    void close() {
        magazine.close();
        provider.close();
    }

    @Test
    void whoWasInvitedUnderTheirAddressComesInAndHasTheRoleOfTheInvitation() {
        invite(MARA, Role.EDITOR);
        DeskVisitor mara = new DeskVisitor(magazine);

        HttpResponse<String> answer = signIn(mara, "m-1", "Mara@Magazine.example", ProviderScreenTest::honest);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/newsroom/articles");
        Account account = magazine.part(Accounts.class).all().getFirst();
        assertThat(account.role()).isEqualTo(Role.EDITOR);
        assertThat(account.email().value()).isEqualTo(MARA);
        assertThat(mara.get("/newsroom/account").body()).contains("Mara Quill");
    }

    @Test
    void theProviderIsAskedOnlyWhenSomebodyWantsToSignIn() {
        new DeskVisitor(magazine).get("/newsroom/sign-in");
        assertThat(provider.asked).hasValue(0);

        begin(new DeskVisitor(magazine), BEGIN);
        begin(new DeskVisitor(magazine), BEGIN);

        assertThat(provider.asked).hasValue(1);
    }

    @Test
    void signingInLeadsToWhereTheyWantedAndNowhereElse() {
        invite(MARA, Role.AUTHOR);

        assertThat(come(new DeskVisitor(magazine), BEGIN + "?next=%2Fnewsroom%2Faccount"))
                .contains("/newsroom/account");
        assertThat(come(new DeskVisitor(magazine), BEGIN + "?next=%2F%2Fevil.example"))
                .contains("/newsroom/articles");
    }

    private Optional<String> come(DeskVisitor visitor, String path) {
        String back = provider.signIn(begin(visitor, path), "m-1", MARA, ProviderScreenTest::honest);
        return visitor.get(back).headers().firstValue("Location");
    }

    @Test
    void anAccountIsFoundByItsNameThereAndNotByItsAddressAfterwards() {
        invite(MARA, Role.AUTHOR);
        signIn(new DeskVisitor(magazine), "m-1", MARA, ProviderScreenTest::honest);

        DeskVisitor renamed = new DeskVisitor(magazine);
        assertThat(signIn(renamed, "m-1", "mara.quill@elsewhere.example", ProviderScreenTest::honest)
                        .statusCode())
                .isEqualTo(303);
        DeskVisitor heir = new DeskVisitor(magazine);
        assertThat(signIn(heir, "m-2", MARA, ProviderScreenTest::honest).statusCode())
                .isEqualTo(403);
        assertThat(heir.session()).isEmpty();
        assertThat(magazine.part(Accounts.class).all()).hasSize(1);
    }

    @Test
    void aStrangerIsToldToAskAndNobodyIsMade() {
        DeskVisitor stranger = new DeskVisitor(magazine);

        HttpResponse<String> answer = signIn(stranger, "s-1", "stranger@elsewhere.example", ProviderScreenTest::honest);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Ask a publisher for an invitation");
        assertThat(stranger.session()).isEmpty();
        assertThat(magazine.part(Accounts.class).all()).isEmpty();
    }

    @Test
    void aRoleInATokenIsNothing() {
        invite(MARA, Role.CONTRIBUTOR);

        signIn(new DeskVisitor(magazine), "m-1", MARA, claims -> {
            claims.setClaim("role", "PUBLISHER");
            claims.setClaim("roles", List.of("publisher", "admin"));
            claims.setClaim("groups", List.of("publishers"));
        });

        assertThat(magazine.part(Accounts.class).all().getFirst().role()).isEqualTo(Role.CONTRIBUTOR);
    }

    @Test
    void anAccountWhoseAddressTheInviterNamedIsBoundAndOneThatSomebodyClaimedIsNot() {
        DeskVisitor.member(magazine, "Tom Reed", Role.AUTHOR);
        assertThat(signIn(new DeskVisitor(magazine), "t-1", DeskVisitor.address("Tom Reed"), ProviderScreenTest::honest)
                        .statusCode())
                .as("he said the address himself, so it may be another's")
                .isEqualTo(403);

        invited("named@magazine.example");
        assertThat(signIn(new DeskVisitor(magazine), "n-1", "named@magazine.example", ProviderScreenTest::honest)
                        .statusCode())
                .isEqualTo(303);
    }

    private void invited(String email) {
        HttpResponse<String> answer = new DeskVisitor(magazine)
                .post(
                        "/newsroom/invitations/" + invite(email, Role.AUTHOR),
                        "name",
                        "Named Person",
                        "email",
                        email,
                        "password",
                        DeskVisitor.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @Test
    void aCodeIsAskedForAfterTheProviderAsAfterAPassword() {
        invite(MARA, Role.AUTHOR);
        signIn(new DeskVisitor(magazine), "m-1", MARA, ProviderScreenTest::honest);
        Database database = magazine.part(Database.class);
        // Whoever set a code up when they had a password.
        DeskVisitor named = new DeskVisitor(magazine);
        named.post(
                "/newsroom/invitations/" + invite("tess@magazine.example", Role.AUTHOR),
                "name",
                "Tess Vane",
                "email",
                "tess@magazine.example",
                "password",
                DeskVisitor.PASSWORD);
        String setUp = named.post("/newsroom/account/second-step", "password", DeskVisitor.PASSWORD)
                .body();
        Matcher secret = Pattern.compile("class=\"secret\">([A-Z2-7 ]+)<").matcher(setUp);
        assertThat(secret.find()).isTrue();
        named.post("/newsroom/account/second-step/confirmation", "code", Authenticator.code(secret.group(1), 0));

        DeskVisitor elsewhere = new DeskVisitor(magazine);
        HttpResponse<String> answer = signIn(elsewhere, "v-1", "tess@magazine.example", ProviderScreenTest::honest);

        assertThat(answer.body()).contains("Your code");
        assertThat(elsewhere.session()).isEmpty();
        assertThat(database.sql("select count(*) from pending_sign_in")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aClosedAccountStaysClosed() {
        invite(MARA, Role.AUTHOR);
        signIn(new DeskVisitor(magazine), "m-1", MARA, ProviderScreenTest::honest);
        Account mara = magazine.part(Accounts.class).all().getFirst();
        magazine.part(ChangeAccount.class).apply(mara.person(), new ChangeAccount.Change.Close(), TestMagazine.ACTOR);

        assertThat(signIn(new DeskVisitor(magazine), "m-1", MARA, ProviderScreenTest::honest)
                        .statusCode())
                .isEqualTo(403);
        assertThat(signIn(new DeskVisitor(magazine), "m-9", MARA, ProviderScreenTest::honest)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theSessionOfWhoeverWasThereEnds() {
        DeskVisitor shared = DeskVisitor.member(magazine, "Tom Reed", Role.AUTHOR);
        String before = shared.session().orElseThrow();
        invite(MARA, Role.AUTHOR);

        signIn(shared, "m-1", MARA, ProviderScreenTest::honest);

        assertThat(shared.session()).isPresent().isNotEqualTo(Optional.of(before));
        assertThat(new DeskVisitor(magazine)
                        .with(before)
                        .get("/newsroom/account")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aLinkOfAnInvitationLetsInWhoeverHoldsIt() {
        String link = invite("", Role.AUTHOR);
        assertThat(new DeskVisitor(magazine)
                        .get("/newsroom/invitations/" + link)
                        .body())
                .contains("Come in with the house login");
        DeskVisitor mara = new DeskVisitor(magazine);

        String back =
                provider.signIn(begin(mara, BEGIN + "?invitation=" + link), "m-1", MARA, ProviderScreenTest::honest);

        assertThat(mara.get(back).statusCode()).isEqualTo(303);
        assertThat(new DeskVisitor(magazine)
                        .get("/newsroom/invitations/" + link)
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void nobodyIsSignedInAsSomebodyElseByALinkThatIsSentToThem() {
        invite(MARA, Role.AUTHOR);
        DeskVisitor attacker = new DeskVisitor(magazine);
        String back = provider.signIn(begin(attacker, BEGIN), "m-1", MARA, ProviderScreenTest::honest);

        DeskVisitor victim = new DeskVisitor(magazine);
        assertThat(victim.get(back).statusCode())
                .as("a browser that was not sent")
                .isEqualTo(422);
        DeskVisitor another = new DeskVisitor(magazine);
        begin(another, BEGIN);
        assertThat(another.get(back).statusCode())
                .as("sent, but with another state")
                .isEqualTo(422);
        assertThat(victim.session()).isEmpty();
        assertThat(another.session()).isEmpty();
        assertThat(attacker.get(back).statusCode()).as("the one that was").isEqualTo(303);
    }

    @Test
    void anAnswerIsTakenOnce() {
        invite(MARA, Role.AUTHOR);
        DeskVisitor mara = new DeskVisitor(magazine);
        URI sent = begin(mara, BEGIN);
        String flow = mara.cookie("standfirst-flow").orElseThrow();
        assertThat(mara.get(provider.signIn(sent, "m-1", MARA, ProviderScreenTest::honest))
                        .statusCode())
                .isEqualTo(303);
        assertThat(mara.cookie("standfirst-flow")).isEmpty();

        // The very same state and cookie, and a code that the provider would take.
        DeskVisitor thief = new DeskVisitor(magazine).withCookie("standfirst-flow", flow);
        assertThat(thief.get(provider.signIn(sent, "m-1", MARA, ProviderScreenTest::honest))
                        .statusCode())
                .isEqualTo(422);
        assertThat(thief.session()).isEmpty();
    }

    @Test
    void anAnswerIsTakenForTenMinutes() {
        invite(MARA, Role.AUTHOR);
        DeskVisitor mara = new DeskVisitor(magazine);
        URI sent = begin(mara, BEGIN);
        Database database = magazine.part(Database.class);
        database.write(() -> {
            database.sql("update provider_flow set expires_at = expires_at - 600000")
                    .update();
        });

        assertThat(mara.get(provider.signIn(sent, "m-1", MARA, ProviderScreenTest::honest))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void theBrowserSeesNeitherVerifierNorSecretAndItsCookieIsOutOfReach() {
        HttpResponse<String> answer = new DeskVisitor(magazine).get(BEGIN);

        Map<String, String> asked = SmallProvider.fields(
                URI.create(answer.headers().firstValue("Location").orElseThrow())
                        .getRawQuery());
        assertThat(asked)
                .containsOnlyKeys(
                        "response_type",
                        "client_id",
                        "redirect_uri",
                        "scope",
                        "state",
                        "nonce",
                        "code_challenge",
                        "code_challenge_method")
                .containsEntry("code_challenge_method", "S256");
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .contains("standfirst-flow=", "HttpOnly", "SameSite=Lax", "Max-Age=600");
    }

    @Test
    void aTokenForAnotherSignInIsRefused() {
        refusesClaims(claims -> claims.setClaim("nonce", "another"));
        refusesClaims(claims -> claims.unsetClaim("nonce"));
    }

    @Test
    void aTokenForAnotherMagazineIsRefused() {
        refusesClaims(claims -> claims.setAudience("another"));
        refusesClaims(claims -> claims.unsetClaim("aud"));
    }

    @Test
    void aTokenThatAnotherAskedForIsRefused() {
        refusesClaims(claims -> claims.setAudience(SmallProvider.CLIENT, "another"));
        refusesClaims(claims -> claims.setClaim("azp", "another"));
    }

    @Test
    void aTokenOfAnotherProviderIsRefused() {
        refusesClaims(claims -> claims.setIssuer("https://evil.example"));
        refusesClaims(claims -> claims.unsetClaim("iss"));
    }

    @Test
    void anOldTokenIsRefused() {
        refusesClaims(claims -> claims.setExpirationTime(
                NumericDate.fromSeconds(NumericDate.now().getValue() - 300)));
        refusesClaims(claims -> claims.unsetClaim("exp"));
        refusesClaims(claims ->
                claims.setIssuedAt(NumericDate.fromSeconds(NumericDate.now().getValue() - 3_600)));
    }

    @Test
    void aTokenThatNamesNobodyIsRefused() {
        refusesClaims(claims -> claims.unsetClaim("sub"));
        refusesClaims(claims -> claims.setSubject(" "));
    }

    @Test
    void anAddressThatTheProviderDidNotMakeSureOfIsRefused() {
        refuses(403, claims -> claims.setClaim("email_verified", false));
        refuses(403, claims -> claims.unsetClaim("email_verified"));
        refuses(403, claims -> claims.setClaim("email_verified", "no"));
    }

    @Test
    void aTokenWithoutASignatureIsRefused() {
        refusesSigning(claims -> {
            JsonWebSignature none = new JsonWebSignature();
            none.setAlgorithmConstraints(org.jose4j.jwa.AlgorithmConstraints.NO_CONSTRAINTS);
            none.setAlgorithmHeaderValue("none");
            none.setPayload(claims.toJson());
            return none.getCompactSerialization();
        });
    }

    @Test
    void aTokenThatWasSignedWithWhatEverybodyKnowsIsRefused() {
        byte[] known = provider.key().getPublicKey().getEncoded();
        refusesSigning(claims -> hmac(claims, known));
        refusesSigning(claims -> hmac(
                claims, java.util.Base64.getMimeEncoder().encodeToString(known).getBytes(StandardCharsets.US_ASCII)));
        refusesSigning(claims -> hmac(claims, SmallProvider.SECRET.repeat(2).getBytes(StandardCharsets.UTF_8)));
    }

    private static String hmac(JwtClaims claims, byte[] key) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue("HS256");
        signature.setKeyIdHeaderValue("first");
        signature.setKey(new HmacKey(key));
        return signature.getCompactSerialization();
    }

    @Test
    void anAlgorithmThatIsNotOnTheListIsRefusedHoweverWellItSigns() {
        refusesSigning(claims -> SmallProvider.signed(claims, "RS384", provider.key(), "first"));
    }

    @Test
    void aTokenThatSomebodyElseSignedIsRefused() {
        RsaJsonWebKey own = SmallProvider.key("first");
        refusesSigning(claims -> SmallProvider.signed(claims, "RS256", own, "first"));
        refusesSigning(claims -> SmallProvider.signed(claims, "RS256", own, "unknown"));
        refusesSigning(claims -> {
            String good = SmallProvider.signed(claims, "RS256", provider.key(), "first");
            claims.setSubject("another");
            String[] bad = parts(SmallProvider.signed(claims, "RS256", own, "first"));
            return bad[0] + "." + bad[1] + "." + parts(good)[2];
        });
    }

    @Test
    void anAnswerWithoutEndIsNotReadToItsEnd() {
        invite(MARA, Role.AUTHOR);
        provider.saysTooMuch = true;

        assertThat(signIn(new DeskVisitor(magazine), "m-1", MARA, ProviderScreenTest::honest)
                        .statusCode())
                .isEqualTo(502);
    }

    @Test
    void aProviderThatCallsItselfByAnotherNameIsNotAsked() {
        provider.discoveredAs = Optional.of("https://evil.example");

        assertThat(new DeskVisitor(magazine).get(BEGIN).statusCode()).isEqualTo(502);
    }

    @Test
    void anAddressThatIsToldBesideTheTokenCountsIfItIsOfTheSamePerson() {
        invite(MARA, Role.AUTHOR);
        Consumer<JwtClaims> silent = claims -> {
            claims.unsetClaim("email");
            claims.unsetClaim("email_verified");
        };
        provider.tellOfPeople(Map.of("sub", "m-2", "email", MARA, "email_verified", true));
        assertThat(signIn(new DeskVisitor(magazine), "m-1", "", silent).statusCode())
                .isEqualTo(422);

        provider.tellOfPeople(Map.of("sub", "m-1"));
        assertThat(signIn(new DeskVisitor(magazine), "m-1", "", silent).statusCode())
                .isEqualTo(303);
    }

    @Test
    void whereTheProviderIsTheOnlyWayNoOtherOpens() {
        DeskVisitor.member(magazine, "Tom Reed", Role.AUTHOR);
        String tom = DeskVisitor.address("Tom Reed");
        magazine.close();
        magazine = TestMagazine.startWith(provider.settings(true), kind.fresh());
        String link = invite("", Role.PUBLISHER);
        DeskVisitor visitor = new DeskVisitor(magazine);

        assertThat(visitor.get("/newsroom/sign-in").body())
                .contains("Sign in with the house login")
                .doesNotContain("type=\"password\"");
        assertThat(visitor.post("/newsroom/sign-in", "email", tom, "password", DeskVisitor.PASSWORD)
                        .body())
                .contains("People come in through the house login here");
        assertThat(visitor.post("/newsroom/sign-in/passkey/challenge").statusCode())
                .isEqualTo(422);
        assertThat(visitor.post("/newsroom/sign-in/passkey", "answer", "{}").statusCode())
                .isEqualTo(422);
        assertThat(visitor.post(
                                "/newsroom/invitations/" + link,
                                "name",
                                "Mara Quill",
                                "email",
                                MARA,
                                "password",
                                DeskVisitor.PASSWORD)
                        .statusCode())
                .isEqualTo(422);
        assertThat(visitor.session()).isEmpty();
        String back =
                provider.signIn(begin(visitor, BEGIN + "?invitation=" + link), "m-1", MARA, ProviderScreenTest::honest);
        assertThat(visitor.get(back).statusCode()).isEqualTo(303);
    }

    @Test
    void anAddressOfAnotherHouseIsRefused() {
        magazine.close();
        magazine = TestMagazine.startWith(provider.settings(false, "magazine.example"), kind.fresh());
        invite("mara@notmagazine.example", Role.AUTHOR);
        invite(MARA, Role.AUTHOR);

        assertThat(signIn(new DeskVisitor(magazine), "x-1", "mara@notmagazine.example", ProviderScreenTest::honest)
                        .statusCode())
                .isEqualTo(403);
        assertThat(signIn(new DeskVisitor(magazine), "m-1", MARA, ProviderScreenTest::honest)
                        .statusCode())
                .isEqualTo(303);
    }

    private static String[] parts(String token) {
        return token.split("\\.", -1);
    }

    private void refusesClaims(Consumer<JwtClaims> change) {
        refuses(422, change);
    }

    private void refusesSigning(SmallProvider.Signing signing) {
        SmallProvider.Signing honest = provider.signing;
        provider.signing = signing;
        refuses(422, ProviderScreenTest::honest);
        provider.signing = honest;
    }

    /** Somebody invited, whom all else speaks for. */
    private void refuses(int status, Consumer<JwtClaims> change) {
        invite(MARA, Role.AUTHOR);
        DeskVisitor visitor = new DeskVisitor(magazine);

        assertThat(signIn(visitor, "m-1", MARA, change).statusCode()).isEqualTo(status);

        assertThat(visitor.session()).isEmpty();
        assertThat(magazine.part(Accounts.class).all()).isEmpty();
    }

    /** Says nothing but what is so. */
    private static void honest(JwtClaims claims) {
        assertThat(claims.getClaimsMap()).isNotEmpty();
    }

    private HttpResponse<String> signIn(DeskVisitor visitor, String subject, String email, Consumer<JwtClaims> change) {
        return visitor.get(provider.signIn(begin(visitor, BEGIN), subject, email, change));
    }

    private static URI begin(DeskVisitor visitor, String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private String invite(String email, Role role) {
        return ((InviteStaff.Outcome.Invited) magazine.part(InviteStaff.class)
                        .apply(new InviteStaff.Invite("Mara Quill", email, role, Optional.empty(), TestMagazine.ACTOR)))
                .secret();
    }
}
