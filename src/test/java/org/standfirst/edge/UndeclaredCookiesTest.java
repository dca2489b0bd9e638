package org.standfirst.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.consent.KeptBack;
import org.standfirst.support.DatabaseKind;

/** A page of the program that sets a cookie which nobody declared doesn't set it, and the desk is told. */
class UndeclaredCookiesTest {
    private static EdgeMagazine magazine;

    @BeforeAll
    static void start() {
        System.setProperty("spring.profiles.active", CarelessPage.PROFILE);
        magazine = new EdgeMagazine(DatabaseKind.SQLITE);
    }

    @AfterAll
    static void stop() {
        System.clearProperty("spring.profiles.active");
        magazine.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cookie", "header", "flushed", "error", "redirect", "session"})
    void noWayOfSettingOneReachesTheReader(String way) {
        // The second may come from memory.
        for (int time = 0; time < 2; time++) {
            RawConnection.Reply reply = get(CarelessPage.PATH + way);

            assertThat(reply.status()).isNotEqualTo(404);
            assertThat(reply.headers()).doesNotContainKey("set-cookie");
        }
    }

    @Test
    void whatSeveralMayBeToldAtOnceSetsNotEvenOneThatIsDeclared() {
        RawConnection.Reply fault = get(CarelessPage.PATH + "declared");

        assertThat(fault.status()).isEqualTo(503);
        assertThat(fault.headers()).doesNotContainKey("set-cookie");
    }

    @Test
    void theDeskIsToldOfIt() {
        get(CarelessPage.PATH + "header");
        get(CarelessPage.PATH + "error");

        assertThat(magazine.magazine.part(KeptBack.class).all())
                .extracting(KeptBack.Times::cookie)
                .contains("stray", "lost", "wrong");
    }

    @Test
    void oneThatEndsMayPass() {
        assertThat(get(CarelessPage.PATH + "ended").header("Set-Cookie")).startsWith("stray=;");
    }

    private static RawConnection.Reply get(String path) {
        try (RawConnection connection = magazine.connect()) {
            return connection.get(path);
        }
    }
}
