package org.standfirst;

/** What was asked can't be done here; the message says why in plain words, and what a person can do about it. */
final class Unworkable extends RuntimeException {
    Unworkable(String message) {
        super(message);
    }

    Unworkable(String message, Throwable cause) {
        super(message, cause);
    }
}
