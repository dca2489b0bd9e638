package org.standfirst.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.body.Body;
import org.standfirst.database.Database;
import org.standfirst.edge.Views;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Magazines;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestMagazine;

/** On which day something is counted, and how long days are kept apart. */
@OnBothDatabases
class DaysTest {
    private final TestMagazine magazine;
    private final Article article;

    DaysTest(DatabaseKind kind) {
        magazine = TestMagazine.start(kind);
        article = magazine.publish(
                Article.Kind.ARTICLE, Manuscript.of("High water", Body.EMPTY), Instant.parse("2026-03-05T08:00:00Z"));
        // So that nobody but the test brings what is counted.
        magazine.part(CountingWatch.class).close();
    }

    @AfterEach
    void close() {
        magazine.close();
    }

    @Test
    void countsByTheMagazinesOwnDays() {
        in("Pacific/Kiritimati");
        bringAt("2026-03-05T09:59:59.999Z");
        bringAt("2026-03-05T10:00:00Z");

        assertThat(days("2026-03-01", "2026-03-31"))
                .extracting(Readership.OfDay::day, day -> day.sums().readers())
                .containsExactly(tuple(LocalDate.of(2026, 3, 5), 1L), tuple(LocalDate.of(2026, 3, 6), 1L));
    }

    private void in(String zone) {
        Magazine named = magazine.part(Magazines.class).current();
        magazine.describe(new Magazine("Saltmarsh", named.tagline(), named.language(), ZoneId.of(zone)));
    }

    private void bringAt(String moment) {
        Visitor.reader(magazine).open(article.path());
        new CountingWatch(
                        magazine.part(Views.class),
                        magazine.part(ForgetFigures.class),
                        magazine.part(AddCounts.class),
                        magazine.part(Magazines.class),
                        Clock.fixed(Instant.parse(moment), ZoneId.of("UTC")))
                .bring();
    }

    private List<Readership.OfDay> days(String first, String last) {
        return magazine.part(Readership.class)
                .byDay(new Readership.Asked(
                        new Period(LocalDate.parse(first), LocalDate.parse(last)),
                        Optional.<Id<Article>>empty(),
                        TestMagazine.ACTOR));
    }

    @Test
    void sumsDaysThatAreTooOldByMonthAndForgetsFromWhereReadersCame() {
        bringAt("2024-01-30T12:00:00Z");
        bringAt("2024-01-31T12:00:00Z");
        bringAt("2024-02-01T12:00:00Z");
        magazine.part(Database.class)
                .write(() -> magazine.part(Database.class).sql("""
                        insert into referral_day (day, kind, article, host, readers)
                        values ('2024-01-31', 'front', '', 'old.example', 1), ('2024-02-01', 'front', '', 'new.example', 1)
                        """).update());

        magazine.part(ForgetFigures.class).apply(LocalDate.of(2026, 3, 5));
        magazine.part(ForgetFigures.class).apply(LocalDate.of(2026, 3, 6));

        assertThat(days("2023-01-01", "2026-12-31"))
                .extracting(Readership.OfDay::day)
                .containsExactly(LocalDate.of(2024, 2, 1));
        assertThat(magazine.part(Database.class)
                        .sql("select month, readers from view_month")
                        .query()
                        .listOfRows()
                        .toString())
                .contains("2024-01", "2")
                .doesNotContain("2024-02");
        assertThat(magazine.part(Database.class)
                        .sql("select host from referral_day")
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactly("new.example");
        assertThat(magazine.part(Readership.class)
                        .ever(article.id(), TestMagazine.ACTOR)
                        .readers())
                .isEqualTo(3);
    }
}
