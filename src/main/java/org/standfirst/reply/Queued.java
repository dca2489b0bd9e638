package org.standfirst.reply;

import java.util.List;
import java.util.Optional;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Network;

/**
 * A reply as a moderator sees it.
 *
 * @param why it waits, or waited
 * @param sender by what whoever wrote it is known
 * @param asked what it answers, where that is a reply
 */
public record Queued(Reply reply, List<Reason> why, Sender sender, Optional<Asked> asked) {
    /** Copies the list. */
    public Queued {
        why = List.copyOf(why);
    }

    /**
     * By what somebody is known; each may be empty.
     *
     * @param nameKey their name as all its spellings look
     * @param emailMark the keyed hash of their address of mail
     */
    public record Sender(String nameKey, String emailMark, Network network) {
        /** What they have of a trait; empty where that is not known. */
        public String key(Trait trait) {
            return switch (trait) {
                case NAME -> nameKey;
                case MAIL -> emailMark;
                case NETWORK -> network.key();
            };
        }
    }

    /**
     * A reply that was answered.
     *
     * @param excerpt the beginning of its words
     */
    public record Asked(Id<Reply> id, String authorName, String excerpt) {}
}
