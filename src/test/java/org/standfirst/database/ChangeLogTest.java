package org.standfirst.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;

@OnBothDatabases
class ChangeLogTest {
    private final DatabaseKind.Place place;
    private final Database database;
    private final ChangeLog changes;

    ChangeLogTest(DatabaseKind kind) {
        place = kind.fresh();
        database = place.open();
        changes = new ChangeLog(database);
    }

    @AfterEach
    void close() {
        changes.close();
        database.close();
    }

    @Test
    void numbersChangesWithoutGaps() {
        append("first");
        assertThatThrownBy(() -> database.write(() -> {
                    changes.append("test", "vanished", "nothing", "{}");
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        append("second");

        assertThat(changes.after(0, 10)).extracting(Change::seq).containsExactly(1L, 2L);
        assertThat(changes.after(0, 10)).extracting(Change::verb).containsExactly("first", "second");
        assertThat(changes.head()).isEqualTo(2);
    }

    @Test
    void refusesAChangeOutsideATransaction() {
        assertThatThrownBy(() -> changes.append("test", "did", "something", "{}"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFollowerMissesNothingWhenTransactionsEndInAnotherOrderThanTheyBegan() throws Exception {
        List<Change> seen = new CopyOnWriteArrayList<>();
        int writers = 8;
        int each = 40;
        try (ChangeFollower _ = changes.follow("test", 0, seen::addAll);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                work.add(threads.submit(() -> appendWithPauses(each)));
            }
            for (Future<?> writer : work) {
                writer.get(60, TimeUnit.SECONDS);
            }
            await(() -> seen.size() >= writers * each);
        }
        assertThat(seen)
                .extracting(Change::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, (long) writers * each).boxed().toList());
    }

    /** The trap: a transaction that appended first and commits last must not be passed over. */
    @Test
    void aTransactionThatAppendsEarlyAndCommitsLateComesAfterThoseThatWereReadMeanwhile() throws Exception {
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        List<String> seen = new CopyOnWriteArrayList<>();
        boolean manyWriters = database.address() instanceof DatabaseAddress.Postgresql;
        try (ChangeFollower _ = changes.follow("test", 0, batch -> batch.forEach(change -> seen.add(change.verb())));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> late = threads.submit(() -> database.write(() -> {
                changes.append("test", "late", "subject", "{}");
                appended.countDown();
                await(mayCommit);
            }));
            await(appended);
            Future<?> early = threads.submit(() -> append("early"));
            if (manyWriters) {
                early.get(20, TimeUnit.SECONDS);
                await(() -> seen.contains("early"));
                assertThat(seen).doesNotContain("late");
            }
            mayCommit.countDown();
            late.get(20, TimeUnit.SECONDS);
            early.get(20, TimeUnit.SECONDS);
            await(() -> seen.size() == 2);
        }
        assertThat(seen).containsExactlyInAnyOrder("early", "late");
    }

    @Test
    void handsABatchToAReaderAgainWhenItThrew() {
        AtomicBoolean failed = new AtomicBoolean();
        List<Change> seen = new CopyOnWriteArrayList<>();
        try (ChangeFollower follower = changes.follow("test", 0, batch -> {
            if (failed.compareAndSet(false, true)) {
                throw new IllegalStateException("once");
            }
            seen.addAll(batch);
        })) {
            append("done");
            await(() -> follower.position() == 1);
        }
        assertThat(seen).extracting(Change::verb).containsExactly("done");
    }

    @Test
    void reachesTheFollowersOfAnotherNodeWithinASecond() {
        try (Database otherNode = place.open();
                ChangeLog itsLog = new ChangeLog(otherNode)) {
            List<Change> seen = new CopyOnWriteArrayList<>();
            List<Duration> waits = new ArrayList<>();
            try (ChangeFollower _ = itsLog.follow("test", 0, seen::addAll)) {
                for (int number = 1; number <= 5; number++) {
                    append("done");
                    long start = System.nanoTime();
                    int all = number;
                    await(() -> seen.size() == all);
                    waits.add(Duration.ofNanos(System.nanoTime() - start));
                }
            }
            // The machines that run tests now and then do something else for a second.
            assertThat(Collections.min(waits)).isLessThan(Duration.ofSeconds(1));
        }
    }

    private void append(String verb) {
        database.write(() -> changes.append("test", verb, "subject", "{}"));
    }

    private void appendWithPauses(int times) {
        for (int time = 0; time < times; time++) {
            database.write(() -> {
                changes.append("test", "did", "subject", "{}");
                java.util.concurrent.locks.LockSupport.parkNanos(50_000);
            });
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for 20 seconds").isLessThan(deadline);
            try {
                Thread.sleep(5);
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }
    }
}
