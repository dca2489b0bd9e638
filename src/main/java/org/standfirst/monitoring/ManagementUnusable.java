package org.standfirst.monitoring;

/** The management port can't be listened at. Its message says what to do. */
public final class ManagementUnusable extends RuntimeException {
    ManagementUnusable(ManagementAddress address, Throwable cause) {
        super(
                "Metrics can't be given at " + address.host() + ":" + address.port() + " (" + cause.getMessage()
                        + "). Choose another with --management, or leave it out.",
                cause);
    }
}
