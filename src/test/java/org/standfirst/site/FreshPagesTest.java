package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.database.Change;
import org.standfirst.edge.PageTag;

class FreshPagesTest {
    private static final String ID = "01900000-0000-7000-8000-000000000000";

    @ParameterizedTest
    @ValueSource(strings = {"added", "noted", "confided"})
    void whatReadersDoNotSeeOfASourceMakesNoPageAnew(String verb) {
        assertThat(touched(change(verb))).isEmpty();
    }

    @Test
    void whatReadersMaySeeOfASourceMakesEveryPageAnew() {
        assertThat(touched(change("described"))).containsExactly(PageTag.EVERYTHING);
        assertThat(touched(change("of a newer version"))).containsExactly(PageTag.EVERYTHING);
    }

    @Test
    void whoMayReplyToAnArticleMakesThatPageAnewAndToMoreThanOneEveryPage() {
        assertThat(touched(change("opened", "conduct:article:" + ID))).containsExactly(PageTag.of("article", ID));
        for (String subject : List.of("conduct:section:" + ID, "conduct:magazine", "conduct:limits")) {
            assertThat(touched(change("opened", subject))).containsExactly(PageTag.EVERYTHING);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ban", "word"})
    void whoMayNotReplyAndWithWhichWordsMakesNoPageAnew(String kind) {
        assertThat(touched(change("added", kind + ":" + ID))).isEmpty();
    }

    @Test
    void whatIsApprovedOrTakenAwayMakesTheArticlesPageAnewAndWhatReadersNeverSawNone() {
        assertThat(touched(decided("approved", "held", "approved"))).containsExactly(PageTag.of("article", ID));
        assertThat(touched(decided("rejected", "approved", "rejected"))).containsExactly(PageTag.of("article", ID));
        assertThat(touched(decided("marked", "held", "spam"))).isEmpty();
    }

    @Test
    void aReplyAtTheEndMakesThePageOldThatShowsTheEndAndOnOthersANumber() {
        FreshPages.Touched touched = FreshPages.touched(posted(""));
        assertThat(touched.pages()).containsExactly(PageTag.of("last-replies", ID));
        assertThat(touched.counts()).containsExactly(PageTag.of("article", ID));
    }

    @Test
    void anAnswerMayStandAnywhereAndSoMakesAllPagesOfRepliesOld() {
        FreshPages.Touched touched = FreshPages.touched(posted(",\"parent\":\"" + ID + "\""));
        assertThat(touched.pages()).containsExactly(PageTag.of("article", ID));
        assertThat(touched.counts()).isEmpty();
    }

    private static List<PageTag> touched(Change change) {
        FreshPages.Touched touched = FreshPages.touched(change);
        assertThat(touched.counts()).isEmpty();
        return touched.pages();
    }

    private static Change posted(String more) {
        String detail = "{\"article\":\"" + ID + "\"" + more + ",\"state\":\"approved\"}";
        return new Change(1, Instant.EPOCH, "reader", "posted", "reply:" + ID, detail);
    }

    private static Change decided(String verb, String from, String state) {
        String detail = "{\"article\":\"" + ID + "\",\"from\":\"" + from + "\",\"state\":\"" + state + "\"}";
        return new Change(1, Instant.EPOCH, "test", verb, "reply:" + ID, detail);
    }

    private static Change change(String verb) {
        return change(verb, "source:" + ID);
    }

    private static Change change(String verb, String subject) {
        return new Change(1, Instant.EPOCH, "test", verb, subject, "{}");
    }
}
