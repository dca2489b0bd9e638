package org.standfirst.magazine;

import java.time.LocalDate;
import java.util.Optional;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.picture.Picture;

/**
 * An issue of the magazine: this week's, this month's.
 *
 * @param number as printed on it: "12", "2026/3"; may be empty
 * @param note a word of the editor; may be empty
 */
public record Edition(
        Id<Edition> id,
        Slug slug,
        String number,
        String title,
        LocalDate date,
        Optional<Id<Picture>> cover,
        String note) {
    /** Its address on the site. */
    public String path() {
        return "/editions/" + slug;
    }
}
