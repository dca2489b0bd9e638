package org.standfirst.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * Whom limits count: an IPv4 address, or an IPv6 network of 64 bits, since a household has all addresses in one.
 *
 * @param name something that is the same for the same network
 */
public record Network(String name) {
    private static final int PREFIX_BYTES = 8;

    /** The one of an address in numbers; what is none is a network of its own. */
    public static Network of(String address) {
        if (!address.matches("[0-9a-fA-F.:]+")) {
            return new Network("unknown");
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return new Network(
                    parsed instanceof Inet6Address
                            ? HexFormat.of().formatHex(parsed.getAddress(), 0, PREFIX_BYTES)
                            : parsed.getHostAddress());
        } catch (UnknownHostException noAddress) {
            return new Network("unknown");
        }
    }
}
