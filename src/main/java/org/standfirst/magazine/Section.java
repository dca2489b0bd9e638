package org.standfirst.magazine;

import java.util.Optional;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;

/**
 * A part of the magazine in which articles stand: Politics, Food.
 *
 * @param parent the section it is a part of
 * @param about a few words about it; may be empty
 */
public record Section(Id<Section> id, Optional<Id<Section>> parent, Slug slug, String name, String about) {
    /** Its address on the site. */
    public String path() {
        return "/sections/" + slug;
    }
}
