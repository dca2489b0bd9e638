package org.standfirst.site;

/** What the page of figures says: a part of {@link Words}. */
interface FigureWords {
    String figures();

    String figuresAbout();

    String figuresNone();

    String figuresSoFar(String month);

    String figuresReplies();

    String figuresReports();

    String figuresComplaints();

    String figuresMedian();

    String figuresHours(int hours);

    String figuresCounted();

    String figurePosted();

    String figurePublishedAtOnce();

    String figureHeld();

    String figureCaught();

    String figureHeldForReports();

    String figureApproved();

    String figureRescued();

    String figureRejected();

    String figureSpam();

    String figurePutBack();

    String figureRemoved();

    String figureAnswered();

    String figureReportedLaw();

    String figureUpheldRules();

    String figureDismissedRules();

    String figureUpheldLaw();

    String figureDismissedLaw();

    String figureComplained();

    String figureReversed();

    String figureConfirmed();
}
