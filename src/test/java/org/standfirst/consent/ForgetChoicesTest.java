package org.standfirst.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.database.Database;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestParts;

@OnBothDatabases
class ForgetChoicesTest {
    private final TestParts parts;
    private final Choosing readers;

    ForgetChoicesTest(DatabaseKind kind) {
        parts = new TestParts(kind.fresh());
        readers = new Choosing(parts, 5);
    }

    @AfterEach
    void close() {
        parts.close();
    }

    private static Instant whenOld(Instant choice) {
        return choice.atZone(ZoneOffset.UTC)
                .plusMonths(ForgetChoices.KEPT_MONTHS)
                .toInstant();
    }

    private Instant at(long number) {
        return parts.get(ChainRows.class).at(number).orElseThrow().choice().moment();
    }

    private ForgetChoices.Outcome forget(Instant now) {
        return parts.get(ForgetChoices.class).apply(now);
    }

    private Finding verify() {
        return parts.get(VerifyChain.class).apply();
    }

    private long count(String table) {
        return parts.get(Database.class)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private void run(String statement) {
        Database database = parts.get(Database.class);
        database.write(() -> database.sql(statement).update());
    }

    @Test
    void forgetsWhatIsOldEnoughAndNothingElse() throws InterruptedException {
        readers.several(4);
        Thread.sleep(5);
        readers.several(3);

        assertThat(forget(Instant.now())).isEqualTo(new ForgetChoices.Outcome.Forgotten(0));
        assertThat(forget(whenOld(at(5)))).isEqualTo(new ForgetChoices.Outcome.Forgotten(4));
        assertThat(verify())
                .isInstanceOfSatisfying(
                        Finding.Sound.class,
                        sound -> assertThat(List.of(sound.count(), sound.from(), sound.to()))
                                .isEqualTo(List.of(3L, 5L, 7L)));
        assertThat(forget(whenOld(at(5)))).isEqualTo(new ForgetChoices.Outcome.Forgotten(0));
        readers.several(2);
        assertThat(verify()).isInstanceOf(Finding.Sound.class);
        assertThat(parts.get(Choices.class).since(LocalDate.EPOCH).all())
                .as("figures tell of nobody")
                .isEqualTo(9);
    }

    @Test
    void forgetsThousandsInStepsAndGoesOnFromNothing() {
        Database database = parts.get(Database.class);
        database.write(() -> readers.several(2_300));

        assertThat(forget(whenOld(Instant.now().plusSeconds(9)))).isEqualTo(new ForgetChoices.Outcome.Forgotten(2_300));
        assertThat(verify())
                .isInstanceOfSatisfying(
                        Finding.Sound.class, sound -> assertThat(sound.count()).isZero());
        assertThat(count("consent_notice") + count("consent_register")).isZero();
        assertThat(readers.one().number()).isEqualTo(2_301);
        assertThat(verify())
                .isInstanceOfSatisfying(
                        Finding.Sound.class, sound -> assertThat(sound.from()).isEqualTo(2_301));
    }

    @Test
    void keepsTheTextsThatAreStillNamed() throws InterruptedException {
        RecordChoice recordChoice = parts.get(RecordChoice.class);
        recordChoice.apply(with("an old register", Choosing.shown("en", Device.DESK, "old")));
        run("insert into consent_picture (notice, drawn_at, png) select hash, 0, '' from consent_notice");
        Thread.sleep(5);
        recordChoice.apply(with("a register", Choosing.PHONE));

        forget(whenOld(at(2)));

        assertThat(count("consent_notice")).isEqualTo(1);
        assertThat(count("consent_register")).isEqualTo(1);
        assertThat(count("consent_picture")).isZero();
        assertThat(verify()).isInstanceOf(Finding.Sound.class);
    }

    private static RecordChoice.Choose with(String register, Shown notice) {
        return new RecordChoice.Choose(
                Subject.fresh(),
                Decision.NOTHING,
                List.of(Category.MEDIA),
                How.REFUSE_ALL,
                Signal.NONE,
                register,
                notice);
    }

    @Test
    void keepsWhatSomebodyTamperedWith() {
        readers.several(5);
        run("update consent_choice set allowed = 'x' where number = 3");
        Instant later = whenOld(Instant.now().plusSeconds(9));

        assertThat(forget(later))
                .isEqualTo(new ForgetChoices.Outcome.Doubtful(new Finding.Broken(3, Finding.Fault.CHANGED)));
        assertThat(count("consent_choice")).isEqualTo(5);
        run("delete from consent_choice where number = 3");
        assertThat(forget(later))
                .isEqualTo(new ForgetChoices.Outcome.Doubtful(new Finding.Broken(3, Finding.Fault.DROPPED)));
        assertThat(verify()).isEqualTo(new Finding.Broken(3, Finding.Fault.DROPPED));
    }

    @Test
    void sealsNoBeginningThatSomebodyMadeUp() {
        readers.several(5);
        run("delete from consent_choice where number <= 2");
        run("update consent_checkpoint set number = 2, mac = 'x',"
                + " hash = (select previous from consent_choice where number = 3)");

        assertThat(forget(whenOld(Instant.now().plusSeconds(9))))
                .isEqualTo(new ForgetChoices.Outcome.Doubtful(new Finding.Broken(0, Finding.Fault.CHECKPOINT_FORGED)));
        assertThat(count("consent_choice")).isEqualTo(3);
    }
}
