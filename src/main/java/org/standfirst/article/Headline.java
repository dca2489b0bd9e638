package org.standfirst.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.standfirst.kernel.Cursor;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Section;
import org.standfirst.people.Person;
import org.standfirst.picture.Picture;

/**
 * A live article as a list shows it.
 *
 * @param standfirst may be empty
 * @param kicker may be empty
 * @param language a BCP 47 tag; empty where the magazine's own is meant
 */
public record Headline(
        Id<Article> article,
        Article.Kind kind,
        Slug slug,
        String headline,
        String standfirst,
        String kicker,
        Optional<Id<Section>> section,
        Optional<Id<Edition>> edition,
        Optional<Id<Picture>> lead,
        String language,
        Instant publishedAt,
        Instant updatedAt,
        List<Person> bylines) {
    /** Its address on the site. */
    public String path() {
        return kind.path(slug);
    }

    /** Its place in a list sorted by time. */
    public Cursor cursor() {
        return new Cursor(publishedAt.toEpochMilli(), article.value());
    }

    Headline withBylines(List<Person> people) {
        return new Headline(
                article,
                kind,
                slug,
                headline,
                standfirst,
                kicker,
                section,
                edition,
                lead,
                language,
                publishedAt,
                updatedAt,
                people);
    }
}
