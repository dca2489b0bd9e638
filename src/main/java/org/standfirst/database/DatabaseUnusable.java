package org.standfirst.database;

/** The database can't be used; the message says why in plain words, and what to do. */
public final class DatabaseUnusable extends RuntimeException {
    DatabaseUnusable(String message, Throwable cause) {
        super(message, cause);
    }

    DatabaseUnusable(String message) {
        super(message);
    }
}
