package org.standfirst.search;

import java.time.Instant;
import java.util.Optional;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Section;
import org.standfirst.people.Person;

/**
 * What a reader looks for.
 *
 * @param words as they typed them, whatever that was
 * @param section alone in this section and those within it
 * @param author alone by this author, or by them and others
 * @param from alone what came out then or later
 * @param until alone what came out before then
 * @param page counted from 1
 */
public record SearchRequest(
        String words,
        Optional<Id<Section>> section,
        Optional<Id<Person>> author,
        Optional<Instant> from,
        Optional<Instant> until,
        int page) {
    /** How many hits a page has. */
    public static final int SIZE = 10;

    /** Who turns so many pages had better say more exactly what they look for. */
    public static final int MOST_PAGES = 20;

    /** Brings the page into its bounds. */
    public SearchRequest {
        page = Math.clamp(page, 1, MOST_PAGES);
    }

    /** Whether nothing narrows it but its words. */
    boolean isUnfiltered() {
        return section.isEmpty() && author.isEmpty() && from.isEmpty() && until.isEmpty();
    }
}
