package org.standfirst.transfer;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * Tells addresses of the open internet from those of this machine and its network, which an import must not make the
 * program talk to (IANA special-purpose address registries).
 */
final class PublicAddress {
    private PublicAddress() {}

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] octets = address.getAddress();
        return address instanceof Inet4Address ? isPublicV4(octets) : isPublicV6(octets);
    }

    private static boolean isPublicV4(byte[] octets) {
        int first = octets[0] & 0xff;
        int second = octets[1] & 0xff;
        int third = octets[2] & 0xff;
        return !(first == 0
                || first == 10
                || first == 127
                || first >= 224
                || (first == 100 && second >= 64 && second <= 127)
                || (first == 169 && second == 254)
                || (first == 172 && second >= 16 && second <= 31)
                || (first == 192 && second == 168)
                || (first == 192 && second == 0 && (third == 0 || third == 2))
                || (first == 198 && (second == 18 || second == 19))
                || (first == 198 && second == 51 && third == 100)
                || (first == 203 && second == 0 && third == 113));
    }

    /** Global unicast alone, without the ranges that carry an IPv4 address inside. */
    private static boolean isPublicV6(byte[] octets) {
        int first = octets[0] & 0xff;
        int second = octets[1] & 0xff;
        boolean isGlobalUnicast = (first & 0xe0) == 0x20;
        boolean isTeredoOrSpecial = first == 0x20 && second == 0x01 && (octets[2] & 0xfe) == 0;
        boolean isSixToFour = first == 0x20 && second == 0x02;
        boolean isDocumentation =
                first == 0x20 && second == 0x01 && (octets[2] & 0xff) == 0x0d && (octets[3] & 0xff) == 0xb8;
        return isGlobalUnicast && !isTeredoOrSpecial && !isSixToFour && !isDocumentation;
    }
}
