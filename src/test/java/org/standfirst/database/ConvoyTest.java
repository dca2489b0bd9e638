package org.standfirst.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;

/** Small writes that share a transaction. */
@OnBothDatabases
class ConvoyTest {
    private static final int WRITERS = 12;

    private final Database database;
    private final ChangeLog changes;

    ConvoyTest(DatabaseKind kind) {
        database = kind.fresh().open();
        changes = new ChangeLog(database);
    }

    @AfterEach
    void close() {
        changes.close();
        database.close();
    }

    private int write(int number) {
        return database.writeTogether(() -> {
            changes.append("test", "wrote", "thing:" + number, "{}");
            return number;
        });
    }

    @Test
    void keepsEachAndGivesEachItsOwnResult() throws Exception {
        List<Integer> results = all(IntStream.range(0, 200)
                .mapToObj(number -> (Callable<Integer>) () -> write(number))
                .toList());
        assertThat(results)
                .containsExactlyElementsOf(IntStream.range(0, 200).boxed().toList());
        assertThat(changes.after(0, 1_000))
                .extracting(Change::subject)
                .doesNotHaveDuplicates()
                .hasSize(200);
    }

    @Test
    void sharesOneTransactionWithWhoeverWaitsBesideIt() throws Exception {
        AtomicInteger batches = new AtomicInteger();
        changes.witness(_ -> batches.incrementAndGet());
        CountDownLatch held = new CountDownLatch(1);
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = writers.submit(() -> database.writeTogether(() -> {
                await(held);
                changes.append("test", "wrote", "thing:first", "{}");
                return 0;
            }));
            List<Future<Integer>> others = IntStream.range(0, WRITERS)
                    .mapToObj(number -> writers.submit(() -> write(number)))
                    .toList();
            Thread.sleep(200);
            held.countDown();
            first.get();
            for (Future<Integer> other : others) {
                other.get();
            }
        }
        assertThat(changes.after(0, 100)).hasSize(WRITERS + 1);
        assertThat(batches.get()).isLessThanOrEqualTo(3);
    }

    @Test
    void keepsWhatAnInterruptedWriterBroughtAndLeavesThemInterrupted() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        AtomicBoolean isInterrupted = new AtomicBoolean();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = writers.submit(() -> database.writeTogether(() -> {
                await(held);
                return 0;
            }));
            Thread.sleep(200);
            Thread other = Thread.ofVirtual().start(() -> {
                write(1);
                isInterrupted.set(Thread.currentThread().isInterrupted());
            });
            Thread.sleep(200);
            other.interrupt();
            Thread.sleep(200);
            assertThat(other.isAlive()).isTrue();
            held.countDown();
            first.get();
            other.join();
        }
        assertThat(changes.after(0, 10)).extracting(Change::subject).containsExactly("thing:1");
        assertThat(isInterrupted).isTrue();
    }

    @Test
    void failsAloneAndKeepsTheOthers() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = writers.submit(() -> database.writeTogether(() -> {
                await(held);
                return 0;
            }));
            List<Future<Integer>> others = IntStream.range(0, WRITERS)
                    .mapToObj(number -> writers.submit(() -> number == 3 ? fail() : write(number)))
                    .toList();
            Thread.sleep(200);
            held.countDown();
            first.get();
            for (int number = 0; number < WRITERS; number++) {
                Future<Integer> other = others.get(number);
                if (number == 3) {
                    assertThatThrownBy(other::get).hasRootCauseMessage("on purpose");
                } else {
                    assertThat(other.get()).isEqualTo(number);
                }
            }
        }
        assertThat(changes.after(0, 100))
                .extracting(Change::subject)
                .hasSize(WRITERS - 1)
                .doesNotContain("thing:3");
    }

    private int fail() {
        return database.writeTogether(() -> {
            changes.append("test", "wrote", "thing:3", "{}");
            throw new IllegalStateException("on purpose");
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static <T> List<T> all(List<Callable<T>> works) throws Exception {
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = writers.invokeAll(works);
            return futures.stream().map(Future::resultNow).toList();
        }
    }
}
