package org.standfirst.gate;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Whom limits count: an IPv4 address, or an IPv6 network of 64 bits, since a household has all addresses in one.
 *
 * @param number the address, or the first half of it
 */
record Sender(long number) {
    private static final int IPV4_BYTES = 4;

    /** Where no network of IPv6 lies. */
    private static final long IPV4 = 0xffffL << 48;

    static Sender of(InetAddress address) {
        ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
        return new Sender(
                bytes.remaining() == IPV4_BYTES ? IPV4 | Integer.toUnsignedLong(bytes.getInt()) : bytes.getLong());
    }

    /** Nothing for what is no connection of the Internet. */
    static @Nullable InetAddress address(@Nullable SocketAddress socket) {
        return socket instanceof InetSocketAddress internet ? internet.getAddress() : null;
    }
}
