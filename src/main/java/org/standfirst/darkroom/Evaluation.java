package org.standfirst.darkroom;

import org.jspecify.annotations.Nullable;

/** The computing of a picture, which another thread may end, and whose result may come when nobody waits for it. */
final class Evaluation {
    private @Nullable VipsImage image;
    private @Nullable Negative result;
    private boolean abandoned;

    /** The work on a picture, as long as it is open. */
    @FunctionalInterface
    interface Part extends AutoCloseable {
        @Override
        void close();
    }

    /** This picture is computed now. */
    synchronized Part of(VipsImage computed) {
        image = computed;
        if (abandoned) {
            computed.kill();
        }
        return this::end;
    }

    private synchronized void end() {
        image = null;
    }

    /** The result, for whoever waits for it; it is closed if nobody does. */
    synchronized Negative handOver(Negative negative) {
        result = negative;
        if (abandoned) {
            negative.close();
        }
        return negative;
    }

    /** Nobody waits for it any more. */
    synchronized void abandon() {
        abandoned = true;
        if (image != null) {
            image.kill();
        }
        if (result != null) {
            result.close();
        }
    }
}
