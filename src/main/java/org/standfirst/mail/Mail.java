package org.standfirst.mail;

/**
 * A letter in plain text.
 *
 * @param to an address, checked before
 * @param sender what the sender is called
 */
public record Mail(String to, String sender, String subject, String text) {}
