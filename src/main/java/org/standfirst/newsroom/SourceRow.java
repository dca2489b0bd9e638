package org.standfirst.newsroom;

/**
 * A source in the list.
 *
 * @param name or what stands in the place of one
 * @param role may be empty
 * @param state who knows the name, in a sentence; empty where everybody may
 */
public record SourceRow(String path, String name, String role, String state, boolean mayDescribe) {}
