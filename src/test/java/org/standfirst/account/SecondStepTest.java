package org.standfirst.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.database.Database;
import org.standfirst.kernel.Network;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestParts;

@OnBothDatabases
class SecondStepTest {
    private static final Network HOME = new Network("home");

    private final DatabaseKind.Place place;
    private final TestParts parts;
    private final Newcomer tom;
    private String secret = "";
    private List<String> recovery = List.of();

    SecondStepTest(DatabaseKind kind) {
        this.place = kind.fresh();
        this.parts = new TestParts(place);
        this.tom = Newcomer.come(parts, "Tom Reed", Role.AUTHOR);
    }

    @BeforeEach
    void setsUp() {
        assertThat(change(new ChangeSecondStep.Change.Begin(Newcomer.PASSWORD)))
                .isEqualTo(new ChangeSecondStep.Outcome.Begun());
        secret = parts.get(SecondSteps.class).begun(tom.account().person()).orElseThrow();
        recovery = ((ChangeSecondStep.Outcome.On)
                        change(new ChangeSecondStep.Change.Confirm(Authenticator.code(secret, -1))))
                .recovery();
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void thePasswordAloneSignsNobodyIn() {
        String pending = password();

        assertThat(parts.get(StaffSessions.class).resume(pending)).isEmpty();
        assertThat(finish(pending, "000000")).isEqualTo(new FinishSignIn.Outcome.Refused());
        assertThat(finish(pending, Authenticator.code(secret, 0))).isInstanceOf(FinishSignIn.Outcome.SignedIn.class);
    }

    @Test
    void aCodeIsNeverTakenTwice() {
        String code = Authenticator.code(secret, 0);

        assertThat(finish(password(), code)).isInstanceOf(FinishSignIn.Outcome.SignedIn.class);
        assertThat(finish(password(), code)).isEqualTo(new FinishSignIn.Outcome.Refused());
        assertThat(finish(password(), Authenticator.code(secret, -1))).isEqualTo(new FinishSignIn.Outcome.Refused());
        assertThat(finish(password(), Authenticator.code(secret, 1))).isInstanceOf(FinishSignIn.Outcome.SignedIn.class);
    }

    @Test
    void whoSaidThePasswordHasFiveMinutes() {
        String pending = password();
        Newcomer.backdate(parts, "pending_sign_in", "expires_at", PendingSignIns.VALID);

        assertThat(finish(pending, Authenticator.code(secret, 0))).isEqualTo(new FinishSignIn.Outcome.Over());
    }

    @Test
    void whoSaidThePasswordHasFiveTries() {
        String pending = password();
        for (int i = 0; i < PendingSignIns.MOST_TRIES; i++) {
            assertThat(finish(pending, "00000" + i)).isEqualTo(new FinishSignIn.Outcome.Refused());
        }

        assertThat(finish(pending, Authenticator.code(secret, 0))).isEqualTo(new FinishSignIn.Outcome.Over());
    }

    @Test
    void sayingThePasswordAgainBuysNoTriesWithoutEnd() {
        for (int i = 0; i < SignInLimits.MOST_BY_ACCOUNT; i++) {
            finish(password(), "00000" + i);
        }

        assertThat(signIn()).isInstanceOf(SignIn.Outcome.TooOften.class);
    }

    @Test
    void whatIsPendingIsUsedOnce() {
        String pending = password();
        finish(pending, Authenticator.code(secret, 0));

        assertThat(finish(pending, recovery.getFirst())).isEqualTo(new FinishSignIn.Outcome.Over());
    }

    @Test
    void eachRecoveryCodeLetsInOnceHoweverItIsTyped() {
        assertThat(recovery).hasSize(RecoveryCodes.COUNT).doesNotHaveDuplicates();

        assertThat(finish(password(), recovery.getFirst().toUpperCase(java.util.Locale.ROOT)))
                .isInstanceOf(FinishSignIn.Outcome.SignedIn.class);
        assertThat(finish(password(), recovery.getFirst())).isEqualTo(new FinishSignIn.Outcome.Refused());
        assertThat(finish(password(), recovery.get(1).replace("-", " ")))
                .isInstanceOf(FinishSignIn.Outcome.SignedIn.class);
        assertThat(parts.get(SecondSteps.class).recoveryCodesLeft(tom.account().person()))
                .isEqualTo(8);
    }

    @Test
    void newRecoveryCodesMakeTheFormerVoid() {
        var renewed = (ChangeSecondStep.Outcome.On) change(new ChangeSecondStep.Change.Renew(Newcomer.PASSWORD));

        assertThat(finish(password(), recovery.getFirst())).isEqualTo(new FinishSignIn.Outcome.Refused());
        assertThat(finish(password(), renewed.recovery().getFirst())).isInstanceOf(FinishSignIn.Outcome.SignedIn.class);
    }

    @Test
    void withoutThePasswordNothingIsTakenAway() {
        assertThat(change(new ChangeSecondStep.Change.End("not the password")))
                .isInstanceOf(ChangeSecondStep.Outcome.Invalid.class);
        assertThat(change(new ChangeSecondStep.Change.Renew("not the password")))
                .isInstanceOf(ChangeSecondStep.Outcome.Invalid.class);
        assertThat(signIn()).isInstanceOf(SignIn.Outcome.CodeWanted.class);

        assertThat(change(new ChangeSecondStep.Change.End(Newcomer.PASSWORD)))
                .isEqualTo(new ChangeSecondStep.Outcome.Off());
        assertThat(signIn()).isInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    @Test
    void whatIsNotConfirmedAsksNobody() {
        Newcomer ines = Newcomer.come(parts, "Ines Calder", Role.AUTHOR);
        ChangeSecondStep change = parts.get(ChangeSecondStep.class);
        change.apply(ines.seat(parts), new ChangeSecondStep.Change.Begin(Newcomer.PASSWORD), HOME);

        assertThat(change.apply(ines.seat(parts), new ChangeSecondStep.Change.Confirm("000000"), HOME))
                .isInstanceOf(ChangeSecondStep.Outcome.Invalid.class);
        assertThat(parts.get(SignIn.class)
                        .apply(new SignIn.Try(Newcomer.address("Ines Calder"), Newcomer.PASSWORD, HOME, "")))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    @Test
    void nobodyWithTheDatabaseAloneMakesCodes() throws IOException {
        String rows = parts.get(Database.class)
                        .sql("select * from second_step")
                        .query()
                        .listOfRows()
                        .toString()
                + parts.get(Database.class)
                        .sql("select * from recovery_code")
                        .query()
                        .listOfRows();

        assertThat(rows).doesNotContain(secret, recovery.getFirst());
        Path key = place.data().resolve("account.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(Files.size(key)).isEqualTo(32);
    }

    @Test
    void aSecretPutIntoSomebodyElsesRowIsVoid() {
        Newcomer ines = Newcomer.come(parts, "Ines Calder", Role.AUTHOR);
        Database database = parts.get(Database.class);
        database.write(() -> {
            database.sql("update second_step set person_id = :ines")
                    .param("ines", ines.account().person().value())
                    .update();
        });

        boolean taken = database.write(
                () -> parts.get(SecondSteps.class).takeCode(ines.account().person(), Authenticator.code(secret, 0)));
        assertThat(taken).isFalse();
    }

    @Test
    void withoutTheKeyFileRecoveryCodesStillLetIn() throws IOException {
        Files.delete(place.data().resolve("account.key"));

        assertThat(finish(password(), Authenticator.code(secret, 0))).isEqualTo(new FinishSignIn.Outcome.Refused());
        assertThat(finish(password(), recovery.getFirst())).isInstanceOf(FinishSignIn.Outcome.SignedIn.class);
    }

    private ChangeSecondStep.Outcome change(ChangeSecondStep.Change change) {
        return parts.get(ChangeSecondStep.class).apply(tom.seat(parts), change, HOME);
    }

    private String password() {
        return ((SignIn.Outcome.CodeWanted) signIn()).pending();
    }

    private SignIn.Outcome signIn() {
        return parts.get(SignIn.class)
                .apply(new SignIn.Try(Newcomer.address("Tom Reed"), Newcomer.PASSWORD, HOME, "Firefox on Linux"));
    }

    private FinishSignIn.Outcome finish(String pending, String code) {
        return parts.get(FinishSignIn.class).apply(new FinishSignIn.Try(pending, code, HOME));
    }
}
