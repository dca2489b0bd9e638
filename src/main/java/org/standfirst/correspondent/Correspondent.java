package org.standfirst.correspondent;

import org.standfirst.kernel.EmailAddress;

/**
 * Somebody who gave an address of mail.
 *
 * @param mark the keyed hash by which they are known
 * @param id what the change log calls them
 * @param isConfirmed whether they showed that the address is theirs
 * @param isUnsubscribed whether they want no letters that nobody must send
 */
public record Correspondent(String mark, String id, EmailAddress address, boolean isConfirmed, boolean isUnsubscribed) {
    String subject() {
        return "correspondent:" + id;
    }

    /** How their address is sealed. */
    static String owner(String mark) {
        return "correspondent:" + mark;
    }
}
