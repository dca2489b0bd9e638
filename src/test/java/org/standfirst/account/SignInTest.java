package org.standfirst.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.kernel.Network;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestParts;

@OnBothDatabases
class SignInTest {
    private static final String TOM = Newcomer.address("Tom Reed");
    private static final Network HOME = new Network("home");

    private final TestParts parts;

    SignInTest(DatabaseKind kind) {
        this.parts = new TestParts(kind.fresh());
    }

    @BeforeEach
    void comes() {
        Newcomer.come(parts, "Tom Reed", Role.AUTHOR);
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void thePasswordLetsInHoweverTheAddressIsWritten() {
        assertThat(attempt(TOM, Newcomer.PASSWORD, HOME)).isInstanceOf(SignIn.Outcome.SignedIn.class);
        assertThat(attempt(" Tom.Reed@Magazine.example ", Newcomer.PASSWORD, HOME))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    @Test
    void nothingTellsAnUnknownAddressFromAWrongPassword() {
        assertThat(attempt(TOM, "not the password at all", HOME)).isEqualTo(new SignIn.Outcome.Refused());
        assertThat(attempt("nobody@magazine.example", Newcomer.PASSWORD, HOME)).isEqualTo(new SignIn.Outcome.Refused());
        assertThat(attempt("no address", Newcomer.PASSWORD, HOME)).isEqualTo(new SignIn.Outcome.Refused());
    }

    @Test
    void anUnknownAddressTakesAsMuchWorkAsAWrongPassword() {
        attempt(TOM, "not the password at all", HOME);

        long known = quickest(TOM);
        long unknown = quickest("nobody@magazine.example");

        assertThat(unknown).isGreaterThan(known / 2);
    }

    /** In this thread's time on a processor, which does not depend on what else the machine does. */
    private long quickest(String email) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return IntStream.range(0, 4)
                .mapToLong(_ -> {
                    long begun = threads.getCurrentThreadCpuTime();
                    attempt(email, "not the password at all", HOME);
                    return threads.getCurrentThreadCpuTime() - begun;
                })
                .min()
                .orElseThrow();
    }

    @Test
    void anAccountIsTriedTenTimesInAQuarterOfAnHourFromWhereverItBe() {
        for (int i = 0; i < SignInLimits.MOST_BY_ACCOUNT; i++) {
            assertThat(attempt(TOM, "wrong " + i, new Network("network " + i))).isEqualTo(new SignIn.Outcome.Refused());
        }

        assertThat(attempt(TOM, Newcomer.PASSWORD, HOME)).isInstanceOf(SignIn.Outcome.TooOften.class);
        assertThat(attempt("nobody@magazine.example", "wrong", HOME)).isEqualTo(new SignIn.Outcome.Refused());

        Newcomer.backdate(parts, "sign_in_limit", "since", SignInLimits.WITHIN.plusSeconds(1));
        assertThat(attempt(TOM, Newcomer.PASSWORD, HOME)).isInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    @Test
    void anUnknownAddressIsLimitedLikeAKnownOne() {
        for (int i = 0; i < SignInLimits.MOST_BY_ACCOUNT; i++) {
            attempt("nobody@magazine.example", "wrong " + i, HOME);
        }

        assertThat(attempt("nobody@magazine.example", "wrong", HOME)).isInstanceOf(SignIn.Outcome.TooOften.class);
    }

    @Test
    void aNetworkTriesSixtyTimesWhicheverAccountsItBe() {
        SignInLimits limits = parts.get(SignInLimits.class);
        for (int i = 0; i < SignInLimits.MOST_BY_NETWORK; i++) {
            assertThat(limits.count("somebody" + i + "@magazine.example", HOME)).isEmpty();
        }

        assertThat(attempt(TOM, Newcomer.PASSWORD, HOME))
                .isInstanceOfSatisfying(
                        SignIn.Outcome.TooOften.class,
                        refused -> assertThat(refused.pause()).isBetween(Duration.ofMinutes(10), SignInLimits.WITHIN));
        assertThat(attempt(TOM, Newcomer.PASSWORD, new Network("elsewhere")))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    @Test
    void whoeverGotInMayMistypeAgain() {
        for (int i = 0; i < SignInLimits.MOST_BY_ACCOUNT - 1; i++) {
            attempt(TOM, "wrong " + i, HOME);
        }
        attempt(TOM, Newcomer.PASSWORD, HOME);

        assertThat(attempt(TOM, "wrong", HOME)).isEqualTo(new SignIn.Outcome.Refused());
        assertThat(attempt(TOM, Newcomer.PASSWORD, HOME)).isInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    @Test
    void aClosedAccountLetsNobodyInAndIsAnsweredLikeAnUnknownOne() {
        Newcomer ines = Newcomer.come(parts, "Ines Calder", Role.AUTHOR);
        parts.get(ChangeAccount.class)
                .apply(ines.account().person(), new ChangeAccount.Change.Close(), Newcomer.OPERATOR);

        assertThat(attempt(Newcomer.address("Ines Calder"), Newcomer.PASSWORD, HOME))
                .isEqualTo(new SignIn.Outcome.Refused());
    }

    private SignIn.Outcome attempt(String email, String password, Network network) {
        return parts.get(SignIn.class).apply(new SignIn.Try(email, password, network, "Firefox on Linux"));
    }
}
