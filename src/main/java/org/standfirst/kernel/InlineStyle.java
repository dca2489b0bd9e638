package org.standfirst.kernel;

import java.util.Base64;

/**
 * Styles that stand in a page itself, under a content security policy that allows none but those of a known hash.
 *
 * @param css without anything that would end a {@code style} element
 */
public record InlineStyle(String css) {
    /** @throws IllegalArgumentException if it could end the element it stands in */
    public InlineStyle {
        if (css.contains("</")) {
            throw new IllegalArgumentException("styles may not hold \"</\"");
        }
    }

    /** What allows them, and nothing else, in {@code style-src} (Content Security Policy 3, section 2.3.1). */
    public String source() {
        return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(css)) + "'";
    }
}
