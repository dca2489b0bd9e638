package org.standfirst.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.body.Body;
import org.standfirst.kernel.Slug;
import org.standfirst.people.Actor;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestParts;

@OnBothDatabases
class LiveAddressesTest {
    private static final Actor ACTOR = new Actor.Program("test");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final TestParts parts;
    private final LiveAddresses addresses;

    LiveAddressesTest(DatabaseKind kind) {
        parts = new TestParts(kind.fresh());
        addresses = parts.get(LiveAddresses.class);
    }

    @AfterEach
    void end() {
        parts.close();
    }

    @Test
    void aMonthBeginsWhereTheMagazineIsMade() {
        publish("In June by Greenwich, in July by London", "2026-06-30T23:30:00Z");
        publish("In June anyway", "2026-06-30T22:30:00Z");

        assertThat(addresses.in(YearMonth.of(2026, 7), LONDON, 0, 10)).hasSize(1);
        assertThat(addresses.count(YearMonth.of(2026, 7), LONDON).articles()).isEqualTo(1);
        assertThat(addresses.count(YearMonth.of(2026, 6), LONDON).articles()).isEqualTo(1);
    }

    @Test
    void aMonthKnowsItsLatestChange() {
        publish("New", "2026-05-05T00:00:00Z");
        publish("Newer", "2026-05-06T00:00:00Z");

        assertThat(addresses.count(YearMonth.of(2026, 5), LONDON))
                .isEqualTo(new LiveAddresses.Tally(2, Optional.of(Instant.parse("2026-05-06T00:00:00Z"))));
        assertThat(addresses.count(YearMonth.of(2026, 4), LONDON))
                .isEqualTo(new LiveAddresses.Tally(0, Optional.empty()));
    }

    @Test
    void aMonthComesInPieces() {
        for (int day = 1; day <= 5; day++) {
            publish("Day " + day, "2026-05-0" + day + "T12:00:00Z");
        }
        YearMonth may = YearMonth.of(2026, 5);

        assertThat(addresses.in(may, LONDON, 0, 3).stream().map(LiveAddresses.Listed::path))
                .containsExactly("/articles/day-5", "/articles/day-4", "/articles/day-3");
        assertThat(addresses.in(may, LONDON, 3, 3).stream().map(LiveAddresses.Listed::path))
                .containsExactly("/articles/day-2", "/articles/day-1");
        assertThat(addresses.in(may, LONDON, 6, 3)).isEmpty();
    }

    @Test
    void pagesBelongToNoMonth() {
        publish(Article.Kind.PAGE, "About", "2026-05-05T00:00:00Z");

        assertThat(addresses.count(YearMonth.of(2026, 5), LONDON).articles()).isZero();
        assertThat(addresses.pages(10).stream().map(LiveAddresses.Listed::path)).containsExactly("/about");
    }

    @Test
    void theWordsOfManyAreReadAtOnceAndWithdrawnOnesKeepTheirOutline() {
        Article kept = publish("Kept", "2026-05-05T00:00:00Z");
        Article gone = publish("Gone", "2026-05-06T00:00:00Z");
        LiveArticles live = parts.get(LiveArticles.class);
        LiveLists lists = parts.get(LiveLists.class);
        List<Headline> both = lists.since(Instant.parse("2026-05-05T00:00:00Z"), 10);
        assertThat(both).hasSize(2);
        parts.get(WithdrawArticle.class).apply(new WithdrawArticle.Withdraw(gone.id(), "", ACTOR));

        assertThat(live.revisions(both)).containsOnlyKeys(kept.id());
        assertThat(live.outline(gone.id()).map(Manuscript::headline)).contains("Gone");
        assertThat(lists.all(new org.standfirst.kernel.Window.Place.Newest(), 10)
                        .items())
                .hasSize(1);
    }

    private Article publish(String headline, String time) {
        return publish(Article.Kind.ARTICLE, headline, time);
    }

    private Article publish(Article.Kind kind, String headline, String time) {
        Instant at = Instant.parse(time);
        Article draft = ((CreateArticle.Outcome.Created) parts.get(CreateArticle.class)
                        .apply(new CreateArticle.Create(
                                kind, Slug.from(headline, "x"), Manuscript.of(headline, Body.EMPTY), ACTOR)))
                .article();
        return ((PublishArticle.Outcome.Published) parts.get(PublishArticle.class)
                        .apply(new PublishArticle.Publish(
                                draft.id(), draft.draft(), Optional.of(new PublishArticle.Dates(at, at)), ACTOR)))
                .article();
    }
}
