package org.standfirst.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standfirst.search.SearchedMagazine.await;
import static org.standfirst.search.SearchedMagazine.headlines;
import static org.standfirst.search.SearchedMagazine.inLanguage;
import static org.standfirst.search.SearchedMagazine.manuscript;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.article.RenameArticle;
import org.standfirst.body.Body;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.magazine.AddSection;
import org.standfirst.magazine.DescribeMagazine;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Section;
import org.standfirst.people.AddPerson;
import org.standfirst.people.Person;
import org.standfirst.picture.AddPicture;
import org.standfirst.picture.DescribePicture;
import org.standfirst.picture.Picture;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;

/** What is found, by whom it is found, and in which order. */
@OnBothDatabases
class SearchTest {
    private final SearchedMagazine magazine;

    SearchTest(DatabaseKind kind) {
        magazine = SearchedMagazine.open(kind.fresh());
    }

    @AfterEach
    void close() {
        magazine.close();
    }

    @Test
    void findsWhatIsPublishedAndNothingElse() {
        magazine.draft(manuscript("The unwritten estuary", "Words."), Article.Kind.ARTICLE);
        magazine.publish("The salt road", "It crosses the estuary at low water.");
        magazine.awaitWhole();

        assertThat(magazine.find("estuary")).containsExactly("The salt road");
        assertThat(magazine.find("ESTUARIES")).containsExactly("The salt road");
    }

    @Test
    void followsWhatHappensToAnArticle() {
        Article article = magazine.publish("The salt road", "It crosses the estuary.");
        magazine.awaitWhole();
        magazine.rewrite(article, manuscript("The peat road", "It crosses the moor."));
        await(() -> magazine.find("moor").equals(List.of("The peat road")));

        assertThat(magazine.find("estuary")).isEmpty();

        Article current = magazine.results("moor").hits().stream()
                .map(hit -> hit.headline().article())
                .map(id -> magazine.parts
                        .get(org.standfirst.article.Articles.class)
                        .find(id)
                        .orElseThrow())
                .findFirst()
                .orElseThrow();
        magazine.parts
                .get(RenameArticle.class)
                .apply(new RenameArticle.Rename(current.id(), new Slug("moor-road"), SearchedMagazine.DESK));
        assertThat(magazine.results("moor").hits().getFirst().headline().path()).isEqualTo("/articles/moor-road");

        magazine.withdraw(current);
        assertThat(magazine.find("moor")).isEmpty();
        await(() -> magazine.results("moor").total() == 0);
    }

    @Test
    void followsTheWordsOfPictures() {
        Picture picture = magazine.parts
                .get(AddPicture.class)
                .apply(new AddPicture.Add("", new Picture.Words("A heron at dusk", "", ""), "test"));
        Manuscript plain = manuscript("The salt road", "It crosses the estuary.");
        magazine.publish(new Manuscript(
                plain.headline(),
                "",
                "",
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(new Manuscript.LeadPicture(picture.id(), "", "")),
                "",
                Optional.empty(),
                Manuscript.Titles.NONE,
                plain.body()));
        await(() -> magazine.find("heron").equals(List.of("The salt road")));

        magazine.parts
                .get(DescribePicture.class)
                .apply(new DescribePicture.Describe(
                        picture.id(), new Picture.Words("A bittern at dawn", "", ""), Picture.Rights.NONE, "test"));

        await(() -> magazine.find("bittern").equals(List.of("The salt road")));
        assertThat(magazine.find("heron")).isEmpty();
    }

    @Test
    void ranksByThePlaceOfAWord() {
        Person author = person("Wren Harbour");
        magazine.publish(story("In the body", "", "It lies in the harbour, where ships lie.", List.of()));
        magazine.publish(story("By her", "", "It lies there, where the ships all lie.", List.of(author)));
        magazine.publish(story("In the standfirst", "What the harbour knows.", "It lies there.", List.of()));
        magazine.publish(story("In the harbour", "", "It lies there, where the ships all lie.", List.of()));
        magazine.awaitWhole();

        assertThat(magazine.find("harbour"))
                .containsExactly("In the harbour", "In the standfirst", "By her", "In the body");
    }

    @Test
    void prefersTheNewOfTwoThatAreAlike() {
        magazine.publish(
                manuscript("Old road", "It crosses the estuary."), Article.Kind.ARTICLE, Instant.EPOCH.plusSeconds(9));
        magazine.publish(manuscript("New road", "It crosses the estuary."));
        magazine.awaitWhole();

        assertThat(magazine.find("estuary")).containsExactly("New road", "Old road");
    }

    @Test
    void looksForPhrasesAsTheyStandAndLeavesOutWhatIsUnwanted() {
        magazine.publish("One", "The low water stood in the channel.");
        magazine.publish("Two", "The water stood low in the channel.");
        magazine.awaitWhole();

        assertThat(magazine.find("low water")).containsExactlyInAnyOrder("One", "Two");
        assertThat(magazine.find("low water")).as("closer together").first().isEqualTo("One");
        assertThat(magazine.find("\"low water\"")).containsExactly("One");
        assertThat(magazine.find("“stood low” water")).containsExactly("Two");
        assertThat(magazine.find("channel -\"low water\"")).containsExactly("Two");
        assertThat(magazine.find("channel -low")).isEmpty();
        assertThat(magazine.find("-low")).isEmpty();
    }

