package org.standfirst.identity;

/** What came from the provider, or by way of the browser, proves nothing. */
final class Unproven extends Exception {
    /** @param why for the log of whoever runs the magazine */
    Unproven(String why) {
        super(why);
    }

    Unproven(String why, Exception cause) {
        super(why, cause);
    }
}
