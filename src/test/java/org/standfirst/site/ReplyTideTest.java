package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.edge.PageTag;

/** When the pages of an article that many reply to become old. */
class ReplyTideTest {
    private static final PageTag FERRY = PageTag.of("article", "ferry");
    private static final PageTag BRIDGE = PageTag.of("article", "bridge");

    private final List<String> raised = new CopyOnWriteArrayList<>();
    private final ReplyTide tide = new ReplyTide((tags, seq) -> raised.add(tags.getFirst() + " " + seq));

    @AfterEach
    void close() {
        tide.close();
    }

    @Test
    void takesTheFirstChangeAtOnceAndThoseOnItsHeelsTogether() throws InterruptedException {
        for (long seq = 1; seq <= 20; seq++) {
            tide.take(List.of(FERRY), ReplyTide.BETWEEN, seq);
        }
        tide.take(List.of(BRIDGE), ReplyTide.BETWEEN, 21);
        assertThat(raised).containsExactly(FERRY + " 1", BRIDGE + " 21");

        Thread.sleep(4 * ReplyTide.BETWEEN.toMillis());
        assertThat(raised).containsExactly(FERRY + " 1", BRIDGE + " 21", FERRY + " 20");

        tide.take(List.of(FERRY), ReplyTide.BETWEEN, 22);
        assertThat(raised).endsWith(FERRY + " 22");
    }

    @Test
    void neverRaisesOneArticleMoreOftenThanThat() throws InterruptedException {
        long begun = System.nanoTime();
        long seq = 0;
        while (System.nanoTime() - begun < Duration.ofMillis(500).toNanos()) {
            tide.take(List.of(FERRY), ReplyTide.BETWEEN, ++seq);
            Thread.sleep(1);
        }
        Thread.sleep(4 * ReplyTide.BETWEEN.toMillis());
        long took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        assertThat(raised).hasSizeLessThanOrEqualTo((int) (took / ReplyTide.BETWEEN.toMillis()) + 1);
        assertThat(raised).endsWith(FERRY + " " + seq);
    }

    @Test
    void letsANumberWaitLongerButNotWhenThePageIsMadeAnewAnyway() throws InterruptedException {
        tide.take(List.of(FERRY), ReplyTide.BETWEEN_COUNTS, 1);
        tide.take(List.of(FERRY), ReplyTide.BETWEEN_COUNTS, 2);
        Thread.sleep(2 * ReplyTide.BETWEEN.toMillis());
        assertThat(raised).containsExactly(FERRY + " 1");

        tide.take(List.of(FERRY), ReplyTide.BETWEEN, 3);
        assertThat(raised).containsExactly(FERRY + " 1", FERRY + " 3");

        tide.take(List.of(FERRY), ReplyTide.BETWEEN_COUNTS, 4);
        Thread.sleep(
                ReplyTide.BETWEEN_COUNTS.plus(ReplyTide.BETWEEN.multipliedBy(4)).toMillis());
        assertThat(raised).containsExactly(FERRY + " 1", FERRY + " 3", FERRY + " 4");
    }

    @Test
    void bringsForwardANumberThatWaits() throws InterruptedException {
        tide.take(List.of(FERRY), ReplyTide.BETWEEN, 1);
        tide.take(List.of(FERRY), ReplyTide.BETWEEN_COUNTS, 2);
        tide.take(List.of(FERRY), ReplyTide.BETWEEN, 3);
        Thread.sleep(4 * ReplyTide.BETWEEN.toMillis());
        assertThat(raised).containsExactly(FERRY + " 1", FERRY + " 3");

        Thread.sleep(ReplyTide.BETWEEN_COUNTS.toMillis());
        assertThat(raised).hasSize(2);
    }
}
