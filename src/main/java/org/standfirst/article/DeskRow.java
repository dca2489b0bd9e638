package org.standfirst.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.standfirst.kernel.Cursor;
import org.standfirst.kernel.Id;
import org.standfirst.people.Person;

/**
 * An article as the desk's lists show it, in the words of its draft.
 *
 * @param kicker may be empty
 * @param section the section's name; may be empty
 * @param bylines the names, in order
 * @param writing who has its pen at this moment
 * @param draftIsNewer whether what is drafted is not what readers have
 * @param touched when somebody last did something with it
 */
public record DeskRow(
        Id<Article> article,
        Article.Kind kind,
        Article.State state,
        String headline,
        String kicker,
        String section,
        List<String> bylines,
        Optional<Person> writing,
        Optional<Person> assignedTo,
        Optional<LocalDate> due,
        Optional<Instant> scheduledFor,
        Optional<Instant> publishedAt,
        boolean draftIsNewer,
        Instant touched) {
    Cursor cursor() {
        return new Cursor(touched.toEpochMilli(), article.value());
    }
}
