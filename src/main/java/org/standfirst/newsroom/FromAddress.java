package org.standfirst.newsroom;

import org.standfirst.kernel.Id;

/** What an address names. */
final class FromAddress {
    private FromAddress() {}

    /** @throws Turned.NothingHere if it is no identifier */
    static <T> Id<T> id(String text) {
        return Id.<T>parse(text).orElseThrow(Turned.NothingHere::new);
    }
}
