package org.standfirst.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standfirst.people.Person;

/**
 * An article as lists show it.
 *
 * @param kicker the word or two above the headline: its own, or its section's name; may be empty
 * @param standfirst may be empty
 * @param language where it isn't the magazine's own
 * @param hue the number of its section's hue, if it has one
 */
public record Story(
        String path,
        String kicker,
        String headline,
        String standfirst,
        List<Person> bylines,
        DateLine published,
        @Nullable Image image,
        @Nullable String language,
        @Nullable String hue) {
    /**
     * A picture that is there.
     *
     * @param width in pixels, nothing where unknown
     * @param height in pixels, nothing where unknown
     * @param caption may be empty
     * @param credit may be empty
     */
    public record Image(
            String path, @Nullable String width, @Nullable String height, String alt, String caption, String credit) {}
}
