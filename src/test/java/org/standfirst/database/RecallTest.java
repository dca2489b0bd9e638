package org.standfirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;

@OnBothDatabases
class RecallTest {
    private final DatabaseKind.Place place;
    private final Database database;
    private final ChangeLog changes;
    private final Shelf<String, String> shelf;

    /** What the shelf would read now. */
    private volatile String row = "before";

    RecallTest(DatabaseKind kind) {
        place = kind.fresh();
        database = place.open();
        changes = new ChangeLog(database);
        shelf = database.recall().shelf(Recall.Until.THE_MAGAZINE_CHANGES, 10);
    }

    @AfterEach
    void close() {
        changes.close();
        database.close();
    }

    @Test
    void remembersWhatWasReadWhileTheLogIsFollowed() {
        follow();
        assertThat(read()).isEqualTo("before");
        row = "after";

        assertThat(read()).isEqualTo("before");
        assertThat(shelf.all(List.of("key", "new", "new"), keys -> Map.of(keys.getFirst(), "read")))
                .isEqualTo(Map.of("key", "before", "new", "read"));
    }

    @Test
    void remembersNothingWhileNobodyFollowsTheLog() {
        assertThat(read()).isEqualTo("before");
        ChangeFollower follower = follow();
        read();
        follower.close();
        row = "after";

        assertThat(read()).isEqualTo("after");
    }

    @Test
    void asksAnewBeforeAWitnessIsToldOfAChange() {
        follow();
        read();
        String[] seen = {""};
        changes.witness(_ -> seen[0] = read());
        change("person:1");

        assertThat(seen[0]).isEqualTo("after");
        assertThat(read()).isEqualTo("after");
    }

    @Test
    void keepsWhatIsNotWrittenWithArticlesAndReplies() {
        follow();
        read();
        change("article:1");
        change("reply:1");

        assertThat(read()).isEqualTo("before");
    }

    @Test
    void keepsListsThroughRepliesAloneAndNotThroughAnyOtherChange() {
        follow();
        Shelf<String, String> lists = database.recall().shelf(Recall.Until.ARTICLES_CHANGE, 10);
        lists.get("key", _ -> row);
        change("reply:1");
        assertThat(lists.get("key", _ -> row)).isEqualTo("before");
        change("article:1", "listed");
        assertThat(lists.get("key", _ -> row)).isEqualTo("listed");
        change("person:1", "renamed");
        assertThat(lists.get("key", _ -> row)).isEqualTo("renamed");
    }

    @Test
    void keepsAllButWhatIsAskedOfRepliersThroughAChangeOfThat() {
        follow();
        read();
        Shelf<String, String> asked = database.recall().shelf(Recall.Until.CONDUCT_CHANGES, 10);
        asked.get("key", _ -> row);
        change("article:1");
        change("reply:1");
        assertThat(asked.get("key", _ -> row)).isEqualTo("before");
        for (String subject : List.of("conduct:magazine", "ban:1", "word:1", "section:1")) {
            change(subject, subject);
            assertThat(asked.get("key", _ -> row)).isEqualTo(subject);
            if (!subject.startsWith("section")) {
                assertThat(read()).isEqualTo("before");
            }
        }
    }

    @Test
    void holdsNoMoreThanItsWeight() {
        follow();
        Shelf<Integer, String> small = database.recall().shelf(Recall.Until.THE_MAGAZINE_CHANGES, 100, String::length);
        for (int key = 0; key < 1_000; key++) {
            small.get(key, _ -> "ten bytes.");
        }
        // What is over the weight goes a moment later, by another thread.
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        long forgotten = 0;
        while (forgotten < 900 && System.nanoTime() < deadline) {
            forgotten = IntStream.range(0, 1_000)
                    .filter(key -> small.get(key, _ -> "read again").equals("read again"))
                    .count();
        }
        assertThat(forgotten).isGreaterThanOrEqualTo(900);
    }

    @Test
    void neverGivesOutWhatWasReadBeforeAChangeAndKeptAfterIt() {
        follow();
        String old = shelf.get("key", _ -> {
            String there = row;
            change("section:1");
            return there;
        });
        assertThat(old).isEqualTo("before");
        assertThat(read()).isEqualTo("after");
        shelf.all(List.of("other"), _ -> {
            String there = row;
            change("section:1", "last");
            return Map.of("other", there);
        });

        assertThat(read()).isEqualTo("last");
        assertThat(shelf.get("other", _ -> row)).isEqualTo("last");
    }

    @Test
    void remembersNothingOfWhatATransactionReads() {
        follow();
        database.write(() -> {
            assertThat(read()).isEqualTo("before");
            row = "after";
            assertThat(read()).isEqualTo("after");
        });
        row = "rolled back";

        assertThat(read()).isEqualTo("rolled back");
    }

    @Test
    void asksAnewBeforeAFollowerIsToldOfWhatAnotherProcessChanged() throws InterruptedException {
        String[] seen = {""};
        changes.follow("test", changes.head(), batch -> seen[0] = read());
        read();
        row = "after";
        try (Database otherProcess = place.open();
                ChangeLog itsLog = new ChangeLog(otherProcess)) {
            otherProcess.write(() -> itsLog.append("test", "did", "picture:1", "{}"));
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (seen[0].isEmpty() && System.nanoTime() < deadline) {
                Thread.sleep(5);
            }
        }

        assertThat(seen[0]).isEqualTo("after");
    }

    /** Another process may have changed it a moment ago: who notes the number of its change must not see what was before. */
    @Test
    void asksAnewOnceSomebodyKnowsTheNewestChange() {
        follow();
        read();
        row = "after";
        changes.head();

        assertThat(read()).isEqualTo("after");
    }

    private ChangeFollower follow() {
        return changes.follow("test", changes.head(), _ -> {});
    }

    private String read() {
        return shelf.get("key", _ -> row);
    }

    private void change(String subject) {
        change(subject, "after");
    }

    private void change(String subject, String to) {
        row = to;
        database.write(() -> changes.append("test", "did", subject, "{}"));
    }
}
