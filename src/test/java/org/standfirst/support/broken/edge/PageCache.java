package org.standfirst.support.broken.edge;

/** What only the edge may touch. */
public record PageCache(long bytes) {}
