package org.standfirst.statistics;

/**
 * What a magazine counts of its readers, as its operator set it.
 *
 * @param views whether it is counted how often pages are looked at, and from where readers come
 * @param depth whether articles tell how far they are read
 * @param months for how many the figures of single days are kept; after that they are summed by month
 */
public record Counting(boolean views, boolean depth, int months) {
    /** If nothing is said: two years, to be compared, and the month that is not over. */
    public static final int USUAL_MONTHS = 25;

    /** What is counted if nothing is said. */
    public static final Counting USUAL = new Counting(true, true, USUAL_MONTHS);
}
