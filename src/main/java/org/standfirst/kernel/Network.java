package org.standfirst.kernel;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whom limits count: an IPv4 address, or an IPv6 network of 64 bits, since a household has all addresses in one.
 *
 * @param key the same for the same network, in digits from 0 to f behind a 4 or a 6, so that a wider network is all keys
 *     that begin alike; empty where nothing is known
 */
public record Network(String key) {
    /** Where nobody can tell. */
    public static final Network UNKNOWN = new Network("");

    private static final int PREFIX_BYTES = 8;
    private static final int IPV6_BYTES = 16;
    private static final String IPV4 = "4";
    private static final String IPV6 = "6";

    /** The one of an address in numbers; what is none is unknown. */
    public static Network of(String address) {
        try {
            return of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException none) {
            return UNKNOWN;
        }
    }

    /** The one of an address. */
    public static Network of(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address
                ? new Network(IPV6 + HexFormat.of().formatHex(bytes, 0, PREFIX_BYTES))
                : new Network(IPV4 + HexFormat.of().formatHex(bytes));
    }

    /** With what the key of every network in a wider one begins: as many digits, of four bits each, as those share. */
    public String within(int digits) {
        return key.substring(0, Math.min(key.length(), 1 + digits));
    }

    /** As people write it: {@code 192.0.2.7}, or {@code 2001:db8:0:1::/64}. */
    @Override
    public String toString() {
        if (key.isEmpty()) {
            return "unknown";
        }
        byte[] bytes = HexFormat.of().parseHex(key.substring(1));
        try {
            return key.startsWith(IPV4)
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : InetAddress.getByAddress(Arrays.copyOf(bytes, IPV6_BYTES))
                                    .getHostAddress()
                                    .replaceFirst("(:0)+$", "::")
                            + "/64";
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