    @Test
    void wantsAllWordsAndTakesSomeWhereNothingHasAll() {
        magazine.publish("One", "A heron on the mud.");
        magazine.publish("Two", "A bittern in the reeds.");
        magazine.awaitWhole();

        assertThat(magazine.find("the heron")).containsExactly("One");
        assertThat(magazine.results("heron mud").isLoosened()).isFalse();
        Results loosened = magazine.results("heron reeds");
        assertThat(loosened.isLoosened()).isTrue();
        assertThat(headlines(loosened)).containsExactlyInAnyOrder("One", "Two");
        assertThat(magazine.results("heron -mud").isLoosened()).isFalse();
    }

    @Test
    void findsTheFormsOfAWordInTheLanguageOfEachArticle() {
        magazine.publish(inLanguage(manuscript("Deutsch", "Die Häuser am Fluss."), "de"));
        magazine.publish(inLanguage(manuscript("Français", "Les journaux de l’été."), "fr"));
        magazine.publish(inLanguage(manuscript("Español", "Las canciones de la ciudad."), "es"));
        magazine.publish(inLanguage(manuscript("Polski", "Gazety w miastach nad Wisłą."), "pl"));
        magazine.publish(inLanguage(manuscript("عربي", "الكتاب في المدينة."), "ar"));
        magazine.publish(inLanguage(manuscript("中文", "今天的天氣很好。"), "zh"));
        magazine.publish(inLanguage(manuscript("English", "The editors were walking."), "en"));
        magazine.awaitWhole();

        assertThat(magazine.find("haus")).containsExactly("Deutsch");
        assertThat(magazine.find("journal")).containsExactly("Français");
        assertThat(magazine.find("cancion")).containsExactly("Español");
        assertThat(magazine.find("gazeta")).containsExactly("Polski");
        assertThat(magazine.find("wisla")).containsExactly("Polski");
        assertThat(magazine.find("كتاب")).containsExactly("عربي");
        assertThat(magazine.find("天氣")).containsExactly("中文");
        assertThat(magazine.find("walked editor")).containsExactly("English");
    }

    @Test
    void marksWhatWasFound() {
        magazine.publish(
                story("The salt <road>", "", "Nothing here. Herons & <b>egrets</b> on \"salt\" flats.", List.of()));
        magazine.awaitWhole();
        Results.Hit hit = magazine.results("salt heron").hits().getFirst();

        assertThat(hit.words()).hasToString("The <mark>salt</mark> &lt;road&gt;");
        assertThat(hit.excerpt().toString())
                .contains("<mark>Herons</mark> &amp; &lt;b&gt;egrets&lt;/b&gt; on \"<mark>salt</mark>\" flats.");
    }

    @Test
    void completesAWordThatIsNotTypedToItsEnd() {
        magazine.publish("One", "The harbourmaster kept a café in the harbour.");
        magazine.publish("Two", "The harbour is empty.");
        magazine.awaitWhole();

        assertThat(magazine.find("harbourm")).containsExactly("One");
        assertThat(magazine.find("empty harb")).containsExactly("Two");
        assertThat(magazine.results("harb").completed()).containsExactly("harbour", "harbourmaster");
        assertThat(magazine.results("kept caf").completed()).containsExactly("kept café");
        assertThat(magazine.results("empty harbo").completed()).containsExactly("empty harbour");
        assertThat(magazine.parts.get(Search.class).suggest("harbourm")).containsExactly("harbourmaster", "One");
        assertThat(magazine.parts.get(Search.class).suggest("")).isEmpty();
    }

    @Test
    void asksWhetherAnotherSpellingWasMeantIfThatFindsSomething() {
        magazine.publish("One", "The harbour at Łódź is empty.");
        magazine.awaitWhole();

        assertThat(magazine.results("harbuor empty").instead()).contains("harbour empty");
        assertThat(magazine.results("\"is empty\" habrour").instead()).contains("\"is empty\" harbour");
        assertThat(magazine.results("harbour").instead()).isEmpty();
        assertThat(magazine.results("quixotic").instead()).isEmpty();
        assertThat(magazine.results("harbuor -empty").instead())
                .as("it would find nothing")
                .isEmpty();
    }

