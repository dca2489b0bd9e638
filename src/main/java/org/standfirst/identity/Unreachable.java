package org.standfirst.identity;

/** The provider does not answer, or says what no provider says. */
final class Unreachable extends Exception {
    /** @param why for the log of whoever runs the magazine */
    Unreachable(String why) {
        super(why);
    }
}
