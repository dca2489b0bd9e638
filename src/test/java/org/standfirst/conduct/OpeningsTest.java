package org.standfirst.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.ChangeSection;
import org.standfirst.database.ChangeHistory;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Section;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;

/** Who may reply, as the nearest who said anything wants it. */
@OnBothDatabases
class OpeningsTest {
    private final ConductDesk desk;
    private final Section sea;
    private final Section tides;
    private final Article article;

    OpeningsTest(DatabaseKind kind) {
        desk = new ConductDesk(kind);
        sea = desk.section("Sea", Optional.empty());
        tides = desk.section("Tides", Optional.of(sea.id()));
        article = desk.published("High water", ConductDesk.DESK);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void holdsFirstTimersAndNeverClosesWhereNobodySaidAnything() {
        assertThat(opening(Optional.of(tides.id()))).isEqualTo(new Opening(Mode.FIRST_TIMERS, Optional.empty()));
        assertThat(opening(Optional.empty()).isOpen()).isTrue();
        assertThat(opening(Optional.of(Id.fresh())).mode()).isEqualTo(Mode.FIRST_TIMERS);
    }

    @Test
    void letsTheNearestDecideOnTheModeAndOnTheDaysEach() {
        set(new Scope.OfMagazine(), Mode.OPEN, 10);
        set(new Scope.OfSection(sea.id()), Mode.PREMODERATED, null);
        set(new Scope.OfSection(tides.id()), null, 20);

        assertThat(opening(Optional.empty())).isEqualTo(new Opening(Mode.OPEN, closing(10)));
        assertThat(opening(Optional.of(sea.id()))).isEqualTo(new Opening(Mode.PREMODERATED, closing(10)));
        assertThat(opening(Optional.of(tides.id()))).isEqualTo(new Opening(Mode.PREMODERATED, closing(20)));

        set(new Scope.OfArticle(article.id()), Mode.CLOSED, 0);
        assertThat(opening(Optional.of(tides.id()))).isEqualTo(new Opening(Mode.CLOSED, Optional.empty()));
        set(new Scope.OfArticle(article.id()), null, null);
        assertThat(opening(Optional.of(tides.id()))).isEqualTo(new Opening(Mode.PREMODERATED, closing(20)));
        assertThat(desk.get(Openings.class).said(new Scope.OfArticle(article.id())))
                .isEqualTo(Said.NOTHING);
    }

    @Test
    void followsASectionThatMoves() {
        set(new Scope.OfSection(sea.id()), Mode.CLOSED, null);
        assertThat(opening(Optional.of(tides.id())).mode()).isEqualTo(Mode.CLOSED);

        desk.get(ChangeSection.class)
                .apply(new ChangeSection.Change(
                        new Section(tides.id(), Optional.empty(), tides.slug(), tides.name(), tides.about()),
                        ConductDesk.DESK));

        assertThat(opening(Optional.of(tides.id())).mode()).isEqualTo(Mode.FIRST_TIMERS);
    }

    @Test
    void closesWhenItsDaysAreOver() {
        set(new Scope.OfMagazine(), Mode.OPEN, 3);
        Instant end = closing(3).orElseThrow();

        assertThat(at(end.minusMillis(1)).isOpen()).isTrue();
        assertThat(at(end)).isEqualTo(new Opening(Mode.CLOSED, Optional.of(end)));
    }

    @Test
    void opensNoPage() {
        Article page = desk.page("About us");
        set(new Scope.OfMagazine(), Mode.OPEN, 0);

        assertThat(desk.get(Openings.class)
                        .of(page, Optional.empty(), Instant.now())
                        .isOpen())
                .isFalse();
        assertThat(desk.get(SetOpening.class)
                        .apply(new SetOpening.Set(
                                new Scope.OfArticle(page.id()),
                                new Said(Optional.of(Mode.OPEN), Optional.empty()),
                                ConductDesk.DESK)))
                .isEqualTo(new SetOpening.Outcome.NotAllowed());
    }

    @Test
    void refusesDaysWithoutEndAndBeforeTheBeginning() {
        for (int days : List.of(-1, SetOpening.MOST_DAYS + 1)) {
            assertThat(desk.get(SetOpening.class)
                            .apply(new SetOpening.Set(
                                    new Scope.OfMagazine(),
                                    new Said(Optional.empty(), Optional.of(days)),
                                    ConductDesk.DESK)))
                    .isInstanceOf(SetOpening.Outcome.Invalid.class);
        }
        assertThat(desk.get(Openings.class).said(new Scope.OfMagazine())).isEqualTo(Said.NOTHING);
    }

    @Test
    void tellsTheLogWhatWasSaidOfWhat() {
        set(new Scope.OfArticle(article.id()), Mode.CLOSED, 7);

        assertThat(desk.get(ChangeHistory.class).before(Long.MAX_VALUE, 1, List.of("")))
                .extracting("verb", "subject", "detail")
                .containsExactly(
                        tuple("opened", "conduct:article:" + article.id(), "{\"mode\":\"closed\",\"days\":\"7\"}"));
    }

    private void set(Scope scope, @Nullable Mode mode, @Nullable Integer days) {
        assertThat(desk.get(SetOpening.class)
                        .apply(new SetOpening.Set(
                                scope,
                                new Said(Optional.ofNullable(mode), Optional.ofNullable(days)),
                                ConductDesk.DESK)))
                .isEqualTo(new SetOpening.Outcome.Done());
    }

    private Opening opening(Optional<Id<Section>> section) {
        return desk.get(Openings.class)
                .of(article, section, article.publishedAt().orElseThrow());
    }

    private Opening at(Instant now) {
        return desk.get(Openings.class).of(article, Optional.empty(), now);
    }

    private Optional<Instant> closing(int days) {
        return article.publishedAt().map(out -> out.plus(Duration.ofDays(days)));
    }
}
