package org.standfirst.account;

import java.net.URI;

/**
 * The site that passkeys are for: a device uses none of them anywhere else.
 *
 * @param origin as in {@code https://magazine.example}
 * @param name what devices call it
 */
public record PasskeySite(String origin, String name) {
    /** What passkeys are bound to: if the magazine moves to another host, new ones are needed. */
    String host() {
        return URI.create(origin).getHost();
    }
}
