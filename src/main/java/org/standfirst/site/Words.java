package org.standfirst.site;

import java.util.List;
import org.standfirst.body.BodyWords;

/**
 * What readers' pages say of themselves, in one language. Each method is a message of that name in
 * {@code words/site_*.properties}, and its parameters are the places in it; {@code WordsTest} compares the two. A message
 * that has links or times in it is a {@link Phrase}, so no HTML is ever written in a bundle.
 */
public interface Words extends BodyWords, ReplyWords, NoticeWords, ConsentWords, FigureWords {
    /**
     * The words of a language: of "de-CH" if there are any, else of "de", else English.
     *
     * @param languageTag a BCP 47 tag
     */
    static Words in(String languageTag) {
        return Language.of(languageTag).words();
    }

    // Around every page

    String skipToContent();

    String sections();

    String menu();

    String editions();

    String pages();

    String newer();

    String older();

    String toFrontPage();

    String moreSections();

    String allSections();

    String elsewhere();

    // The front page

    String olderArticles();

    String moreStories();

    String nothingIsOut();

    String thisIssue();

    // Lists

    String section();

    String tag();

    String author();

    String stories();

    Phrase nothingHere(Phrase.Target frontPage);

    // The archive

    String archive();

    String months();

    Phrase emptyArchive(Phrase.Target frontPage);

    // Editions

    String editionNumber(String number);

    String contents();

    String emptyEdition();

    Phrase noEditions(Phrase.Target frontPage);

    // An article

    Phrase byline(List<Phrase.Link> people);

    Phrase updated(DateLine date);

    String dayAndTime(String day, String time);

    String readingTime(int count);

    String tags();

    String readNext();

    String untitled();

    // Corrections

    String update();

    String corrections();

    String correctionsAbout();

    String noCorrections();

    String saidBefore();

    String saysNow();

    // Below an article

    String replies(int count);

    String anonymous();

    String staff();

    Phrase answering(Phrase.Link reply);

    String mentionedElsewhere();

    Phrase mention(Phrase.Part site, DateLine date);

    // The house rules

    String houseRules();

    String houseRulesAbout();

    // Search

    String search();

    String searchMagazine();

    String searchWords();

    String searchHint();

    String hits(int count);

    String moreHits(int count);

    String noHits();

    String searchHelp();

    Phrase didYouMean(Phrase.Link other);

    String searchAlso();

    String searchLoosened();

    String searchCut();

    String searchHurried();

    String searchBuilding(String done, String all);

    String searchHeadlinesAlone();

    String searchBusy();

    String filters();

    String withoutFilter(String name);

    String year();

    String dateFrom();

    String dateUntil();

    String number(int count);

    String pageOf(String page, String pages);

    String previousPage();

    String nextPage();

    // Where there is nothing to show

    String notFound();

    String notFoundMeans();

    String articleWithdrawn();

    String pageWithdrawn();

    String withdrawnMeans();

    String why();

    String addressUnclear();

    String addressUnclearMeans();

    String newInTheMagazine();

    String fault();

    Phrase faultMeans(Phrase.Target frontPage);
}
