package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Articles;
import org.standfirst.article.Manuscript;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.database.ChangeLog;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Magazine;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.StaffVisit;
import org.standfirst.support.TestMagazine;

/** What is scheduled at the desk goes live once and on time, whatever clocks and machines do meanwhile. */
@OnBothDatabases
class ScheduleTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final DatabaseKind kind;

    ScheduleTest(DatabaseKind kind) {
        this.kind = kind;
    }

    @Test
    void aTimeOverWhichTheClocksGoForwardIsRefusedInWords() {
        try (TestMagazine magazine = magazine(kind.fresh())) {
            Article draft = draft(magazine);

            HttpResponse<String> answer = schedule(magazine, draft, "2027-03-28T01:30", false);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("28 March, 01:00", "28 March, 02:00");
            assertThat(find(magazine, draft.id()).schedule()).isEmpty();
        }
    }

    @Test
    void ofATimeThatComesTwiceTheFirstIsMeantUnlessSomebodySaysTheSecond() {
        try (TestMagazine magazine = magazine(kind.fresh())) {
            Article draft = draft(magazine);

            assertThat(schedule(magazine, draft, "2027-10-31T01:30", false).statusCode())
                    .isEqualTo(303);
            assertThat(due(magazine, draft)).isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
            assertThat(schedule(magazine, draft, "2027-10-31T01:30", true).statusCode())
                    .isEqualTo(303);
            assertThat(due(magazine, draft)).isEqualTo(Instant.parse("2027-10-31T01:30:00Z"));
        }
    }

    @Test
    void timesOnEitherSideOfAChangeMeanWhatTheClocksOfThatDaySay() {
        try (TestMagazine magazine = magazine(kind.fresh())) {
            Article draft = draft(magazine);

            schedule(magazine, draft, "2027-03-28T00:59", false);
            assertThat(due(magazine, draft)).isEqualTo(Instant.parse("2027-03-28T00:59:00Z"));
            schedule(magazine, draft, "2027-03-28T02:00", false);
            assertThat(due(magazine, draft)).isEqualTo(Instant.parse("2027-03-28T01:00:00Z"));
        }
    }

    @Test
    void aTimeThatIsPastPublishesNothing() {
        try (TestMagazine magazine = magazine(kind.fresh())) {
            Article draft = draft(magazine);

            HttpResponse<String> answer = schedule(magazine, draft, "2020-01-01T08:00", false);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("That time is past");
            assertThat(find(magazine, draft.id()).state()).isEqualTo(Article.State.DRAFT);
        }
    }

    @Test
    void goesLiveOnceAndOnTime() {
        try (TestMagazine magazine = magazine(kind.fresh())) {
            Article draft = draft(magazine);
            Instant at = Instant.now().plusSeconds(3).truncatedTo(ChronoUnit.SECONDS);

            assertThat(schedule(magazine, draft, local(at), false).statusCode()).isEqualTo(303);
            Instant seen = awaitLive(magazine, draft);

            assertThat(seen).isBetween(at, at.plusSeconds(5));
            assertThat(find(magazine, draft.id()).publishedAt()).contains(at);
            assertThat(publications(magazine, draft)).isOne();
        }
    }

    @Test
    void goesLiveOnceWhenTheProgramIsDownAtTheDueSecond() {
        DatabaseKind.Place place = kind.fresh();
        Article draft;
        Instant at;
        try (TestMagazine magazine = magazine(place)) {
            draft = draft(magazine);
            at = Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.SECONDS);
            assertThat(schedule(magazine, draft, local(at), false).statusCode()).isEqualTo(303);
        }
        LockSupport.parkNanos(
                Math.max(0, Duration.between(Instant.now(), at.plusMillis(50)).toNanos()));
        try (TestMagazine magazine = TestMagazine.start(place, "")) {
            awaitLive(magazine, draft);

            assertThat(find(magazine, draft.id()).publishedAt()).contains(at);
            assertThat(publications(magazine, draft)).isOne();
        }
    }

    private static TestMagazine magazine(DatabaseKind.Place place) {
        TestMagazine magazine = TestMagazine.start(place, "");
        magazine.describe(new Magazine("The Weir", "", "en", LONDON));
        return magazine;
    }

    private static Article draft(TestMagazine magazine) {
        return magazine.draft(
                Manuscript.of("The tide table", Body.of(List.of(Block.Paragraph.of("High water at noon.")))));
    }

    private static HttpResponse<String> schedule(TestMagazine magazine, Article draft, String at, boolean later) {
        return StaffVisit.as(Role.EDITOR, magazine)
                .post(
                        "/newsroom/articles/" + draft.id() + "/schedule",
                        Map.of("revision", draft.draft().value(), "at", at, "later", String.valueOf(later)));
    }

    private static String local(Instant at) {
        return LocalDateTime.ofInstant(at, LONDON).toString();
    }

    private static Instant awaitLive(TestMagazine magazine, Article draft) {
        Instant end = Instant.now().plusSeconds(20);
        while (magazine.get(draft.path()).statusCode() != 200) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(20_000_000);
        }
        return Instant.now();
    }

    private static long publications(TestMagazine magazine, Article draft) {
        return magazine.part(ChangeLog.class).after(0, 10_000).stream()
                .filter(change -> change.verb().equals("published"))
                .filter(change -> change.subject().equals("article:" + draft.id()))
                .count();
    }

    private static Instant due(TestMagazine magazine, Article draft) {
        return find(magazine, draft.id()).schedule().orElseThrow().at();
    }

    private static Article find(TestMagazine magazine, Id<Article> id) {
        return magazine.part(Articles.class).find(id).orElseThrow();
    }
}
