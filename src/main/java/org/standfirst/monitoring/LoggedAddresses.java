package org.standfirst.monitoring;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/** How much of a reader's address an access log tells. */
public enum LoggedAddresses {
    /** Nothing. */
    NONE,
    /** An IPv4 network of 24 bits or an IPv6 network of 48: a town or a provider, and no household. */
    NETWORKS,
    /** All of it: personal data (GDPR, recital 30), to be kept for a reason and no longer than that. */
    WHOLE;

    private static final int IPV4_BYTES = 4;
    private static final int IPV4_KEPT = 3;
    private static final int IPV6_KEPT = 6;

    Optional<String> of(InetAddress address) {
        return switch (this) {
            case NONE -> Optional.empty();
            case NETWORKS -> Optional.of(network(address));
            case WHOLE -> Optional.of(address.getHostAddress());
        };
    }

    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        Arrays.fill(bytes, bytes.length == IPV4_BYTES ? IPV4_KEPT : IPV6_KEPT, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
