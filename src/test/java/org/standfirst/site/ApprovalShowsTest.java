package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.conduct.Mode;
import org.standfirst.people.Role;
import org.standfirst.reply.Reply;
import org.standfirst.support.DeskVisitor;
import org.standfirst.support.Replying;

/** How soon readers see what a moderator has approved, by real requests of a page that is kept in memory. */
class ApprovalShowsTest {
    private static final int TIMES = 12;

    /** Far more than it takes. */
    private static final Duration LATEST = Duration.ofSeconds(1);

    /** The machines that run tests are busy, and now and then do something else for seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void anApprovalIsOnThePageAtOnce() {
        List<Duration> waits = new ArrayList<>();
        try (RepliedMagazine replied = new RepliedMagazine()) {
            Article article = replied.article("The weir that held", Mode.PREMODERATED);
            Replying replying = new Replying(replied.magazine, article);
            DeskVisitor moderator = DeskVisitor.member(replied.magazine, "Mara Lindt", Role.MODERATOR);
            for (int number = 0; number < TIMES; number++) {
                String words = "It held for " + (number + 2) + " weeks, and then some.";
                Reply reply = replying.post("Alma Trewin", "", words, RepliedMagazine.network(), Optional.empty());
                assertThat(replied.magazine.get(article.path()).body()).doesNotContain(words);
                moderator.post(
                        "/newsroom/replies/decisions", "reply", reply.id().value(), "to", "approved");
                waits.add(untilReadersSee(replied, article, words));
            }
        }
        Collections.sort(waits);
        System.out.println("From the answer to a moderator until readers saw it, in ms: median "
                + waits.get(TIMES / 2).toMillis() + ", longest "
                + waits.getLast().toMillis());
        assertThat(waits.getLast()).isLessThan(PATIENCE);
        assertThat(waits.get(TIMES / 2)).isLessThan(LATEST);
    }

    private static Duration untilReadersSee(RepliedMagazine replied, Article article, String words) {
        long answered = System.nanoTime();
        while (!replied.magazine.get(article.path()).body().contains(words)) {
            Duration waited = Duration.ofNanos(System.nanoTime() - answered);
            if (waited.compareTo(PATIENCE) > 0) {
                return waited;
            }
            LockSupport.parkNanos(2_000_000);
        }
        return Duration.ofNanos(System.nanoTime() - answered);
    }
}
