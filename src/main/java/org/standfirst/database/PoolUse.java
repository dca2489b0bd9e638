package org.standfirst.database;

/**
 * How a pool of connections is used at a moment.
 *
 * @param name what it is for
 * @param active connections at work
 * @param idle connections that are open and wait for work
 * @param most how many there may be
 */
public record PoolUse(String name, int active, int idle, int most) {}
