package org.standfirst.newsroom;

/** Why somebody gets no further; told by {@link Answering}. */
abstract sealed class Turned extends RuntimeException {
    private Turned() {
        super(null, null, false, false);
    }

    /** Nobody is signed in with this browser. */
    static final class NotSignedIn extends Turned {}

    /** This is for people with another role. */
    static final class NotForThem extends Turned {}

    /** A page of another site sent it, in the name of somebody who is signed in here. */
    static final class FromElsewhere extends Turned {}

    /** There is nothing here, or nothing that they may know of. */
    static final class NothingHere extends Turned {}

    /** What was sent makes no sense. */
    static final class Senseless extends Turned {
        private final String reason;

        /** @param reason what is wrong, in a sentence */
        Senseless(String reason) {
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}
