package org.standfirst.body;

/** JSON that is no document; the message says in which part and why. */
public final class MalformedBody extends RuntimeException {
    MalformedBody(String message) {
        super(message);
    }

    MalformedBody(String message, Throwable cause) {
        super(message, cause);
    }
}
