package org.standfirst.article;

import java.time.Instant;
import java.util.Locale;
import org.standfirst.kernel.Id;

/**
 * One state of an article's manuscript, never changed once written.
 *
 * @param number counted from 1 within the article
 */
public record Revision(Id<Revision> id, Id<Article> article, int number, Instant createdAt, Manuscript manuscript) {
    /** How it came to be kept. */
    public enum Kind {
        /** Somebody pressed save. */
        SAVE,
        /** The editor saved by itself while somebody wrote. */
        AUTOSAVE;

        String inDatabase() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind fromDatabase(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }
}
