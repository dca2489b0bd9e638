package org.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.DeskVisitor;
import org.standfirst.support.TestMagazine;

/** The command for staff, as a person at the terminal meets it. */
class StaffCommandTest {
    @TempDir
    Path folder;

    private String output = "";

    @Test
    void anInvitationIsPrintedOnceAndAlone() {
        assertThat(run(folder, "list")).isZero();
        assertThat(output).startsWith("Nobody has an account.");

        assertThat(run(
                        folder,
                        "invite",
                        "--role",
                        "Editor",
                        "--email",
                        "ines@magazine.example",
                        "--site",
                        "https://magazine.example"))
                .isZero();
        assertThat(output.strip()).matches("https://magazine\\.example/newsroom/invitations/sf_[A-Za-z0-9_-]{43}");

        assertThat(run(folder, "invite", "--role", "king")).isEqualTo(1);
        assertThat(run(folder, "invite", "--role", "editor", "--email", "nonsense"))
                .isEqualTo(1);
        assertThat(run(folder, "link", "ines@magazine.example")).isEqualTo(1);
    }

    @Test
    void whoLostEveryWayInComesByALinkAndANewPassword() {
        DatabaseKind.Place place = DatabaseKind.SQLITE.fresh();
        try (TestMagazine magazine = TestMagazine.start(place, "")) {
            DeskVisitor before = DeskVisitor.member(magazine, "Tom Reed", Role.AUTHOR);
            assertThat(run(place.data(), "list")).isZero();
            assertThat(output).contains("Tom Reed", "author", "tom.reed@magazine.example");

            assertThat(run(place.data(), "link", "Tom Reed")).isZero();
            String path = java.net.URI.create(output.strip()).getPath();
            DeskVisitor tom = new DeskVisitor(magazine);

            assertThat(tom.get(path).body()).contains("Welcome back, Tom Reed", "A new password");
            assertThat(tom.post(path, "password", "short").statusCode()).isEqualTo(422);
            assertThat(tom.post(path, "password", "some other words in a row").statusCode())
                    .isEqualTo(303);
            assertThat(tom.get("/newsroom/account").statusCode()).isEqualTo(200);
            assertThat(before.get("/newsroom/account").statusCode())
                    .as("signed out everywhere else")
                    .isEqualTo(303);
            assertThat(tom.post(path, "password", "some other words in a row").statusCode())
                    .isEqualTo(410);
            assertThat(new DeskVisitor(magazine)
                            .post(
                                    "/newsroom/sign-in",
                                    "email",
                                    "tom.reed@magazine.example",
                                    "password",
                                    "some other words in a row")
                            .statusCode())
                    .isEqualTo(303);
        }
    }

    private int run(Path data, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "staff";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--data";
        all[all.length - 1] = data.toString();
        PrintStream usual = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
            return Standfirst.commandLine(all).execute(all);
        } finally {
            System.setOut(usual);
            output = written.toString(StandardCharsets.UTF_8);
        }
    }
}
