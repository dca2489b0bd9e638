package org.standfirst.newsroom;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is shown where somebody decides on replies, and on who may write them. */
public sealed interface Moderation extends Screen.Apart {
    /**
     * The replies of some kind.
     *
     * @param tabs by what became of them
     * @param words what was looked for; may be empty
     * @param narrowed what the list is narrowed to beside words and state, in a sentence; may be empty
     * @param wider where the list is that is not; empty where it is
     * @param opening who may reply to the article that the list is narrowed to
     * @param hidden what the form that looks for words must send on
     * @param back where this list is, to come back to
     * @param nothing what to say where none is like that
     */
    record Queue(
            Desk desk,
            List<Screen.Tabbed> tabs,
            String words,
            String narrowed,
            String wider,
            @Nullable Opening opening,
            List<Screen.Option> hidden,
            List<Item> items,
            List<Decision> decisions,
            String newer,
            String older,
            String back,
            String nothing)
            implements Moderation {
        /** Whether not all of them are in the same state. */
        public boolean isMixed() {
            return items.stream().map(Item::state).distinct().count() > 1;
        }

        @Override
        public String template() {
            return "newsroom/replies.jte";
        }
    }

    /**
     * A reply.
     *
     * @param path its own screen
     * @param author as they signed it
     * @param standing what became of it, in a word
     * @param state the same, for its look
     * @param article the headline of what it answers
     * @param articlePath where that is
     * @param answers what it answers, where that is a reply
     * @param said its words
     * @param why it waits, each in a sentence
     * @param known what is known of whoever wrote it
     * @param decisions what can be decided of it
     * @param isEdited whether the desk changed its words
     * @param isStaff whether one of the magazine's people wrote it
     */
    record Item(
            String id,
            String path,
            String author,
            Screen.Moment posted,
            String standing,
            String state,
            String article,
            String articlePath,
            @Nullable Answered answers,
            List<SaidParagraph> said,
            List<Why> why,
            List<Acquainted> known,
            List<Decision> decisions,
            boolean isEdited,
            boolean isStaff) {
        Item with(List<Why> otherWhy, List<Decision> otherDecisions) {
            return new Item(
                    id,
                    path,
                    author,
                    posted,
                    standing,
                    state,
                    article,
                    articlePath,
                    answers,
                    said,
                    otherWhy,
                    known,
                    otherDecisions,
                    isEdited,
                    isStaff);
        }
    }

    /** What a reply answers. */
    record Answered(String author, String excerpt, String path) {}

    /**
     * Why a reply waits.
     *
     * @param words what gave the reason; may be empty
     * @param path where more is told of it; empty for nowhere
     */
    record Why(String sentence, List<String> words, String path) {}

    /**
     * What became of others by somebody who may be the same.
     *
     * @param by what they have in common, in words
     * @param became in words: "3 approved, 1 spam"
     * @param path where they are listed
     */
    record Acquainted(String by, String became, String path) {}

    /**
     * Something to decide.
     *
     * @param to as forms say it
     * @param key which does the same
     */
    record Decision(String to, String words, String key) {}

    /**
     * One reply, and all that is known of it.
     *
     * @param written what can be edited
     * @param before what it said before
     * @param log what was decided, by whom
     * @param bans by what whoever wrote it can be banned; none where nothing is known
     * @param breaches which house rules it can break
     * @param site where readers see it; empty where they don't
     * @param problem why something was not done; may be empty
     */
    record One(
            Desk desk,
            Item item,
            String written,
            List<Earlier> before,
            List<Decided> log,
            List<Bannable> bans,
            List<Screen.Option> terms,
            List<Screen.Option> breaches,
            String site,
            String problem)
            implements Moderation {
        @Override
        public String template() {
            return "newsroom/reply.jte";
        }
    }

    /** What a reply said before. */
    record Earlier(String until, List<SaidParagraph> said) {}

    /**
     * What was done to a reply.
     *
     * @param reason may be empty
     */
    record Decided(String who, String did, String reason, Screen.Moment at) {}

    /**
     * By what somebody can be banned.
     *
     * @param kind as forms say it
     * @param words whom it would keep out
     * @param hits how many replies of the last thirty days came from there, in words
     * @param banned the ban that keeps them out already
     */
    record Bannable(String kind, String words, String hits, Optional<Banned> banned, boolean chosen) {}

    /**
     * A ban that holds.
     *
     * @param words that it does, with whom else, and until when
     */
    record Banned(String words, String reason) {}

    /**
     * Who is banned.
     *
     * @param kinds by what somebody can be
     */
    record BanList(
            Desk desk,
            List<BanRow> current,
            List<BanRow> past,
            List<Screen.Option> kinds,
            List<Screen.Option> terms,
            BanForm form,
            String problem)
            implements Moderation {
        @Override
        public String template() {
            return "newsroom/bans.jte";
        }
    }

    /** A ban; {@code id} is empty of one that is over. */
    record BanRow(String id, String whom, String reason, String made, String until) {}

    /**
     * What somebody wrote before, or nothing.
     *
     * @param hits how many it would keep out, in a sentence; empty where nobody asked
     */
    record BanForm(String target, String reason, String hits) {}

    /** The words that matter in a reply. */
    record Words(Desk desk, List<WordRow> blocked, List<WordRow> watched, String pattern, String problem)
            implements Moderation {
        @Override
        public String template() {
            return "newsroom/words.jte";
        }
    }

    /** One of them. */
    record WordRow(String id, String pattern, String added) {}

    /**
     * What is asked of those who reply.
     *
     * @param opening who may, in the whole magazine
     * @param rules in words
     * @param mayWrite whether they may write the rules
     */
    record Rules(
            Desk desk,
            Opening opening,
            int links,
            int networkDays,
            int mailDays,
            String rules,
            boolean isOwn,
            boolean mayWrite,
            String problem)
            implements Moderation {
        @Override
        public String template() {
            return "newsroom/rules.jte";
        }
    }

    /**
     * Who may reply to something.
     *
     * @param scope as forms say it
     * @param target its identifier; empty for the magazine
     * @param modes to choose from; the first leaves it open, where something wider says it
     * @param days after which it closes, as it was written; empty leaves it open
     * @param inherits what holds where it is left open, in a sentence; empty where nothing is wider
     * @param back where to go on
     */
    record Opening(String scope, String target, List<Screen.Option> modes, String days, String inherits, String back) {}

    /**
     * What became of replies and reports.
     *
     * @param months the latest first
     */
    record Counted(Desk desk, List<String> months, List<CountedPart> parts) implements Moderation {
        @Override
        public String template() {
            return "newsroom/replyFigures.jte";
        }
    }

    /** What belongs together of it. */
    record CountedPart(String heading, List<CountedLine> lines) {}

    /** One figure, month by month. */
    record CountedLine(String words, List<String> numbers) {}

    /**
     * The replies to an article, for its author.
     *
     * @param path where it is written
     */
    record OfArticle(Desk desk, String headline, String path, List<Read> replies, String newer, String older)
            implements Moderation {
        @Override
        public String template() {
            return "newsroom/articleReplies.jte";
        }
    }

    /** One of them. */
    record Read(String author, Screen.Moment posted, String standing, String state, List<SaidParagraph> said) {}
}
