package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates and the direction of script, by language. */
class LanguageTest {
    private static final Instant MORNING = Instant.parse("2026-03-05T09:30:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | Thursday 5 March 2026       | Thursday 5 March 2026, 10:30
            en-US | Thursday, March 5, 2026     | Thursday, March 5, 2026, 10:30\u202fAM
            de    | Donnerstag, 5. März 2026    | Donnerstag, 5. März 2026, 10:30 Uhr
            de-AT | Donnerstag, 5. März 2026    | Donnerstag, 5. März 2026, 10:30 Uhr
            fr    | jeudi 5 mars 2026           | jeudi 5 mars 2026 à 10:30
            es    | jueves, 5 de marzo de 2026  | jueves, 5 de marzo de 2026, 10:30
            pl    | czwartek, 5 marca 2026      | czwartek, 5 marca 2026, 10:30
            ar    | الخميس، 5 مارس 2026          | الخميس، 5 مارس 2026، 10:30 ص
            ar-EG | الخميس، ٥ مارس ٢٠٢٦          | الخميس، ٥ مارس ٢٠٢٦، ١٠:٣٠ ص
            it    | giovedì 5 marzo 2026        | giovedì 5 marzo 2026, 10:30
            """)
    void datesAreWrittenAsTheLanguageWritesThem(String tag, String day, String withTime) {
        Language language = Language.of(tag);
        ZoneId berlin = ZoneId.of("Europe/Berlin");

        assertThat(DateLine.of(MORNING, berlin, language)).isEqualTo(new DateLine("2026-03-05T10:30:00+01:00", day));
        assertThat(DateLine.of(LocalDate.of(2026, 3, 5), language)).isEqualTo(new DateLine("2026-03-05", day));
        assertThat(DateLine.withTime(MORNING, berlin, language).words()).isEqualTo(withTime);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-US | March 2026    | March
            de    | März 2026     | März
            fr    | mars 2026     | mars
            es    | marzo de 2026 | marzo
            pl    | marzec 2026   | marzec
            ar-EG | مارس ٢٠٢٦     | مارس
            """)
    void monthsStandInTheFormThatNoDayIsBeside(String tag, String withYear, String alone) {
        YearMonth march = YearMonth.of(2026, 3);

        assertThat(Language.of(tag).month(march)).isEqualTo(withYear);
        assertThat(Language.of(tag).monthAlone(march)).isEqualTo(alone);
    }

    @Test
    void everyLanguageOfTheWorldHasDates() {
        for (Locale locale : Locale.getAvailableLocales()) {
            Language language = Language.of(locale.toLanguageTag());
            assertThat(DateLine.withTime(MORNING, ZoneId.of("UTC"), language).words())
                    .as(locale.toLanguageTag())
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ar,rtl",
        "he,rtl",
        "fa-IR,rtl",
        "ur,rtl",
        "ckb,rtl",
        "yi,rtl",
        "az-Arab,rtl",
        "az,",
        "en,",
        "pl,",
        "und,"
    })
    void someScriptsRunFromRightToLeft(String tag, String direction) {
        assertThat(Language.of(tag).direction()).isEqualTo(direction);
    }
}
