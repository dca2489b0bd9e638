package org.standfirst.article;

import java.time.Instant;
import java.util.Optional;
import org.standfirst.kernel.Id;
import org.standfirst.people.Person;

/**
 * What a colleague says in the margin.
 *
 * @param revision what they had before them
 * @param answers the note that it answers; it then stands below that one, and is resolved with it
 * @param anchor the words it is about; empty if it answers, or is about all of the article
 */
public record Note(
        Id<Note> id,
        Id<Article> article,
        Id<Revision> revision,
        Optional<Id<Note>> answers,
        Optional<Anchor> anchor,
        String words,
        Id<Person> by,
        Instant at,
        Optional<Resolved> resolved) {
    /** Who said that it is dealt with, and when. */
    public record Resolved(Id<Person> by, Instant at) {}
}
