package org.standfirst.site;

import java.util.List;

/** What readers’ pages say of what needs a yes, and of what the magazine keeps in browsers. */
interface ConsentWords {
    // The notice

    String noticeHeading();

    String noticeWords(String magazine, List<String> purposes);

    String noticeLaw(long count);

    String acceptAll();

    String refuseAll();

    String chooseSome();

    String learnMore();

    // The choice

    String privacyChoices();

    String choicesMeans();

    String choicesNothing();

    String chosenOn(String day, String number);

    String signalHeeded();

    String saveChoice();

    String withdrawConsent();

    String choiceFromElsewhere();

    // Categories, and what each is for

    String necessary();

    String necessaryMeans();

    String preferences();

    String preferencesMeans();

    String preferencesShort();

    String statistics();

    String statisticsMeans();

    String statisticsShort();

    String marketing();

    String marketingMeans();

    String marketingShort();

    String media();

    String mediaMeans();

    String mediaShort();

    // What is kept in a browser, by whom, and how long

    String serviceBy(String owner);

    String servicePolicy();

    String serviceHosts(List<String> hosts);

    String keepsNothing();

    String itemCookie();

    String itemLocal();

    String itemSession();

    String itemDatabase();

    String itemOf(String host);

    String untilClosed();

    String untilRemoved();

    String keptDays(long count);

    // Films, posts and sounds of others

    String mediaAsk(String service, String owner);

    String mediaOnce();

    String mediaAlways(List<String> services);

    String mediaBack();

    // What the magazine keeps in browsers: the page that is made from the register

    String keptInBrowsers();

    String keptInBrowsersMeans();

    String keptByUs();

    String keptByUsMeans();

    String keptForStaff();

    String keptByOthers();

    String keptByOthersMeans();

    String noOthers();

    String itemName();

    String itemPurpose();

    String itemTime();

    String ownConsent();

    String ownDraft();

    String ownSession();

    String ownFlow();

    String ownUndo();

    String ownManuscript();

    // Privacy

    String privacy();

    String privacyAbout();
}
