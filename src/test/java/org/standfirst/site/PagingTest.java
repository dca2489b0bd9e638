package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.TestMagazine;

class PagingTest {
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aWalkForthAndBackSeesEveryStoryOnce(DatabaseKind kind) {
        try (TestMagazine magazine = TestMagazine.start(kind)) {
            SallowReview review = new SallowReview(magazine);
            for (String path : List.of(review.tag.path(), review.ada.path())) {
                List<Document> forth = walk(magazine, path, "next");
                assertThat(storiesOf(forth)).as(path).isNotEmpty().doesNotHaveDuplicates();

                // Back from the last page: all but the last page's stories, again each once.
                List<String> back = storiesOf(walk(magazine, address(forth.getLast(), "prev"), "prev"));
                List<String> allButLast = storiesOf(forth.subList(0, forth.size() - 1));
                assertThat(back).as(path).containsExactlyInAnyOrderElementsOf(allButLast);
            }
        }
    }

    /** Its first page also shows what sections had before, so that a story may stand there and on a later page. */
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void theFrontPageAndThoseAfterItLeaveNoStoryOut(DatabaseKind kind) {
        try (TestMagazine magazine = TestMagazine.start(kind)) {
            SallowReview review = new SallowReview(magazine);
            List<Document> forth = walk(magazine, "/", "next");
            assertThat(storiesOf(forth.subList(0, 1))).doesNotHaveDuplicates();
            assertThat(storiesOf(forth.subList(1, forth.size()))).doesNotHaveDuplicates();
            assertThat(Set.copyOf(storiesOf(forth))).hasSize(SallowReview.ARTICLES);

            // Back again, all stand in the order of their dates, and what is pinned does not.
            List<String> back = storiesOf(walk(magazine, address(forth.getLast(), "prev"), "prev"));
            assertThat(back).doesNotHaveDuplicates();
            Set<String> seen = new HashSet<>(back);
            seen.addAll(storiesOf(List.of(forth.getLast())));
            seen.add(review.long_.path());
            assertThat(seen).hasSize(SallowReview.ARTICLES);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sections/river", "/authors/ada-penhale"})
    void theFirstPageHasNoNewerOne(String path) {
        Document page = Jsoup.parse(SallowReview.shared().magazine.get(path).body());

        assertThat(page.select("[rel=prev]")).isEmpty();
    }

    @Test
    void beyondTheLastPageIsAKindWord() {
        String answer = SallowReview.shared()
                .magazine
                .get("/tags/floods-high-water?before=1.018f0000-0000-7000-8000-000000000000")
                .body();

        assertThat(answer).contains("Nothing stands here at the moment");
    }

    private static List<Document> walk(TestMagazine magazine, String start, String direction) {
        List<Document> pages = new ArrayList<>();
        for (String path = start; !path.isEmpty() && pages.size() < 20; ) {
            Document page = Jsoup.parse(magazine.get(path).body());
            pages.add(page);
            path = address(page, direction);
        }
        return pages;
    }

    private static String address(Document page, String direction) {
        return page.select("head link[rel=" + direction + "]").attr("href");
    }

    private static List<String> storiesOf(List<Document> pages) {
        List<String> stories = new ArrayList<>();
        pages.forEach(
                page -> stories.addAll(page.select(".story h2 a, .story h3 a").eachAttr("href")));
        return stories;
    }
}
