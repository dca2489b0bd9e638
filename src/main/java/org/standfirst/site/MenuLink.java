package org.standfirst.site;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a menu that somebody chose.
 *
 * @param hue the number of the section's hue, where it leads to a section
 */
public record MenuLink(String words, String href, @Nullable String hue) {}