    @Test
    void narrowsBySectionAuthorAndTimeAndCountsWhatThereIs() {
        Section water = section("Water", Optional.empty());
        Section tides = section("Tides", Optional.of(water.id()));
        Person ada = person("Ada Penhale");
        publishIn(tides, List.of(ada), "One", Instant.parse("2024-06-01T00:00:00Z"));
        publishIn(water, List.of(), "Two", Instant.parse("2025-06-01T00:00:00Z"));
        publishIn(null, List.of(ada), "Three", Instant.parse("2025-07-01T00:00:00Z"));
        magazine.awaitWhole();
        Results.Counts counts = magazine.results("estuary").counts();

        assertThat(counts.sections())
                .containsExactly(new Results.Count<>(water.id(), 2), new Results.Count<>(tides.id(), 1));
        assertThat(counts.authors()).containsExactly(new Results.Count<>(ada.id(), 2));
        assertThat(counts.years()).containsExactly(new Results.Count<>(2025, 2), new Results.Count<>(2024, 1));
        assertThat(narrowed(Optional.of(water.id()), Optional.empty(), "", "")).containsExactlyInAnyOrder("One", "Two");
        assertThat(narrowed(Optional.of(tides.id()), Optional.empty(), "", "")).containsExactly("One");
        assertThat(narrowed(Optional.empty(), Optional.of(ada.id()), "", "")).containsExactlyInAnyOrder("One", "Three");
        assertThat(narrowed(Optional.empty(), Optional.empty(), "2025-06-01T00:00:00Z", "2025-07-01T00:00:00Z"))
                .containsExactly("Two");
        assertThat(narrowed(Optional.empty(), Optional.empty(), "2025-07-01T00:00:00Z", "2025-06-01T00:00:00Z"))
                .isEmpty();
    }

    private List<String> narrowed(
            Optional<Id<Section>> section, Optional<Id<Person>> author, String from, String until) {
        return headlines(magazine.parts
                .get(Search.class)
                .find(new SearchRequest(
                        "estuary",
                        section,
                        author,
                        from.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(from)),
                        until.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(until)),
                        1)));
    }

    @Test
    void turnsPagesWithoutSayingAnythingTwice() {
        IntStream.range(0, 25).forEach(number -> magazine.publish("Story " + number, "On the estuary."));
        magazine.awaitWhole();
        List<String> all = IntStream.rangeClosed(1, 4)
                .mapToObj(page -> magazine.parts
                        .get(Search.class)
                        .find(new SearchRequest(
                                "estuary",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                page)))
                .peek(results -> assertThat(results.pages()).isEqualTo(3))
                .flatMap(results -> headlines(results).stream())
                .toList();

        assertThat(all).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void isMadeAnewWhenTheMagazineSpeaksAnotherLanguage() {
        magazine.publish("Ohne Angabe", "Die Häuser am Fluss.");
        magazine.awaitWhole();
        assertThat(magazine.find("haus ")).isEmpty();

        magazine.parts
                .get(DescribeMagazine.class)
                .apply(new DescribeMagazine.Describe(
                        new Magazine("Der Fluss", "", "de", java.time.ZoneId.of("Europe/Berlin")),
                        SearchedMagazine.DESK));

        await(() -> magazine.find("haus ").equals(List.of("Ohne Angabe")));
    }

    @Test
    void takesWhateverIsTyped() {
        magazine.publish("One", "The harbour is empty.");
        magazine.awaitWhole();

        for (String typed : List.of(
                "*",
                "a*",
                "*a",
                "?",
                "/.*/",
                "harbour~2",
                "harbour^9",
                "title:harbour",
                "[a TO z]",
                "(((((",
                "AND OR NOT",
                "\"",
                "-",
                "--",
                "-\"",
                "\u0000\u0001\uFFFF",
                "\uD800",
                "😀",
                "'; drop table article; --",
                "<script>alert(1)</script>",
                "%_!",
                "\u200F\u202E",
                "a".repeat(100_000),
                "\"" + "a b ".repeat(500) + "\"")) {
            assertThat(magazine.results(typed).state()).as(typed).isInstanceOf(Results.State.Whole.class);
            assertThat(magazine.parts.get(Search.class).suggest(typed)).isNotNull();
        }
        assertThat(magazine.find("harbour~2 harbour^9 (harbour)")).containsExactly("One");
    }

    private Person person(String name) {
        return ((AddPerson.Outcome.Added) magazine.parts
                        .get(AddPerson.class)
                        .apply(new AddPerson.Add(
                                Slug.from(name, "person"),
                                name,
                                "",
                                Optional.empty(),
                                "",
                                Optional.empty(),
                                SearchedMagazine.DESK)))
                .person();
    }

    private Section section(String name, Optional<Id<Section>> parent) {
        return ((AddSection.Outcome.Added) magazine.parts
                        .get(AddSection.class)
                        .apply(new AddSection.Add(parent, Slug.from(name, "section"), name, "", SearchedMagazine.DESK)))
                .section();
    }

    private void publishIn(
            @org.jspecify.annotations.Nullable Section section, List<Person> bylines, String headline, Instant at) {
        Body body = manuscript("", "On the estuary.").body();
        magazine.publish(
                new Manuscript(
                        headline,
                        "",
                        "",
                        bylines.stream().map(Person::id).toList(),
                        Optional.ofNullable(section).map(Section::id),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        "en",
                        Optional.empty(),
                        Manuscript.Titles.NONE,
                        body),
                Article.Kind.ARTICLE,
                at);
    }

    private static Manuscript story(String headline, String standfirst, String words, List<Person> bylines) {
        return new Manuscript(
                headline,
                standfirst,
                "",
                bylines.stream().map(Person::id).toList(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "en",
                Optional.empty(),
                Manuscript.Titles.NONE,
                manuscript("", words).body());
    }
}
