package org.standfirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A log that is a list, as what is held here is which of its changes are read, and how often. */
class LogTailTest {
    private final List<Change> log = new ArrayList<>();
    private int asked;
    private final LogTail tail = new LogTail(this::read);

    private List<Change> read(long seq, int count) {
        asked++;
        return log.stream().filter(change -> change.seq() > seq).limit(count).toList();
    }

    @Test
    void readsOnceWhatManyFollow() {
        happen(3);

        assertThat(numbers(tail.after(0, 10))).containsExactly(1L, 2L, 3L);
        assertThat(numbers(tail.after(0, 10))).containsExactly(1L, 2L, 3L);
        assertThat(numbers(tail.after(1, 10))).containsExactly(2L, 3L);
        assertThat(numbers(tail.after(0, 2))).containsExactly(1L, 2L);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void readsNothingThatWasCommittedHere() {
        happen(2);
        tail.after(0, 10);
        tail.committed(happen(2));

        assertThat(numbers(tail.after(2, 10))).containsExactly(3L, 4L);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void readsWhatOthersCommittedBetween() {
        happen(2);
        tail.after(0, 10);
        happen(1);
        tail.committed(happen(1));

        assertThat(numbers(tail.after(2, 10))).containsExactly(3L, 4L);
        tail.committed(happen(1));
        assertThat(numbers(tail.after(2, 10))).containsExactly(3L, 4L, 5L);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void asksAgainWhenAllThatIsKnownWasRead() {
        happen(1);
        tail.after(0, 10);
        assertThat(tail.after(1, 10)).isEmpty();
        happen(1);

        assertThat(numbers(tail.after(1, 10))).containsExactly(2L);
    }

    @Test
    void readsForWhoIsFarBehindWithoutForgettingTheNewest() {
        happen(2_000);
        assertThat(numbers(tail.after(1_990, 500))).startsWith(1_991L).endsWith(2_000L);

        long position = 0;
        List<Long> seen = new ArrayList<>();
        while (position < 2_000) {
            List<Long> batch = numbers(tail.after(position, 500));
            seen.addAll(batch);
            position = batch.getLast();
        }
        assertThat(seen)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 2_000).boxed().toList());
        int before = asked;
        assertThat(numbers(tail.after(1_995, 500))).hasSize(5);
        assertThat(asked).isEqualTo(before);
    }

    @Test
    void keepsNoMoreThanTheNewest() {
        tail.committed(happen(2_000));

        assertThat(numbers(tail.after(1_999, 10))).containsExactly(2_000L);
        assertThat(asked).isZero();
        assertThat(numbers(tail.after(0, 3))).containsExactly(1L, 2L, 3L);
        assertThat(asked).isEqualTo(1);
    }

    /** Whoever commits holds a connection; if all of them waited for a reader that needs one, none would go on. */
    @Test
    @Timeout(20)
    void letsWhoeverCommitsPassWhileSomebodyReads() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        LogTail slow = new LogTail((_, _) -> {
            begun.countDown();
            await(mayEnd);
            return List.of();
        });
        Thread reader = Thread.ofVirtual().start(() -> slow.after(0, 10));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        slow.committed(happen(1));

        mayEnd.countDown();
        reader.join();
        assertThat(numbers(slow.after(0, 10))).containsExactly(1L);
    }

    private List<Change> happen(int times) {
        List<Change> fresh = LongStream.rangeClosed(log.size() + 1, log.size() + times)
                .mapToObj(seq -> new Change(seq, Instant.EPOCH, "test", "did", "nothing:1", "{}"))
                .toList();
        log.addAll(fresh);
        return fresh;
    }

    private static List<Long> numbers(List<Change> changes) {
        return changes.stream().map(Change::seq).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
