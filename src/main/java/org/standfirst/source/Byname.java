package org.standfirst.source;

/**
 * What readers may know of a source.
 *
 * @param words the name, or what stands in its place
 * @param isName which of the two
 */
public record Byname(String words, boolean isName) {}
