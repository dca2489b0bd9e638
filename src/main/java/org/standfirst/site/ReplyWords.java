package org.standfirst.site;

/** What pages say where readers reply: a part of {@link Words}. */
interface ReplyWords {
    // The conversation

    String leaveReply();

    String answerTo(String name);

    String noRepliesYet();

    String orderOldest();

    String orderNewest();

    String orderBest();

    String moreReplies();

    String furtherAnswers(int count);

    String answer();

    String report();

    String agree();

    String wellSaid();

    String replyGone();

    String editedByAuthor();

    String editedByDesk();

    Phrase repliesTo(Phrase.Link article);

    String repliesToArticle(String headline);

    String oneConversation();

    String toWholeConversation();

    String repliesClosed();

    String readFirst();

    // The form

    String yourName();

    String nameHint();

    String yourEmail();

    String emailHint();

    String yourReply();

    String replyHint(int most);

    Phrase replyRules(Phrase.Target houseRules);

    String withoutScript();

    String leaveEmpty();

    String previewReply();

    String previewHeading();

    String postReply();

    String sendingReply();

    String charactersLeft(String count);

    String cancel();

    // What can be wrong with it

    String lookAgain();

    String nameMissing();

    String nameTooLong(int most);

    String textMissing();

    String textTooLong(int most, int count);

    String noAddress();

    String forbiddenWords(String words);

    String bannedFor(String reason);

    Phrase bannedUntil(DateLine until);

    String tooManyReplies(int minutes);

    Phrase saidAlready(Phrase.Target earlier);

    String formTooOld();

    String fromElsewhere();

    String nothingToAnswer();

    String tooBusy();

    String notSent();

    // One's own reply

    String ownReply();

    Phrase ownApproved(Phrase.Target place);

    String ownHeld();

    String ownRejected();

    String ownRemoved();

    String whyItWaits();

    String whyNewcomer();

    String whyPremoderated();

    String whyWords(String words);

    String whyLinks();

    String whyUnproven();

    String whyQuick();

    String whyChanged();

    String whyReported();

    String whyUnusual();

    Phrase keepThisLink(Phrase.Target own);

    String changeReply();

    String changeHint(int minutes);

    String saveChange();

    String changeSaved();

    String tooLateToChange();

    String removeReply();

    String removeHint();

    // Reactions

    String reactedAgree();

    String reactedWellSaid();

    String reactedNothing();

    String takeBack();

    String tooManyReactions();

    Phrase backToReply(Phrase.Target reply);
}
