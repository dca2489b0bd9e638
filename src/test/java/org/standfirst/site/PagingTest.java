package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
            for (String path : List.of("/", review.tag.path(), review.ada.path())) {
                List<Document> forth = walk(magazine, path, "next");
                List<String> seen = storiesOf(forth);

                assertThat(seen).as(path).doesNotHaveDuplicates();
                if (path.equals("/")) {
                    assertThat(seen).hasSize(SallowReview.ARTICLES);
                }
                // Back from the last page: all but the last page's stories, again each once.
                List<String> back = storiesOf(walk(magazine, address(forth.getLast(), "prev"), "prev"));
                List<String> allButLast = storiesOf(forth.subList(0, forth.size() - 1));
                allButLast.remove(pinnedOf(review, path));
                assertThat(back).as(path).containsExactlyInAnyOrderElementsOf(allButLast);
            }
        }
    }

    /** What is pinned stands on the first page whatever its date, and in no list by date. */
    private static String pinnedOf(SallowReview review, String path) {
        return path.equals("/") ? review.long_.path() : "";
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
        pages.forEach(page -> stories.addAll(page.select(".story h2 a").eachAttr("href")));
        return stories;
    }
}
