package org.standfirst.consent;

/**
 * How readers are asked.
 *
 * @param months how long an answer holds
 * @param heedsDnt whether {@code DNT: 1} is a no as {@code Sec-GPC: 1} is
 * @param heading the magazine's own; empty for the program's
 * @param words what the magazine says before the choices; empty for the program's
 */
public record Asking(int months, boolean heedsDnt, String heading, String words) {
    /** As the program asks: half a year is what the authorities of several countries recommend. */
    public static final Asking USUAL = new Asking(6, false, "", "");

    /** The shortest and the longest that an answer may hold, in months. */
    public static final int LEAST_MONTHS = 1;

    /** The longest. */
    public static final int MOST_MONTHS = 12;
}
