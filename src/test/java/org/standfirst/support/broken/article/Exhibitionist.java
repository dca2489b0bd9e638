package org.standfirst.support.broken.article;

/** Breaks the rule that public is only what another room needs. */
public record Exhibitionist(String coat) {}
