package org.standfirst.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.kernel.Cursor;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.kernel.Window.Place;
import org.standfirst.magazine.AddSection;
import org.standfirst.magazine.AddTag;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Tag;
import org.standfirst.people.Actor;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestParts;

/** What readers are led to: what is related, what a month brought, what is newest in each section. */
@OnBothDatabases
class ReadersListsTest {
    private static final Actor DESK = new Actor.Program("test");
    private static final Instant FIRST = Instant.parse("2026-03-05T09:30:00Z");
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

    private final TestParts parts;

    ReadersListsTest(DatabaseKind kind) {
        parts = new TestParts(kind.fresh());
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void whatSharesMostTagsIsNearestAndThenItsSection() {
        Tag eels = tag("Eels");
        Tag weirs = tag("Weirs");
        Section river = section("River");
        publish("One tag, newer", List.of(eels), Optional.empty(), FIRST.plusSeconds(500));
        publish("Two tags", List.of(weirs, eels), Optional.empty(), FIRST.plusSeconds(100));
        publish("Same section, newest", List.of(), Optional.of(river), FIRST.plusSeconds(900));
        publish("One tag, older", List.of(eels), Optional.empty(), FIRST.plusSeconds(400));
        publish("Neither", List.of(), Optional.empty(), FIRST.plusSeconds(950));
        Manuscript read = manuscript("Read", List.of(eels, weirs), Optional.of(river));
        Article article = publish(read, FIRST);

        assertThat(parts.get(RelatedArticles.class).to(article.id(), read, 4))
                .extracting(Headline::headline)
                .containsExactly("Two tags", "One tag, newer", "One tag, older", "Same section, newest");
    }

    @Test
    void nothingIsRelatedToWhatStandsAlone() {
        Manuscript read = manuscript("Read", List.of(), Optional.empty());
        publish("Other", List.of(), Optional.empty(), FIRST);

        assertThat(parts.get(RelatedArticles.class).to(publish(read, FIRST).id(), read, 3))
                .isEmpty();
    }

    @Test
    void monthsAreThoseOfTheMagazinesClock() {
        // In Auckland it is the first of April already.
        publish("April", List.of(), Optional.empty(), Instant.parse("2026-03-31T12:00:00Z"));
        publish("March", List.of(), Optional.empty(), Instant.parse("2026-03-31T10:00:00Z"));
        publish("Long ago", List.of(), Optional.empty(), Instant.parse("1998-11-02T10:00:00Z"));
        LiveMonths months = parts.get(LiveMonths.class);
        YearMonth march = YearMonth.of(2026, 3);

        assertThat(months.all(AUCKLAND)).containsExactly(YearMonth.of(2026, 4), march, YearMonth.of(1998, 11));
        assertThat(months.before(march, AUCKLAND)).contains(YearMonth.of(1998, 11));
        assertThat(months.after(march, AUCKLAND)).contains(YearMonth.of(2026, 4));
        assertThat(months.after(YearMonth.of(2026, 4), AUCKLAND)).isEmpty();
        assertThat(parts.get(LiveLists.class)
                        .between(
                                LiveMonths.begin(march, AUCKLAND),
                                LiveMonths.begin(march.plusMonths(1), AUCKLAND),
                                new Place.Newest(),
                                10)
                        .items())
                .extracting(Headline::headline)
                .containsExactly("March");
    }

    @Test
    void anEmptyMagazineHasNoMonths() {
        assertThat(parts.get(LiveMonths.class).all(AUCKLAND)).isEmpty();
    }

    @Test
    void everySectionGivesItsNewest() {
        Section river = section("River");
        Section kitchen = section("Kitchen");
        for (int number = 0; number < 4; number++) {
            publish("River " + number, List.of(), Optional.of(river), FIRST.plusSeconds(number));
        }
        publish("Kitchen", List.of(), Optional.of(kitchen), FIRST);

        var newest = parts.get(LiveLists.class).newestOf(List.of(kitchen.id(), river.id()), 2);

        assertThat(headlines(newest.getOrDefault(river.id(), List.of()))).containsExactly("River 3", "River 2");
        assertThat(headlines(newest.getOrDefault(kitchen.id(), List.of()))).containsExactly("Kitchen");
    }

    private List<String> headlines(List<Cursor> places) {
        return parts
                .get(LiveLists.class)
                .find(places.stream().map(place -> new Id<Article>(place.id())).toList())
                .stream()
                .map(Headline::headline)
                .toList();
    }

    private Tag tag(String name) {
        return ((AddTag.Outcome.Added)
                        parts.get(AddTag.class).apply(new AddTag.Add(Slug.from(name, "tag"), name, "", DESK)))
                .tag();
    }

    private Section section(String name) {
        return ((AddSection.Outcome.Added) parts.get(AddSection.class)
                        .apply(new AddSection.Add(Optional.empty(), Slug.from(name, "section"), name, "", DESK)))
                .section();
    }

    private void publish(String headline, List<Tag> tags, Optional<Section> section, Instant at) {
        publish(manuscript(headline, tags, section), at);
    }

    private Article publish(Manuscript manuscript, Instant at) {
        Article draft = ((CreateArticle.Outcome.Created) parts.get(CreateArticle.class)
                        .apply(new CreateArticle.Create(
                                Article.Kind.ARTICLE, Slug.from(manuscript.headline(), "x"), manuscript, DESK)))
                .article();
        return ((PublishArticle.Outcome.Published) parts.get(PublishArticle.class)
                        .apply(new PublishArticle.Publish(
                                draft.id(), draft.draft(), Optional.of(new PublishArticle.Dates(at, at)), DESK)))
                .article();
    }

    private static Manuscript manuscript(String headline, List<Tag> tags, Optional<Section> section) {
        return new Manuscript(
                headline,
                "",
                "",
                List.of(),
                section.map(Section::id),
                tags.stream().map(Tag::id).toList(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Manuscript.Titles.NONE,
                Body.of(List.of(Block.Paragraph.of("The tide went out."))));
    }
}
