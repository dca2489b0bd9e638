package org.standfirst.site;

/** What readers' pages say where somebody comes to them by a letter, reports a reply, or asks what is kept of them. */
public interface NoticeWords {
    // Letters to readers

    String confirmAddress();

    String confirmAddressMeans();

    String confirmButton();

    String addressConfirmed();

    String addressConfirmedMeans();

    String linkGone();

    String linkGoneMeans();

    String stopLetters();

    String stopLettersMeans();

    String stopAll();

    String stopThread();

    String lettersStopped();

    String lettersStoppedMeans();

    String threadStoppedMeans();
}
