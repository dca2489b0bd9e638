package org.standfirst.correspondent;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.standfirst.kernel.EmailAddress;

/**
 * A letter to a reader.
 *
 * @param paragraphs in plain text
 * @param stop where letters of its kind are ended; nothing for what must be sent
 */
public record Letter(Kind kind, EmailAddress to, String subject, List<String> paragraphs, Optional<String> stop) {
    /** Copies the list. */
    public Letter {
        paragraphs = List.copyOf(paragraphs);
    }

    /** One that nobody subscribes to. */
    public Letter(Kind kind, EmailAddress to, String subject, List<String> paragraphs) {
        this(kind, to, subject, paragraphs, Optional.empty());
    }

    /** What letters there are. */
    public enum Kind {
        /** Asks whether an address is theirs, and brings the link to a reply. */
        CONFIRMATION,
        /** Brings the link to a reply to whoever has shown that the address is theirs. */
        OWN_REPLY,
        /** Brings the link to what is kept of an address. */
        RIGHTS,
        /** Tells of answers. */
        ANSWERS,
        /** Tells what became of a reply, a report or a complaint. */
        DECISION,
        /** Says that a report has come in. */
        RECEIPT;

        String inDatabase() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
