package org.standfirst.site;

/**
 * The question that readers are asked.
 *
 * @param services how many of others are concerned
 * @param from where it is asked
 */
public record Notice(Words words, String heading, String asks, int services, String from) {}
