package org.standfirst.article;

import java.time.Instant;
import org.standfirst.support.TestMagazine;

/** Corrects what is live, as the desk will. */
public final class TestCorrection {
    private TestCorrection() {}

    /** Adds a blank to the end of the standfirst, and tells readers this of it. */
    public static void tell(
            TestMagazine magazine, Article article, Correction.Kind kind, Correction.Words words, Instant at) {
        Article now = magazine.part(Articles.class).find(article.id()).orElseThrow();
        Manuscript live =
                magazine.part(Revisions.class).find(now.draft()).orElseThrow().manuscript();
        Manuscript longer = new Manuscript(
                live.headline(),
                live.standfirst() + " ",
                live.kicker(),
                live.bylines(),
                live.section(),
                live.tags(),
                live.edition(),
                live.lead(),
                live.language(),
                live.canonical(),
                live.titles(),
                live.body());
        Revision revision = ((ReviseArticle.Outcome.Revised) magazine.part(ReviseArticle.class)
                        .apply(new ReviseArticle.Revise(article.id(), now.draft(), longer, TestMagazine.ACTOR)))
                .revision();
        TestDesk.expect(
                magazine.part(CorrectArticle.class)
                        .apply(
                                new CorrectArticle.Correct(
                                        article.id(),
                                        revision.id(),
                                        new CorrectArticle.Reason.Told(kind, words),
                                        TestMagazine.ACTOR),
                                at),
                CorrectArticle.Outcome.Corrected.class);
    }
}
