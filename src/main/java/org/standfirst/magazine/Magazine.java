package org.standfirst.magazine;

import java.time.ZoneId;

/**
 * The magazine itself.
 *
 * @param tagline a few words under its name; may be empty
 * @param language a BCP 47 tag
 * @param timeZone in which its days begin
 */
public record Magazine(String name, String tagline, String language, ZoneId timeZone) {
    /** What a magazine is called before anybody has named it. */
    public static final Magazine UNNAMED = new Magazine("Untitled magazine", "", "en", ZoneId.of("UTC"));
}
