package org.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Articles;
import org.standfirst.article.LiveArticles;
import org.standfirst.article.OldAddresses;
import org.standfirst.article.Scheduler;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.support.Consistency;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.PublishingProgram;
import org.standfirst.support.SmallExport;
import org.standfirst.support.TestParts;
import org.standfirst.support.TestProgram;

/** Kills the program at random moments and looks at what is left. */
@OnBothDatabases
class CrashTest {
    private static final int ROUNDS = Boolean.getBoolean("standfirst.thorough") ? 100 : 4;
    private static final int POSTS = 300;
    private static final int ROUNDS_ON_ONE_IMPORT = 5;

    private final DatabaseKind kind;

    CrashTest(DatabaseKind kind) {
        this.kind = kind;
    }

    @Test
    void anImportThatIsKilledCompletesWhenItIsRunAgain() throws IOException {
        DatabaseKind.Place place = kind.fresh();
        SmallExport.write(place.data().resolve("export.xml"), POSTS);
        Duration whole = wholeImport();
        int interrupted = 0;
        for (int round = 0; round < ROUNDS; round++) {
            if (round % ROUNDS_ON_ONE_IMPORT == 0) {
                place = kind.fresh();
                SmallExport.write(place.data().resolve("export.xml"), POSTS);
            }
            TestProgram program = importing(place, place.data().resolve("export.xml"));
            sleep(Duration.ofMillis(ThreadLocalRandom.current().nextLong(whole.toMillis() / 4, whole.toMillis())));
            if (program.isAlive()) {
                interrupted++;
            } else {
                // The machine was busier when the whole was timed.
                whole = whole.dividedBy(2);
            }
            program.kill9();
            try (Database database = place.open()) {
                assertThat(Consistency.faults(database)).isEmpty();
            }
            if ((round + 1) % ROUNDS_ON_ONE_IMPORT == 0) {
                completes(place);
            }
        }
        assertThat(interrupted).as("kills that met a running import").isPositive();
    }

    @Test
    void whatWasAcknowledgedWhilePublishingStandsAfterAKill() {
        DatabaseKind.Place place = kind.fresh();
        int acknowledged = 0;
        for (int round = 0; round < ROUNDS; round++) {
            TestProgram program = TestProgram.startMain(
                    PublishingProgram.class, List.of(place.data().toString(), place.databaseUrl()));
            List<String[]> said = program.killAmid(CrashTest::isAcknowledgement, 2, 30).stream()
                    .map(line -> line.split("\t", -1))
                    .toList();
            acknowledged += said.size();
            stands(place, said);
        }
        assertThat(acknowledged).as("acknowledged verbs").isGreaterThan(ROUNDS);
    }

    private static boolean isAcknowledgement(String line) {
        String[] words = line.split("\t", -1);
        return words.length == 3 && !words[1].isEmpty();
    }

    @Test
    void noticesAFaultThatWasPlanted() throws IOException {
        DatabaseKind.Place place = kind.fresh();
        assertThat(importing(place, SmallExport.write(place.data().resolve("export.xml"), 3))
                        .awaitExit())
                .isZero();
        try (Database database = place.open()) {
            database.write(() -> {
                database.sql("delete from live_article_section").update();
                database.sql("delete from change where seq = 2").update();
            });
            assertThat(Consistency.faults(database))
                    .containsExactly(
                            "3 live articles in a section that does not list them", "1 gaps in the change log");
        }
    }

