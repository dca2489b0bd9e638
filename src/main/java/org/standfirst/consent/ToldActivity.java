package org.standfirst.consent;

/**
 * Something that the magazine does with what belongs to people, in the words of one language.
 *
 * @param people whom it concerns
 * @param data what of them
 * @param basis why the law allows it
 * @param transfers to countries where that law does not hold
 * @param period how long it is kept
 */
public record ToldActivity(
        String title,
        String purpose,
        String people,
        String data,
        String basis,
        String recipients,
        String transfers,
        String period) {}
