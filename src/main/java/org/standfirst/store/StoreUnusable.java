package org.standfirst.store;

/** The store of files can't be used; the message says why in plain words, and what to do. */
public final class StoreUnusable extends RuntimeException {
    StoreUnusable(String message) {
        super(message);
    }

    StoreUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
