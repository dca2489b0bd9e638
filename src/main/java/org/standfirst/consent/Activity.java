package org.standfirst.consent;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Something that the magazine does with what belongs to people, as Articles 13 and 30 of Regulation (EU) 2016/679 have it told.
 *
 * @param facts what the words about it have places for: numbers, and words to choose by
 * @param recipients who gets something of it, besides those who run the servers
 */
public record Activity(About about, Map<String, Object> facts, List<Recipient> recipients) {
    /** Copies what could change. */
    public Activity {
        facts = Map.copyOf(facts);
        recipients = List.copyOf(recipients);
    }

    /** What it is, in the order in which people are told. */
    public enum About {
        /** Somebody asks for a page. */
        READING,
        /** What is read is counted, without anybody who reads. */
        COUNTING,
        /** Somebody answers an article. */
        REPLYING,
        /** The magazine writes to readers. */
        LETTERS,
        /** Somebody reports a reply. */
        REPORTS,
        /** Somebody says what others may do. */
        CHOICES,
        /** The desk writes articles: told in the records alone. */
        WRITING,
        /** People who work for the magazine sign in: told in the records alone. */
        STAFF;

        /** Whether readers are told of it on the page on privacy. */
        public boolean concernsReaders() {
            return this != WRITING && this != STAFF;
        }

        /** Under which name the languages tell of it. */
        String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
