package org.standfirst.conduct;

/**
 * How much a reply may have, and for how long what is known of its author is kept.
 *
 * @param links more of them, and it waits for a moderator
 * @param networkDays after which the network address of its author is forgotten
 * @param mailDays after which the author's address of mail is forgotten
 */
public record Allowance(int links, int networkDays, int mailDays) {
    /** Where nobody said anything else. */
    public static final Allowance USUAL = new Allowance(3, 30, 365);
}
