package org.standfirst.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.standfirst.kernel.Id;
import org.standfirst.people.Person;

/**
 * Somebody whom an article names asks to be taken out of it.
 *
 * @param askedBy their name, and how they are reached
 * @param words what they ask for, and why
 */
public record RemovalRequest(
        Id<RemovalRequest> id,
        Id<Article> article,
        String askedBy,
        LocalDate askedOn,
        String words,
        Id<Person> loggedBy,
        Instant loggedAt,
        Optional<Decided> decided) {
    /** What the editors do about it. */
    public enum Decision {
        /** The article stays as it is. */
        KEPT,
        /** The article is changed. */
        CHANGED,
        /** The article stays, and does not name them any more. */
        ANONYMISED,
        /** The article is withdrawn. */
        WITHDRAWN
    }

    /** The decision, and its reasons. */
    public record Decided(Decision decision, String reasons, Id<Person> by, Instant at) {}
}
