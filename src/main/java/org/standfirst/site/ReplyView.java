package org.standfirst.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standfirst.conduct.RulesText;
import org.standfirst.kernel.SafeHtml;

/** What pages show on which readers talk, report, and ask what is kept of them. */
public sealed interface ReplyView extends View {
    /**
     * What readers said under an article, away from it: some of it, one conversation, or what somebody is about to say.
     *
     * @param heading in words
     * @param article what it is about
     * @param above what stands before the lines, to understand them by
     * @param wholePath where the rest of it is; nothing where this is all
     */
    record Conversation(
            Frame frame,
            String heading,
            Phrase article,
            List<Talk.Answer> above,
            Talk talk,
            @Nullable String wholePath) implements ReplyView {}

    /**
     * A reader's own reply, as nobody else sees it.
     *
     * @param standing what became of it, in a sentence
     * @param why why it waits, in sentences
     * @param statement where it is said why it is not shown; nothing where it isn't
     * @param said what was done just now, in a sentence; may be empty
     * @param self the address of this very page
     * @param change how it can be changed; nothing where it can't any more
     * @param removal where it is taken away; nothing where nothing is left
     */
    record OwnReply(
            Frame frame,
            Phrase article,
            Phrase standing,
            List<String> why,
            @Nullable String statement,
            String said,
            SafeHtml body,
            String self,
            @Nullable Change change,
            @Nullable String removal)
            implements ReplyView {}

    /**
     * The form by which a reply can be changed.
     *
     * @param hint for how long
     */
    record Change(String action, String hint, String text, List<Phrase> problems) {}

    /**
     * What was noted of a reader's reaction.
     *
     * @param said in a sentence
     * @param action where they can say something else
     * @param now what they say, as forms call it; empty for nothing
     */
    record Reacted(Frame frame, String said, String action, String now, int agree, int wellSaid, Phrase back)
            implements ReplyView {}

    /**
     * What the magazine asks of those who reply.
     *
     * @param marks its language, where it isn't the magazine's own
     * @param kept what is kept of them, and for how long, in sentences
     * @param figures where it is told what became of replies
     */
    record Ruled(Frame frame, Language.Marks marks, RulesText rules, List<String> kept, String figures)
            implements ReplyView {}

    /**
     * What became of replies and reports.
     *
     * @param rules where the house rules stand
     * @param months the latest first
     */
    record Counted(Frame frame, String rules, List<CountedMonth> months) implements ReplyView {}

    /** What a month had. */
    record CountedMonth(String name, List<CountedPart> parts) {}

    /** What belongs together of it. */
    record CountedPart(String heading, List<CountedLine> lines) {}

    /** One figure. */
    record CountedLine(String words, String number) {}

    /**
     * Where a reply is reported.
     *
     * @param article what it is about
     * @param place its own address
     * @param breaches what can be wrong with it
     * @param law whether the notice of unlawful words is being filled in
     */
    record Reporting(
            Frame frame,
            Phrase article,
            String action,
            String author,
            DateLine posted,
            SafeHtml body,
            String place,
            List<Breached> breaches,
            boolean law,
            NoticeFields fields,
            List<String> problems)
            implements ReplyView {}

    /** Something that can be wrong with a reply. */
    record Breached(String value, String words, boolean chosen) {}

    /** What was filled in of a notice. */
    record NoticeFields(
            String words,
            String explanation,
            boolean isOfChildAbuse,
            String name,
            String email,
            boolean isInGoodFaith) {
        static final NoticeFields EMPTY = new NoticeFields("", "", false, "", "", false);
    }

    /**
     * What was decided of a reply, for one side.
     *
     * @param action where they complain; nothing where they can't
     * @param words of their complaint
     * @param problem why it was not taken; may be empty
     */
    record Decision(
            Frame frame,
            String headline,
            List<String> said,
            @Nullable String action,
            String words,
            String problem) implements ReplyView {}

    /**
     * Where somebody asks what is kept of them.
     *
     * @param offersMail whether a letter can be sent
     * @param problem why none was; may be empty
     */
    record AskingMine(Frame frame, boolean offersMail, String email, String problem) implements ReplyView {}

    /**
     * What is kept of somebody.
     *
     * @param path where it is downloaded and erased
     */
    record Mine(Frame frame, String headline, List<String> said, List<Kept> replies, String path)
            implements ReplyView {}

    /** A reply that is kept. */
    record Kept(DateLine posted, SafeHtml body) {}

    /**
     * Something said or asked on a page of its own, for one reader.
     *
     * @param said in paragraphs
     * @param acts what can be done about it
     */
    record Asking(Frame frame, String headline, List<String> said, List<Act> acts) implements ReplyView {}

    /**
     * A button.
     *
     * @param action where it leads
     * @param name of the one field that is sent; empty for none
     * @param value of that
     * @param words that stand on it
     */
    record Act(String action, String name, String value, String words) {}
}
