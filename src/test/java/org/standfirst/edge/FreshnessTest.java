package org.standfirst.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.kernel.Id;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;

/** Nothing that a change has replaced is ever served to who asks after the change was acknowledged. */
@OnBothDatabases
class FreshnessTest {
    private static final int ARTICLES = 4;
    private static final int CHANGES = Boolean.getBoolean("standfirst.thorough") ? 20_000 : 120;
    private static final int READERS = 8;
    private static final Pattern VERSION = Pattern.compile("Story (\\d) in version (\\d+)");

    private final DatabaseKind kind;
    private EdgeMagazine magazine;

    FreshnessTest(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() {
        magazine = new EdgeMagazine(kind);
    }

    @AfterEach
    void stop() {
        magazine.close();
    }

    @Test
    void aPageRenderedBeforeAPublishIsNeverServedAfterIt() throws Exception {
        assertThat(readAfterRewritingInTheMiddle(Moments.Moment.RENDERED)).contains("Second words");
    }

    @Test
    void norIsOneWhoseRenderingHadOnlyBegun() throws Exception {
        assertThat(readAfterRewritingInTheMiddle(Moments.Moment.NOTED)).contains("Second words");
    }

    @Test
    void withoutTheCheckItWouldBeServed() throws Exception {
        magazine.cache().stopChecking();

        assertThat(readAfterRewritingInTheMiddle(Moments.Moment.RENDERED)).contains("First words");
    }

    /** What the second reader gets, if the words change while the page for the first is at this moment. */
    private String readAfterRewritingInTheMiddle(Moments.Moment at) throws Exception {
        Article article = magazine.publish("First words");
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch rewritten = new CountDownLatch(1);
        Moments.pauseBy((moment, key) -> {
            if (moment == at && key.path().equals(article.path()) && reached.getCount() > 0) {
                reached.countDown();
                Pauses.await(rewritten);
            }
        });
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = readers.submit(() -> get(article.path()));
            Pauses.await(reached);
            magazine.rewrite(article.id(), "Second words");
            rewritten.countDown();
            assertThat(first.get()).contains("words");
        }
        return get(article.path());
    }

    @Test
    void aRenameAWithdrawalAndAReplyShowAtOnce() {
        Article article = magazine.publish("High water");
        assertThat(get(article.path())).doesNotContain("So it did");
        magazine.reply(article.id(), "So it did.");
        assertThat(get(article.path())).contains("So it did");

        assertThat(status("/articles/ebb")).isEqualTo(404);
        magazine.rename(article.id(), "ebb");
        assertThat(status("/articles/ebb")).isEqualTo(200);
        assertThat(status(article.path())).isEqualTo(301);

        magazine.withdraw(article.id());
        assertThat(status("/articles/ebb")).isEqualTo(410);
        assertThat(get("/")).doesNotContain("High water");
    }

    @Test
    void aReplyLeavesOtherPagesWhereTheyAre() {
        Article article = magazine.publish("High water");
        Article other = magazine.publish("Low water");
        get(other.path());
        long misses = magazine.cache().misses();

        magazine.reply(article.id(), "So it did.");
        get(other.path());

        assertThat(magazine.cache().misses()).isEqualTo(misses);
    }

    @Test
    void inAnyOrderNobodyReadsWhatWasReplaced() throws Exception {
        assertThat(readAndChangeAtOnce()).isEmpty();
    }

    @Test
    void withoutTheCheckManyWould() throws Exception {
        magazine.cache().stopChecking();

        assertThat(readAndChangeAtOnce()).isNotEmpty();
    }

