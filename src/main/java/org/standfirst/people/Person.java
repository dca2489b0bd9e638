package org.standfirst.people;

import java.util.Optional;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.picture.Picture;

/**
 * Somebody with a byline.
 *
 * @param about a few words for readers; may be empty
 */
public record Person(Id<Person> id, Slug slug, String name, String about, Optional<Id<Picture>> portrait) {
    /** The address of their page on the site. */
    public String path() {
        return "/authors/" + slug;
    }
}
