package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.conduct.Mode;
import org.standfirst.edge.PageCache;
import org.standfirst.edge.PageTag;
import org.standfirst.kernel.Id;
import org.standfirst.reply.PostReply;
import org.standfirst.reply.Reply;
import org.standfirst.reply.Sending;

/** Where a reply shows that comes after more than one page holds; by real requests of pages that are kept in memory. */
class LongConversationTest {
    private static final int MORE_THAN_A_PAGE = 51;
    private static final Instant MORNING = Instant.parse("2026-03-06T08:00:00Z");
    private static final List<String> SAID = List.of(
            "My aunt kept the other bank, and never once locked the gate.",
            "Eels went up in the third week; nobody writes about eels.",
            "Ask the miller what the night of the flood sounded like, because he still tells it better.");

    private static final Pattern FURTHER = Pattern.compile("href=\"([^\"]+/replies\\?after=[^\"]+)\"");

    /** Far more than it takes, as the machines that run tests are busy. */
    private static final Duration LATEST = Duration.ofSeconds(20);

    @Test
    void aReplyAtTheEndIsOnThePagesThatShowTheEndAndCountedOnTheFirst() {
        try (RepliedMagazine replied = new RepliedMagazine()) {
            Article article = replied.article("The weir that held", Mode.OPEN);
            longConversation(replied, article);
            String end = end(replied, article);
            String newest = article.path() + "/replies?order=newest";

            for (int number = 0; number < SAID.size(); number++) {
                String words = SAID.get(number);
                page(replied, article.path());
                page(replied, end);
                page(replied, newest);
                Id<Reply> reply = post(replied, article, words);

                awaitWords(replied, end, words);
                awaitWords(replied, newest, words);
                awaitWords(replied, article.path() + "/replies/" + reply, words);
                awaitWords(replied, article.path(), (MORE_THAN_A_PAGE + 1 + number) + " replies");
                assertThat(page(replied, article.path())).doesNotContain(words);
            }
        }
    }

    @Test
    void onlyPagesThatShowTheEndAreMadeAnewForWhatComesThere() {
        try (RepliedMagazine replied = new RepliedMagazine()) {
            Article article = replied.article("The weir that held", Mode.OPEN);
            Reply first = longConversation(replied, article);
            String all = article.path() + "/replies";
            String end = end(replied, article);
            PageCache cache = replied.magazine.part(PageCache.class);
            List<String> others = List.of(article.path(), all, all + "/" + first.id());
            List<String> ends = List.of(end, all + "?order=newest", all + "?order=best");
            Stream.concat(others.stream(), ends.stream()).forEach(address -> page(replied, address));

            PageTag last = PageTag.of("last-replies", article.id().value());
            cache.raise(List.of(last), cache.position() + 1);
            assertThat(others).allMatch(address -> !isMadeAnew(replied, cache, address));
            assertThat(ends).allMatch(address -> isMadeAnew(replied, cache, address));
        }
    }

    private static boolean isMadeAnew(RepliedMagazine replied, PageCache cache, String address) {
        long before = cache.misses();
        page(replied, address);
        return cache.misses() > before;
    }

    private static Reply longConversation(RepliedMagazine replied, Article article) {
        List<Reply> replies = IntStream.range(0, MORE_THAN_A_PAGE)
                .mapToObj(number -> replied.reply(
                        article,
                        Optional.empty(),
                        "Alma Trewin",
                        "It held for " + (number + 2) + " weeks.",
                        MORNING.plusSeconds(number)))
                .toList();
        return replies.getFirst();
    }

    private static String end(RepliedMagazine replied, Article article) {
        Matcher further = FURTHER.matcher(page(replied, article.path()));
        assertThat(further.find()).isTrue();
        return further.group(1).replace("&amp;", "&");
    }

    @Test
    void aReplyToFewOthersIsUnderItsArticle() {
        try (RepliedMagazine replied = new RepliedMagazine()) {
            Article article = replied.article("The weir that held", Mode.OPEN);
            for (String words : SAID) {
                assertThat(page(replied, article.path())).doesNotContain(words);
                post(replied, article, words);
                awaitWords(replied, article.path(), words);
            }
        }
    }

    private static Id<Reply> post(RepliedMagazine replied, Article article, String words) {
        Instant later = Instant.now().plusSeconds(600);
        Sending sending = new Sending(
                InetAddress.ofLiteral(RepliedMagazine.network()),
                new Sending.Proof.Done(Id.fresh().value(), later),
                false,
                Optional.empty());
        PostReply.Outcome outcome = replied.magazine
                .part(PostReply.class)
                .apply(new PostReply.Post(article.id(), Optional.empty(), "Bram Oste", "", words, sending));
        assertThat(outcome).isInstanceOf(PostReply.Outcome.Posted.class);
        Reply reply = ((PostReply.Outcome.Posted) outcome).reply();
        assertThat(reply.isApproved()).isTrue();
        return reply.id();
    }

    private static void awaitWords(RepliedMagazine replied, String address, String words) {
        long begun = System.nanoTime();
        while (!page(replied, address).contains(words)) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as("%s on %s", words, address)
                    .isLessThan(LATEST);
            LockSupport.parkNanos(5_000_000);
        }
    }

    private static String page(RepliedMagazine replied, String address) {
        return replied.magazine.get(address).body();
    }
}