    /** Changes without end and reads without end, with pauses in every rendering: what was read that should not be. */
    private Queue<String> readAndChangeAtOnce() throws Exception {
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        Desk desk = new Desk();
        Moments.pauseBy(
                (_, _) -> LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(3_000_000)));
        AtomicInteger running = new AtomicInteger(2);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < 2; writer++) {
                int number = writer;
                all.add(people.submit(() -> {
                    try {
                        desk.work(number);
                    } finally {
                        running.decrementAndGet();
                    }
                }));
            }
            for (int reader = 0; reader < READERS; reader++) {
                // A connection leaves the quick lane with its first miss, so every other reader comes anew each time.
                boolean stays = reader % 2 == 0;
                all.add(people.submit(() -> {
                    while (running.get() > 0) {
                        try (RawConnection connection = magazine.connect()) {
                            do {
                                desk.read(connection, wrong);
                            } while (stays && running.get() > 0);
                        }
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        return wrong;
    }

    /** What was acknowledged of each story, and whether what is read fits to it. */
    private final class Desk {
        private final List<Story> stories = new ArrayList<>();

        Desk() {
            for (int number = 0; number < ARTICLES; number++) {
                Article article = magazine.publish("Story " + number + " in version 1");
                stories.add(new Story(number, article.id(), article.slug().value()));
            }
        }

        /** Each writer has stories of its own, so that it knows what holds. */
        void work(int writer) {
            Random random = new Random(writer);
            Map<Integer, Integer> versions = new HashMap<>();
            for (int change = 0; change < CHANGES; change++) {
                Story story = stories.get(writer + 2 * random.nextInt(ARTICLES / 2));
                int version = versions.merge(story.number, 1, Integer::sum) + 1;
                switch (random.nextInt(8)) {
                    case 0 -> {
                        magazine.withdraw(story.id);
                        story.withdrawn = true;
                        LockSupport.parkNanos(2_000_000);
                        story.withdrawn = false;
                        magazine.rewrite(story.id, story.words(version));
                    }
                    case 1 -> {
                        String slug = "story-" + story.number + "-" + change;
                        magazine.rename(story.id, slug);
                        story.slug = slug;
                        magazine.rewrite(story.id, story.words(version));
                    }
                    case 2, 3 -> {
                        int replies = story.replies.get() + 1;
                        magazine.reply(story.id, "Reply number " + replies + ".");
                        magazine.rewrite(story.id, story.words(version));
                        // Replies on each other's heels wait a moment for each other, but not for what the desk does.
                        story.replies.set(replies);
                    }
                    default -> magazine.rewrite(story.id, story.words(version));
                }
                story.acknowledged.set(version);
            }
        }

        void read(RawConnection connection, Queue<String> wrong) {
            Story story = stories.get(ThreadLocalRandom.current().nextInt(ARTICLES));
            boolean front = ThreadLocalRandom.current().nextInt(4) == 0;
            int known = story.acknowledged.get();
            int replies = story.replies.get();
            boolean gone = story.withdrawn;
            RawConnection.Reply reply = connection.get(front ? "/" : "/articles/" + story.slug);
            if (gone && story.withdrawn && story.acknowledged.get() == known && !front && reply.status() != 410) {
                wrong.add("story " + story.number + " was withdrawn, and answered " + reply.status());
            }
            if (reply.status() >= 500) {
                wrong.add("story " + story.number + " was answered with " + reply.status());
            }
            if (reply.status() != 200) {
                return;
            }
            int oldest = Integer.MAX_VALUE;
            int newest = 0;
            Matcher told = VERSION.matcher(reply.text());
            while (told.find()) {
                if (Integer.parseInt(told.group(1)) == story.number) {
                    oldest = Math.min(oldest, Integer.parseInt(told.group(2)));
                    newest = Math.max(newest, Integer.parseInt(told.group(2)));
                }
            }
            if (newest > 0 && oldest < known) {
                wrong.add("story " + story.number + " was read in version " + oldest + " after " + known);
            }
            if (!front && replies > 0 && !reply.text().contains("Reply number " + replies + ".")) {
                wrong.add("story " + story.number + " was read without reply " + replies);
            }
        }
    }

    /** A story, as far as its desk was told that things are done. */
    private static final class Story {
        private final int number;
        private final Id<Article> id;
        private final AtomicInteger acknowledged = new AtomicInteger(1);
        private final AtomicInteger replies = new AtomicInteger();
        private volatile String slug;
        private volatile boolean withdrawn;

        Story(int number, Id<Article> id, String slug) {
            this.number = number;
            this.id = id;
            this.slug = slug;
        }

        String words(int version) {
            return "Story " + number + " in version " + version;
        }
    }

    @Test
    void whatIsForgottenIsNotTakenForFresh() {
        PageCache small = new PageCache(1 << 20, 10);
        Answer answer = Answer.of(200, org.eclipse.jetty.http.HttpFields.EMPTY, new byte[10]);
        PageTag own = PageTag.of("article", "own");
        long seq = 0;
        small.keep(new PageKey("/"), new CachedPage(answer, small.ground(List.of(own), 0, Long.MAX_VALUE)));

        for (int number = 0; number < 20; number++) {
            seq++;
            small.raise(List.of(PageTag.of("article", "other " + number)), seq);
            small.advance(seq);
        }

        assertThat(small.fresh(new PageKey("/"))).isNull();
        CachedPage anew = new CachedPage(answer, small.ground(List.of(own), small.position(), Long.MAX_VALUE));
        small.keep(new PageKey("/"), anew);
        assertThat(small.fresh(new PageKey("/"))).isSameAs(anew);
        small.raise(List.of(own), seq + 1);
        assertThat(small.fresh(new PageKey("/"))).isNull();
    }

    private String get(String path) {
        try (RawConnection connection = magazine.connect()) {
            return connection.get(path).text();
        }
    }

    private int status(String path) {
        try (RawConnection connection = magazine.connect()) {
            return connection.get(path).status();
        }
    }
}
