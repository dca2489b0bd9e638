package org.standfirst.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standfirst.search.SearchedMagazine.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.standfirst.article.Article;
import org.standfirst.database.Database;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestProgram;

/** An index is there whatever happened to it, and until it is, there is an answer all the same. */
@OnBothDatabases
class IndexKeeperTest {
    private static final int STORIES = 40;

    private final DatabaseKind.Place place;

    IndexKeeperTest(DatabaseKind kind) {
        place = kind.fresh();
    }

    /** What may become of the files of an index. */
    enum Damage {
        TRUNCATED {
            @Override
            void doTo(Path file) throws IOException {
                try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                    bytes.setLength(bytes.length() / 2);
                }
            }
        },
        FLIPPED {
            @Override
            void doTo(Path file) throws IOException {
                try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                    long middle = bytes.length() / 2;
                    bytes.seek(middle);
                    int there = bytes.read();
                    bytes.seek(middle);
                    bytes.write(there ^ 0x40);
                }
            }
        },
        EMPTIED {
            @Override
            void doTo(Path file) throws IOException {
                Files.write(file, new byte[0]);
            }
        },
        DELETED {
            @Override
            void doTo(Path file) throws IOException {
                Files.delete(file);
            }
        };

        abstract void doTo(Path file) throws IOException;
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void whateverIsDamagedIsMadeAnew(Damage damage) throws IOException {
        publish();
        List<Path> files = files();
        assertThat(files).hasSizeGreaterThanOrEqualTo(3);
        for (int number = 0; number < files.size(); number++) {
            Path file = files().get(Math.min(number, files().size() - 1));
            damage.doTo(file);
            try (SearchedMagazine magazine = SearchedMagazine.open(place)) {
                assertThat(magazine.find("estuary")).as("while it is mended").isNotNull();
                // Some damage is found by a search alone, and what is whole just now may not be in a moment.
                SearchedMagazine.await(() -> {
                    magazine.awaitWhole();
                    return magazine.results("estuary").total() == STORIES;
                });
            }
        }
    }

    @Test
    void anIndexThatIsDeletedIsMadeAnew() throws IOException {
        publish();
        for (Path file : files()) {
            Files.delete(file);
        }
        try (SearchedMagazine magazine = SearchedMagazine.open(place)) {
            magazine.awaitWhole();
            assertThat(magazine.results("estuary").total()).isEqualTo(STORIES);
        }
    }

    @Test
    void withoutAnIndexTheHeadlinesAnswer() throws IOException {
        Files.writeString(place.data().resolve("search"), "in the way");
        try (SearchedMagazine magazine = SearchedMagazine.open(place)) {
            magazine.publish("The salt road", "It crosses the estuary.");
            magazine.publish("The 100% peat_road", "It crosses the moor.");

            assertThat(magazine.results("SALT").state()).isInstanceOf(Results.State.HeadlinesAlone.class);
            assertThat(magazine.find("SALT")).containsExactly("The salt road");
            assertThat(magazine.find("the road")).containsExactly("The 100% peat_road", "The salt road");
            assertThat(magazine.find("%")).hasSize(2);
            assertThat(magazine.find("estuary")).isEmpty();
        }
    }

    @Test
    void anIndexThatIsBeingMadeAnswersWithTheNewestFirst() {
        try (SearchedMagazine magazine = SearchedMagazine.openUnsearched(place)) {
            fill(magazine);
            ArticleDocuments documents = magazine.parts.get(ArticleDocuments.class);
            try (LiveIndex index = begin(magazine, documents)) {
                index.catchUp(magazine.parts.get(org.standfirst.article.LiveArticles.class));
                index.refresh();

                assertThat(index.state().backlog()).isPresent();
                assertThat(index.size()).isLessThan(STORIES).isPositive();
                List<Seeking.Found> newest = index.read(searcher -> new Seeking(
                                searcher, SearchedMagazine.request(""), Wanted.parse("story " + (STORIES - 1)))
                        .seek()
                        .page());
                assertThat(newest).isNotEmpty();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        try (SearchedMagazine magazine = SearchedMagazine.open(place)) {
            magazine.awaitWhole();
            assertThat(magazine.results("estuary").total())
                    .as("gone on from there")
                    .isEqualTo(STORIES);
            assertThat(magazine.folder().resolve("index-1")).isDirectory();
        }
    }

    private LiveIndex begin(SearchedMagazine magazine, ArticleDocuments documents) throws IOException {
        org.standfirst.magazine.Magazines magazines = magazine.parts.get(org.standfirst.magazine.Magazines.class);
        IndexState state = IndexState.beginning(
                magazine.parts.get(org.standfirst.database.ChangeLog.class).after(0, 10_000).stream()
                        .reduce((_, last) -> last),
                magazines.current());
        return LiveIndex.create(magazine.folder().resolve("index-1"), state, documents, magazines);
    }

    @Test
    void goesOnFromWhereItWas() throws IOException {
        publish();
        Path before = indexFolder();
        try (SearchedMagazine magazine = SearchedMagazine.openUnsearched(place)) {
            magazine.publish("The last road", "Written while nobody searched.");
        }
        try (SearchedMagazine magazine = SearchedMagazine.open(place)) {
            magazine.awaitWhole();
            assertThat(magazine.find("nobody searched")).containsExactly("The last road");
        }
        assertThat(indexFolder()).isEqualTo(before);
    }

    @Test
    void isMadeAnewForADatabaseThatWasPutBack() throws IOException {
        publish();
        Path before = indexFolder();
        try (SearchedMagazine magazine = SearchedMagazine.openUnsearched(place)) {
            Database database = magazine.parts.get(Database.class);
            database.write(() -> {
                database.sql("delete from change where seq > 3").update();
                for (String table : List.of("live_article")) {
                    database.sql("delete from " + table + " where headline <> 'Story 0'")
                            .update();
                }
                database.sql("update article set state = 'draft', live_revision_id = null"
                                + " where id not in (select article_id from live_article)")
                        .update();
            });
            IntStream.range(0, 200)
                    .forEach(_ -> magazine.draft(
                            SearchedMagazine.manuscript("Another", "So that the numbers in the log are taken again."),
                            Article.Kind.ARTICLE));
        }
        try (SearchedMagazine magazine = SearchedMagazine.open(place)) {
            await(() -> magazine.results("estuary").total() == 1);
            assertThat(magazine.find("estuary")).containsExactly("Story 0");
        }
        assertThat(indexFolder()).isNotEqualTo(before);
    }

    @Test
    void twoProcessesDoNotWriteIntoOneFolder() {
        SearchedMagazine first = SearchedMagazine.open(place);
        first.publish("The salt road", "It crosses the estuary.");
        first.awaitWhole();
        try (SearchedMagazine second = SearchedMagazine.open(place)) {
            assertThat(second.find("salt")).containsExactly("The salt road");
            assertThat(second.results("salt").state()).isInstanceOf(Results.State.HeadlinesAlone.class);
            end(first);
            second.awaitWhole();
            assertThat(second.find("estuary")).containsExactly("The salt road");
        }
    }

    @Test
    void nothingIsLostWhenTheProcessIsKilled() {
        int published = 0;
        try (SearchedMagazine desk = SearchedMagazine.openUnsearched(place)) {
            for (int round = 0; round < 4; round++) {
                try (TestProgram program = TestProgram.serve(place)) {
                    int until = published + ThreadLocalRandom.current().nextInt(20, 60);
                    for (; published < until; published++) {
                        desk.publish("Killed " + published, "On the estuary, number" + published + ".");
                    }
                    program.kill9();
                }
            }
        }
        try (SearchedMagazine magazine = SearchedMagazine.open(place)) {
            magazine.awaitWhole();
            assertThat(magazine.results("estuary").total()).isEqualTo(published);
            for (int number = 0; number < published; number++) {
                assertThat(magazine.find("number" + number)).containsExactly("Killed " + number);
            }
        }
    }

    private static void end(SearchedMagazine magazine) {
        try (magazine) {
            assertThat(magazine.find("estuary")).isNotEmpty();
        }
    }

    private void publish() {
        try (SearchedMagazine magazine = SearchedMagazine.openUnsearched(place)) {
            fill(magazine);
        }
        try (SearchedMagazine magazine = SearchedMagazine.open(place)) {
            magazine.awaitWhole();
        }
    }

    private static void fill(SearchedMagazine magazine) {
        for (int number = 0; number < STORIES; number++) {
            magazine.publish("Story " + number, "On the estuary.");
        }
    }

    private Path indexFolder() throws IOException {
        try (Stream<Path> all = Files.list(place.data().resolve("search"))) {
            return all.filter(Files::isDirectory)
                    .reduce((_, _) -> {
                        throw new AssertionError("more than one index");
                    })
                    .orElseThrow();
        }
    }

    /** The files of the index, the locks apart. */
    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(indexFolder())) {
            return all.filter(file -> !file.getFileName().toString().endsWith(".lock"))
                    .sorted()
                    .toList();
        }
    }
}
