package org.standfirst.mail;

import java.util.Map;

/**
 * A letter in plain text.
 *
 * @param to an address, checked before
 * @param sender what the sender is called
 * @param headers what else programs are told of it
 */
public record Mail(String to, String sender, String subject, String text, Map<String, String> headers) {
    /** Copies the headers. */
    public Mail {
        headers = Map.copyOf(headers);
    }

    /** One that programs need not be told more of. */
    public Mail(String to, String sender, String subject, String text) {
        this(to, sender, subject, text, Map.of());
    }
}
