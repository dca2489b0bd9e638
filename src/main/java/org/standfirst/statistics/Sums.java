package org.standfirst.statistics;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How often something was looked at, and how far it was read.
 *
 * @param programs how often by crawlers, and by browsers that fetch what may never be looked at
 * @param reached how many readers told how far they came, and how many of them to the end of each quarter
 */
public record Sums(long readers, long programs, List<Long> reached) {
    /** Into how many parts an article is divided. */
    public static final int PARTS = 4;

    /** Never looked at. */
    public static final Sums NONE = new Sums(0, 0, Collections.nCopies(PARTS + 1, 0L));

    static Sums of(long readers, long programs) {
        return new Sums(readers, programs, NONE.reached);
    }

    /** Both together. */
    public Sums plus(Sums other) {
        return new Sums(
                readers + other.readers,
                programs + other.programs,
                IntStream.rangeClosed(0, PARTS)
                        .mapToObj(part -> reached.get(part) + other.reached.get(part))
                        .toList());
    }

    /** By the names of their columns. */
    Map<String, Long> parameters() {
        return Map.of(
                "readers", readers,
                "programs", programs,
                "begun", reached.get(0),
                "quarter", reached.get(1),
                "half", reached.get(2),
                "three_quarters", reached.get(3),
                "whole", reached.get(4));
    }

    /** How many of a hundred readers came to the end of a quarter, counted from 1; -1 if none told. */
    public int percent(int quarter) {
        long told = reached.getFirst();
        return told == 0 ? -1 : (int) Math.min(100, Math.round(100.0 * reached.get(quarter) / told));
    }
}
