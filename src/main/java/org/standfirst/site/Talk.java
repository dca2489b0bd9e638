package org.standfirst.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standfirst.kernel.SafeHtml;
import org.standfirst.kernel.WebAddress;

/**
 * What readers said under an article, and where they can say more.
 *
 * @param count how many replies there are in all
 * @param more the address of those that are not here; nothing if all are
 * @param orders in which they can be read; none where there are too few to matter
 * @param form where a reply is written; nothing where none may be
 */
public record Talk(
        int count,
        List<Answer> lines,
        @Nullable String more,
        List<Choice> orders,
        @Nullable Form form) {
    /** Copies the lists. */
    public Talk {
        lines = List.copyOf(lines);
        orders = List.copyOf(orders);
    }

    /** What improves it where scripts run; nothing where there is nothing to improve. */
    @Nullable
    String script() {
        return lines.isEmpty() && form == null ? null : Script.REPLY.path();
    }

    Talk with(Form newForm) {
        return new Talk(count, lines, more, orders, newForm);
    }

    /** A way to read them. */
    public record Choice(String words, String href, boolean isChosen) {}

    /**
     * A reply, or the place where one was.
     *
     * @param anchor its name on the page
     * @param depth from 0; deeper ones than the page can indent stand at the deepest
     * @param answering whom it answers; nobody where it answers the article
     * @param website where the author's name leads, if anywhere
     * @param staff whether one of the magazine's people wrote it
     * @param edited that its words are not the first; may be empty
     * @param body nothing where it is gone
     * @param path its own page
     * @param id for forms about it
     * @param isOpen whether it can be answered
     * @param further more of its thread that is not here
     */
    public record Answer(
            String anchor,
            int depth,
            @Nullable Phrase answering,
            String author,
            @Nullable WebAddress website,
            boolean staff,
            DateLine posted,
            String edited,
            @Nullable SafeHtml body,
            String path,
            String id,
            int agree,
            int wellSaid,
            boolean isOpen,
            @Nullable Choice further) {}

    /**
     * Where a reply is written.
     *
     * @param heading above it
     * @param seal when it was made
     * @param parent the reply that is answered; empty for the article
     * @param problems what must be looked at again
     * @param preview how it will look; nothing unless that was asked for
     * @param offersMail whether letters can be sent
     * @param readFirst whether every reply is read before it appears
     */
    public record Form(
            String action,
            String heading,
            String seal,
            String parent,
            String name,
            String email,
            String text,
            List<Phrase> problems,
            @Nullable SafeHtml preview,
            boolean offersMail,
            boolean readFirst) {
        /** Copies the list. */
        public Form {
            problems = List.copyOf(problems);
        }

        Form withProblems(List<Phrase> newProblems) {
            return new Form(
                    action, heading, seal, parent, name, email, text, newProblems, preview, offersMail, readFirst);
        }

        Form filled(String newName, String newEmail, String newText) {
            return new Form(
                    action,
                    heading,
                    seal,
                    parent,
                    newName,
                    newEmail,
                    newText,
                    problems,
                    preview,
                    offersMail,
                    readFirst);
        }

        Form withPreview(SafeHtml newPreview) {
            return new Form(
                    action, heading, seal, parent, name, email, text, problems, newPreview, offersMail, readFirst);
        }
    }
}