    private Duration wholeImport() throws IOException {
        DatabaseKind.Place place = kind.fresh();
        Path export = SmallExport.write(place.data().resolve("export.xml"), POSTS);
        TestProgram.makeReady();
        long begun = System.nanoTime();
        assertThat(importing(place, export).awaitExit()).isZero();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private void completes(DatabaseKind.Place place) {
        assertThat(importing(place, place.data().resolve("export.xml")).awaitExit())
                .isZero();
        try (Database database = place.open();
                ChangeLog changes = new ChangeLog(database)) {
            assertThat(Consistency.faults(database)).isEmpty();
            Map<String, Integer> expected = Map.of(
                    "article",
                    POSTS,
                    "live_article",
                    POSTS,
                    "revision",
                    POSTS,
                    "picture",
                    POSTS,
                    "reply",
                    POSTS * SmallExport.COMMENTS,
                    "person",
                    7,
                    "section",
                    7,
                    "tag",
                    7);
            expected.forEach((table, count) -> assertThat(database.sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isEqualTo(count));
            long head = changes.head();
            assertThat(importing(place, place.data().resolve("export.xml")).awaitExit())
                    .isZero();
            assertThat(changes.head()).as("a further run changes nothing").isEqualTo(head);
        }
    }

    private static void stands(DatabaseKind.Place place, List<String[]> said) {
        try (TestParts parts = new TestParts(place)) {
            assertThat(Consistency.faults(parts.get(Database.class))).isEmpty();
            parts.get(Scheduler.class).start();
            awaitDue(parts, said);
            for (String[] words : said) {
                holds(parts, words[0], new Id<>(words[1]), words[2], said);
            }
            assertThat(Consistency.faults(parts.get(Database.class))).isEmpty();
        }
    }

    private static void holds(TestParts parts, String verb, Id<Article> id, String detail, List<String[]> said) {
        Article article = parts.get(Articles.class).find(id).orElseThrow();
        switch (verb) {
            case "published" -> {
                boolean mayBeGone = article.state() == Article.State.WITHDRAWN;
                assertThat(mayBeGone || headline(parts, article).equals(Optional.of(detail)))
                        .as("%s is live as “%s”", id, detail)
                        .isTrue();
            }
            case "renamed" -> {
                assertThat(article.slug()).isEqualTo(new Slug(detail));
                String before = detail.substring(0, detail.length() - "-renamed".length());
                assertThat(parts.get(OldAddresses.class).find("/articles/" + before))
                        .contains("/articles/" + detail);
            }
            case "withdrawn" -> assertThat(article.state()).isEqualTo(Article.State.WITHDRAWN);
            case "scheduled" -> {
                assertThat(article.state()).isEqualTo(Article.State.LIVE);
                assertThat(article.publishedAt()).contains(Instant.ofEpochMilli(Long.parseLong(detail)));
                assertThat(timesPublished(parts, article)).isEqualTo(1);
            }
            default -> throw new AssertionError("unknown: " + verb + " in " + said.size());
        }
    }

    private static Optional<String> headline(TestParts parts, Article article) {
        return parts.get(LiveArticles.class).find(article.kind(), article.slug())
                        instanceof LiveArticles.Found.Live live
                ? Optional.of(live.revision().manuscript().headline())
                : Optional.empty();
    }

    private static long timesPublished(TestParts parts, Article article) {
        return parts.get(Database.class)
                .sql("select count(*) from change where subject = :subject and verb = 'published'")
                .param("subject", "article:" + article.id())
                .query(Long.class)
                .single();
    }

    private static void awaitDue(TestParts parts, List<String[]> said) {
        Instant deadline = Instant.now().plusSeconds(20);
        List<Id<Article>> waiting = new ArrayList<>();
        said.stream().filter(words -> words[0].equals("scheduled")).forEach(words -> waiting.add(new Id<>(words[1])));
        while (!waiting.isEmpty() && Instant.now().isBefore(deadline)) {
            waiting.removeIf(
                    id -> parts.get(Articles.class).find(id).orElseThrow().state() == Article.State.LIVE);
            sleep(Duration.ofMillis(20));
        }
    }

    private static TestProgram importing(DatabaseKind.Place place, Path export) {
        List<String> arguments = new ArrayList<>(List.of(
                "import", "wordpress", export.toString(), "--data", place.data().toString()));
        if (!place.databaseUrl().isEmpty()) {
            arguments.addAll(List.of("--database", place.databaseUrl()));
        }
        return TestProgram.start(arguments, Map.of());
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
