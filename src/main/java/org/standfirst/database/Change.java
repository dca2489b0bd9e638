package org.standfirst.database;

import java.time.Instant;

/**
 * One change of the magazine's state, as the log keeps it.
 *
 * @param seq its number: without gaps, and in the order in which changes became visible
 * @param actor who did it
 * @param verb what was done, in the past tense: "published"
 * @param subject to what: "article:" and its id
 * @param detail more about it, as JSON
 */
public record Change(long seq, Instant at, String actor, String verb, String subject, String detail) {
    /** What kind of thing it was done to: "article". */
    public String kind() {
        int end = subject.indexOf(':');
        return end < 0 ? subject : subject.substring(0, end);
    }
}
