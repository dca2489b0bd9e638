package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.standfirst.edge.PageTag;

/** When the pages of an article that many reply to become old, by a clock that goes on when it is told to. */
class ReplyTideTest {
    private static final PageTag FERRY = PageTag.of("article", "ferry");
    private static final PageTag BRIDGE = PageTag.of("article", "bridge");
    private static final Duration A_MILLISECOND = Duration.ofMillis(1);

    private final List<String> raised = new CopyOnWriteArrayList<>();
    private final Queue<Waiting> waiting = new PriorityQueue<>(Comparator.comparingLong(Waiting::due));

    /** Near its end, as a clock of nanoseconds may begin anywhere and run over. */
    private long now = Long.MAX_VALUE - 100_000_000;

    private long passed;

    private final ReplyTide tide =
            new ReplyTide((tags, seq) -> raised.add(tags.getFirst() + " " + seq), () -> now, new WhenToldTo());

    private final class WhenToldTo implements ReplyTide.Later {
        @Override
        public void after(long nanoseconds, Runnable work) {
            waiting.add(new Waiting(passed + nanoseconds, work));
        }

        @Override
        public void close() {
            waiting.clear();
        }
    }

    /** @param due in nanoseconds since the test began */
    private record Waiting(long due, Runnable work) {}

    @Test
    void takesTheFirstChangeAtOnceAndThoseOnItsHeelsTogether() {
        for (long seq = 1; seq <= 20; seq++) {
            tide.take(List.of(FERRY), ReplyTide.BETWEEN, seq);
        }
        tide.take(List.of(BRIDGE), ReplyTide.BETWEEN, 21);
        assertThat(raised).containsExactly(FERRY + " 1", BRIDGE + " 21");

        pass(ReplyTide.BETWEEN.minus(A_MILLISECOND));
        assertThat(raised).hasSize(2);
        pass(A_MILLISECOND);
        assertThat(raised).containsExactly(FERRY + " 1", BRIDGE + " 21", FERRY + " 20");

        pass(ReplyTide.BETWEEN);
        tide.take(List.of(FERRY), ReplyTide.BETWEEN, 22);
        assertThat(raised).endsWith(FERRY + " 22");
    }

    @Test
    void neverRaisesOneArticleMoreOftenThanThat() {
        for (long seq = 1; seq <= 700; seq++) {
            tide.take(List.of(FERRY), ReplyTide.BETWEEN, seq);
            pass(A_MILLISECOND);
        }
        assertThat(raised).hasSize(1 + 700 / (int) ReplyTide.BETWEEN.toMillis());
        assertThat(raised).endsWith(FERRY + " 700");
    }

    @Test
    void letsANumberWaitLongerButNotWhenThePageIsMadeAnewAnyway() {
        tide.take(List.of(FERRY), ReplyTide.BETWEEN_COUNTS, 1);
        tide.take(List.of(FERRY), ReplyTide.BETWEEN_COUNTS, 2);
        pass(ReplyTide.BETWEEN.multipliedBy(2));
        assertThat(raised).containsExactly(FERRY + " 1");

        tide.take(List.of(FERRY), ReplyTide.BETWEEN, 3);
        assertThat(raised).containsExactly(FERRY + " 1", FERRY + " 3");

        tide.take(List.of(FERRY), ReplyTide.BETWEEN_COUNTS, 4);
        pass(ReplyTide.BETWEEN_COUNTS.minus(A_MILLISECOND));
        assertThat(raised).containsExactly(FERRY + " 1", FERRY + " 3");
        pass(A_MILLISECOND);
        assertThat(raised).containsExactly(FERRY + " 1", FERRY + " 3", FERRY + " 4");
    }

    @Test
    void bringsForwardANumberThatWaits() {
        tide.take(List.of(FERRY), ReplyTide.BETWEEN, 1);
        tide.take(List.of(FERRY), ReplyTide.BETWEEN_COUNTS, 2);
        tide.take(List.of(FERRY), ReplyTide.BETWEEN, 3);
        pass(ReplyTide.BETWEEN);
        assertThat(raised).containsExactly(FERRY + " 1", FERRY + " 3");

        pass(ReplyTide.BETWEEN_COUNTS);
        assertThat(raised).hasSize(2);
    }

    @Test
    void raisesNothingOnceItIsClosed() {
        tide.take(List.of(FERRY), ReplyTide.BETWEEN, 1);
        tide.take(List.of(FERRY), ReplyTide.BETWEEN, 2);
        tide.close();
        pass(ReplyTide.BETWEEN_COUNTS);
        assertThat(raised).containsExactly(FERRY + " 1");
    }

    @Test
    void raisesWhatWaitedWithoutBeingAsked() throws InterruptedException {
        CountDownLatch twice = new CountDownLatch(2);
        try (ReplyTide real = new ReplyTide((_, _) -> twice.countDown())) {
            real.take(List.of(FERRY), ReplyTide.BETWEEN, 1);
            real.take(List.of(FERRY), ReplyTide.BETWEEN, 2);
            assertThat(twice.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private void pass(Duration time) {
        long end = passed + time.toNanos();
        for (Waiting next = waiting.peek(); next != null && next.due() <= end; next = waiting.peek()) {
            turnTo(next.due());
            waiting.remove().work().run();
        }
        turnTo(end);
    }

    private void turnTo(long moment) {
        now += moment - passed;
        passed = moment;
    }
}
