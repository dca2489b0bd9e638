package org.standfirst.magazine;

import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;

/**
 * A word under which articles of any section are found.
 *
 * @param about a few words about it; may be empty
 */
public record Tag(Id<Tag> id, Slug slug, String name, String about) {
    /** Its address on the site. */
    public String path() {
        return "/tags/" + slug;
    }
}
