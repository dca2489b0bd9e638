package org.standfirst.site;

/** What readers’ pages say where somebody comes by a letter, reports a reply, or asks what is kept of them. */
interface NoticeWords {
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

    // Reporting a reply

    String reportReply();

    String reportRules();

    String reportRulesHint();

    String reportWhich();

    String breachInsult();

    String breachHate();

    String breachPrivacy();

    String breachAdvertising();

    String breachFalsehood();

    String breachBesideThePoint();

    String breachOther();

    String reportWords();

    String reportSend();

    String reportLaw();

    String reportLawHint();

    String reportPlace();

    String reportWhy();

    String reportWhyHint();

    String reportAbuse();

    String reportName();

    String reportEmail();

    String reportEmailHint();

    String reportFaith();

    String reportSendNotice();

    String reportLookAgain();

    String reportNoReason();

    String reportUnexplained();

    String reportTooLong(int most);

    String reportNameless();

    String reportNoAddress();

    String reportNoFaith();

    String reportTooMany();

    String reportBanned(String reason);

    String reportSaidAlready();

    String sentFromElsewhere();

    // What was decided of a reply

    String yourReport();

    String reportThanks();

    String reportUpheld();

    String reportDismissed();

    String decisionReasons(String reasons);

    String decidedByPeople();

    String whyNotShown();

    String statementWhat();

    String statementLaw(String reference);

    String statementRules(String reference);

    String statementByProgram();

    String statementByPeople();

    String statementLifted();

    String complain();

    String complainHint();

    String complainWords();

    String complainSend();

    String complaintOpen();

    String complaintUpheld();

    String complaintDismissed();

    String redressElsewhere();

    // What is kept of somebody

    String mine();

    String mineMeans();

    String mineSend();

    String mineSent();

    String mineSentMeans();

    String mineNoMail();

    String mineOpenMeans();

    String mineOpen();

    String mineOf(String address);

    String mineConfirmed();

    String mineUnconfirmed();

    String mineUnsubscribed();

    String mineReplies(int count);

    String mineReports(int count);

    String mineReactions();

    String mineDownload();

    String mineErase();

    String mineEraseMeans();

    String mineErased();

    String mineErasedMeans();

    // How long it is kept

    String keptHeading();

    String keptNetworks(int days);

    String keptAddresses(int days, int confirmedDays);

    String keptWords(int days, int rejectedDays);

    String keptReports(int months);

    String keptService(String host);
}
