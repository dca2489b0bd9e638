package org.standfirst.gate;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * All addresses that begin alike (RFC 4632, RFC 4291 section 2.3).
 *
 * @param bits how many of the first bits count
 */
public record Network(InetAddress first, int bits) {
    private static final int BITS_A_BYTE = 8;

    /**
     * Reads networks as operators write them: {@code 10.0.0.0/8, 2001:db8::/32, 192.0.2.7}, or {@code none}.
     *
     * @throws IllegalArgumentException if it is none; no name is looked up
     */
    public static List<Network> parseAll(String written) {
        return written.strip().equals("none")
                ? List.of()
                : Arrays.stream(written.split(",", -1))
                        .map(one -> parse(one.strip()))
                        .toList();
    }

    private static Network parse(String written) {
        int slash = written.indexOf('/');
        InetAddress first = InetAddress.ofLiteral(slash < 0 ? written : written.substring(0, slash));
        int most = first.getAddress().length * BITS_A_BYTE;
        int bits = slash < 0 ? most : Integer.parseInt(written.substring(slash + 1));
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException(written);
        }
        return new Network(first, bits);
    }

    static boolean anyContains(List<Network> networks, InetAddress address) {
        for (int number = 0; number < networks.size(); number++) {
            if (networks.get(number).contains(address)) {
                return true;
            }
        }
        return false;
    }

    private boolean contains(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        int whole = bits / BITS_A_BYTE;
        int rest = bits % BITS_A_BYTE;
        return Arrays.equals(mine, 0, whole, other, 0, whole)
                && (rest == 0 || ((mine[whole] ^ other[whole]) & 0xff) >> (BITS_A_BYTE - rest) == 0);
    }
}
