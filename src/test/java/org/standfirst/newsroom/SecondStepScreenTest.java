package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.standfirst.account.Authenticator;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.DeskVisitor;
import org.standfirst.support.TestMagazine;

class SecondStepScreenTest {
    private static final String PASSWORD = DeskVisitor.PASSWORD;

    @Test
    void aCodeIsSetUpAskedForAndEndedAgain() {
        try (TestMagazine magazine = TestMagazine.start(DatabaseKind.SQLITE)) {
            DeskVisitor tom = DeskVisitor.member(magazine, "Tom Reed", Role.AUTHOR);

            assertThat(tom.post("/newsroom/account/second-step", "password", "wrong")
                            .statusCode())
                    .isEqualTo(422);
            String setUp = tom.post("/newsroom/account/second-step", "password", PASSWORD)
                    .body();
            String secret = first("<p class=\"secret\">([A-Z2-7 ]+)</p>", setUp);
            assertThat(setUp).contains("<svg class=\"qr\"", "M0 0h1v1h-1z");
            assertThat(tom.post("/newsroom/account/second-step/confirmation", "code", "000000")
                            .body())
                    .contains(secret, "not the code of now");
            String codes = tom.post(
                            "/newsroom/account/second-step/confirmation", "code", Authenticator.code(secret, -1))
                    .body();
            assertThat(codes).containsPattern("<li>[a-z2-9]{4}(-[a-z2-9]{4}){3}</li>");
            assertThat(tom.get("/newsroom/account").body()).contains("10 of your recovery codes are left");

            DeskVisitor elsewhere = new DeskVisitor(magazine);
            HttpResponse<String> asked = elsewhere.post(
                    "/newsroom/sign-in",
                    "email",
                    "tom.reed@magazine.example",
                    "password",
                    PASSWORD,
                    "next",
                    "/newsroom/account");
            assertThat(asked.statusCode()).isEqualTo(200);
            assertThat(elsewhere.session()).isEmpty();
            String pending = first("name=\"pending\" value=\"(sf_[^\"]+)\"", asked.body());
            assertThat(new DeskVisitor(magazine)
                            .with(pending)
                            .get("/newsroom/account")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(elsewhere
                            .post("/newsroom/sign-in/code", "pending", pending, "code", "000000")
                            .statusCode())
                    .isEqualTo(422);
            HttpResponse<String> in = elsewhere.post(
                    "/newsroom/sign-in/code",
                    "pending",
                    pending,
                    "code",
                    Authenticator.code(secret, 0),
                    "next",
                    "//evil.example");
            assertThat(in.headers().firstValue("Location")).contains("/newsroom/articles");
            assertThat(elsewhere.get("/newsroom/account").statusCode()).isEqualTo(200);

            assertThat(tom.post("/newsroom/account/second-step/ending", "password", PASSWORD)
                            .body())
                    .contains("password alone again", "Set it up");
        }
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
