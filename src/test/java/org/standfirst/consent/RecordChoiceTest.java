package org.standfirst.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.database.ChangeHistory;
import org.standfirst.database.Database;
import org.standfirst.kernel.Sha256;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestParts;

@OnBothDatabases
class RecordChoiceTest {
    private final TestParts parts;

    RecordChoiceTest(DatabaseKind kind) {
        parts = new TestParts(kind.fresh());
    }

    @AfterEach
    void close() {
        parts.close();
    }

    private RecordChoice.Outcome.Recorded choose(Subject subject, How how, Decision decision, Shown notice) {
        return parts.get(RecordChoice.class)
                .apply(new RecordChoice.Choose(
                        subject,
                        decision,
                        List.of(Category.MEDIA, Category.STATISTICS),
                        how,
                        Signal.GPC,
                        "the register",
                        notice));
    }

    private static Decision yesTo(Category... categories) {
        return Decision.of(List.of(categories));
    }

    @Test
    void writesDownWhatWasChosenAndNothingThatNobodyWasAskedAbout() {
        Subject subject = Subject.fresh();
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        RecordChoice.Outcome.Recorded recorded =
                choose(subject, How.CHOSEN, yesTo(Category.MEDIA, Category.MARKETING), Choosing.PHONE);

        assertThat(parts.get(Choices.class).of(subject)).singleElement().satisfies(choice -> {
            assertThat(choice.number()).isEqualTo(recorded.number()).isEqualTo(1);
            assertThat(choice.hash()).isEqualTo(recorded.hash());
            assertThat(choice.moment()).isBetween(before, Instant.now());
            assertThat(choice.categories()).containsExactly(Category.STATISTICS, Category.MEDIA);
            assertThat(choice.decision()).isEqualTo(yesTo(Category.MEDIA));
            assertThat(choice.by()).contains(How.CHOSEN);
            assertThat(choice.signal()).isEqualTo("gpc");
            assertThat(choice.register()).isEqualTo(Sha256.hex("the register"));
            assertThat(choice.notice()).isEqualTo(Sha256.hex(Choosing.PHONE.page()));
            assertThat(choice.canonical())
                    .startsWith("{\"number\":1,\"at\":\"20")
                    .contains("\"subject\":\"" + subject + "\"", "\"asked\":\"statistics,media\",\"allowed\":\"media\"")
                    .endsWith("\"previous\":\"" + "0".repeat(64) + "\"}");
        });
        assertThat(parts.get(Choices.class).of(Subject.fresh())).isEmpty();
    }

    @Test
    void keepsEachTextOnce() {
        for (int time = 0; time < 3; time++) {
            choose(Subject.fresh(), How.ACCEPT_ALL, Decision.NOTHING, Choosing.PHONE);
            choose(Subject.fresh(), How.ACCEPT_ALL, Decision.NOTHING, Choosing.shown("en", Device.DESK, "<p>No?</p>"));
        }

        assertThat(count("consent_notice")).isEqualTo(2);
        assertThat(count("consent_register")).isEqualTo(1);
        assertThat(count("consent_choice")).isEqualTo(6);
    }

    private long count(String table) {
        return parts.get(Database.class)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    @Test
    void tellsTheLogOfARecordAndNotOfItsReader() {
        Subject subject = Subject.fresh();
        RecordChoice.Outcome.Recorded recorded = choose(subject, How.ALWAYS, Decision.NOTHING, Choosing.PHONE);

        assertThat(parts.get(ChangeHistory.class).of("consent:1", 9))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.verb()).isEqualTo("chose");
                    assertThat(change.actor()).isEqualTo("reader");
                    assertThat(change.detail()).contains(recorded.hash()).doesNotContain(subject.value());
                });
    }

    @Test
    void countsThemByDayAndMonth() {
        choose(Subject.fresh(), How.ACCEPT_ALL, Decision.NOTHING, Choosing.PHONE);
        choose(Subject.fresh(), How.ACCEPT_ALL, Decision.NOTHING, Choosing.PHONE);
        choose(Subject.fresh(), How.REFUSE_ALL, Decision.NOTHING, Choosing.PHONE);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        Choices.Figures figures = parts.get(Choices.class).since(today.minusDays(1));
        assertThat(figures.by(How.ACCEPT_ALL)).isEqualTo(2);
        assertThat(figures.by(How.REFUSE_ALL)).isEqualTo(1);
        assertThat(figures.by(How.WITHDRAWAL)).isZero();
        assertThat(figures.all()).isEqualTo(3);
        assertThat(parts.get(Choices.class).since(today.plusDays(1)).all()).isZero();
        assertThat(parts.get(Choices.class).months(today.minusDays(1)))
                .singleElement()
                .extracting(Choices.OfMonth::month)
                .asInstanceOf(InstanceOfAssertFactories.type(YearMonth.class))
                .isEqualTo(YearMonth.from(today));
    }

    @Test
    void takesNoNoticeThatCouldNotBeShownByItself() {
        assertThatThrownBy(() -> new Shown("en\"><script>", Device.DESK, "", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Shown("en", Device.DESK, "", "a{}</STYLE><p>"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Shown("en", Device.DESK, "x".repeat(500_001), ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Shown("pt-BR", Device.PHONE, "<p>Pode?</p>", "p{}").page())
                .contains("<html lang=\"pt-BR\">", "default-src 'none'", "content=\"phone\"", "<p>Pode?</p>");
    }

    @Test
    void readsOnlyWhatItWrote() {
        assertThat(Subject.parse("x".repeat(22))).isPresent();
        for (String wrong :
                List.of("", "x".repeat(21), "x".repeat(23), "x".repeat(21) + "\n", "' or ''='xxxxxxxxxxxxx")) {
            assertThat(Subject.parse(wrong)).as(wrong).isEmpty();
        }
        assertThat(Subject.fresh()).isNotEqualTo(Subject.fresh());
        assertThat(Device.of("?1", "")).isEqualTo(Device.PHONE);
        assertThat(Device.of("?0", "… Mobile …")).isEqualTo(Device.DESK);
        assertThat(Device.of("", "… Mobile Safari")).isEqualTo(Device.PHONE);
        assertThat(Device.of("", "")).isEqualTo(Device.DESK);
    }
}
