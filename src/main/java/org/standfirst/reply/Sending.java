package org.standfirst.reply;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.standfirst.kernel.Network;

/**
 * How a reply came in.
 *
 * @param address where from
 * @param proof what work was done for it
 * @param isTrapped whether something was written where no reader sees a field
 * @param age how long ago the form was made, where it says so
 * @param browser what it calls itself; may be empty
 */
public record Sending(InetAddress address, Proof proof, boolean isTrapped, Optional<Duration> age, String browser) {
    /** From a browser that says nothing of itself. */
    public Sending(InetAddress address, Proof proof, boolean isTrapped, Optional<Duration> age) {
        this(address, proof, isTrapped, age, "");
    }

    /** Whose limits count. */
    Network network() {
        return Network.of(address);
    }

    /** Work that a browser did for a reply, so that sending ten thousand of them costs somebody something. */
    public sealed interface Proof {
        /**
         * It was done.
         *
         * @param mark the same for the same work, which counts once
         * @param until when it is worth nothing any more
         */
        record Done(String mark, Instant until) implements Proof {}

        /** It was not, or not well. */
        record Missing() implements Proof {}
    }
}
