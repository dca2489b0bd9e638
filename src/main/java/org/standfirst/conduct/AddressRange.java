package org.standfirst.conduct;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.standfirst.kernel.Network;

/**
 * A network of the internet of any width, down to the one household that a {@link Network} is: an address of version 4, 64
 * bits of version 6, whose rest any computer chooses for itself.
 *
 * @param isVersion6 which of the two versions
 * @param high the first eight bytes of an address of version 6; 0 for version 4
 * @param low all of an address of version 4; 0 for version 6
 * @param bits how many of them count
 */
public record AddressRange(boolean isVersion6, long high, long low, int bits) {
    private static final int LONGEST_WRITTEN = 50;
    private static final int OF_HOUSEHOLD_4 = 32;
    private static final int OF_HOUSEHOLD_6 = 64;

    /** Wider ones belong to a whole country's providers. */
    private static final int WIDEST_4 = 8;

    private static final int WIDEST_6 = 19;

    /** Java also reads "127.1" and the like as an address; people don't. */
    private static final Pattern VERSION_4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");

    private static final Pattern RUN_OF_NOUGHTS = Pattern.compile("(?:^|:)0(?::0)+(?:$|:)");

    /** Cuts off what does not count, so that a network is the same whichever of its addresses it was made of. */
    public AddressRange {
        high = isVersion6 ? high & firstBits(bits, Long.SIZE) : 0;
        low = isVersion6 ? 0 : low & firstBits(bits, OF_HOUSEHOLD_4);
    }

    /** All of a household's; empty where nobody can tell whose. */
    public static Optional<AddressRange> of(Network household) {
        String key = household.key();
        if (key.isEmpty()) {
            return Optional.empty();
        }
        long digits = HexFormat.fromHexDigitsToLong(key, 1, key.length());
        return Optional.of(
                key.startsWith("6")
                        ? new AddressRange(true, digits, 0, OF_HOUSEHOLD_6)
                        : new AddressRange(false, 0, digits, OF_HOUSEHOLD_4));
    }

    /**
     * Reads an address, or a network in the form of RFC 4632 ("192.0.2.0/24"). A part of a household is all of it. Asks no
     * name server, whatever is written.
     *
     * @return empty if it is none, or wider than anything that may be banned
     */
    public static Optional<AddressRange> parse(String written) {
        String[] parts = written.strip().split("/", 2);
        if (written.length() > LONGEST_WRITTEN
                || !(parts[0].contains(":") || VERSION_4.matcher(parts[0]).matches())
                || parts[0].contains("%")) {
            return Optional.empty();
        }
        Optional<AddressRange> household = of(Network.of(parts[0]));
        return parts.length == 1 ? household : household.flatMap(range -> range.widenedBy(parts[1]));
    }

    private Optional<AddressRange> widenedBy(String writtenBits) {
        if (!writtenBits.matches("\\d{1,3}")) {
            return Optional.empty();
        }
        int wanted = Integer.parseInt(writtenBits);
        boolean exists = wanted >= (isVersion6 ? WIDEST_6 : WIDEST_4) && wanted <= (isVersion6 ? 128 : OF_HOUSEHOLD_4);
        return exists ? Optional.of(widened(Math.min(wanted, bits))) : Optional.empty();
    }

    /** The network of so many bits around it. */
    public AddressRange widened(int fewerBits) {
        return new AddressRange(isVersion6, high, low, fewerBits);
    }

    /** Whether all of another lies in it. */
    public boolean contains(AddressRange other) {
        return other.isVersion6 == isVersion6
                && other.bits >= bits
                && other.widened(bits).equals(this);
    }

    /** The key of the first household in it; see {@link Network#key}. */
    public String firstKey() {
        return key(isVersion6 ? high : low);
    }

    /** The key of the last household in it. */
    public String lastKey() {
        return key(
                isVersion6
                        ? high | ~firstBits(bits, Long.SIZE)
                        : low | (~firstBits(bits, OF_HOUSEHOLD_4) & firstBits(OF_HOUSEHOLD_4, OF_HOUSEHOLD_4)));
    }

    private String key(long address) {
        return isVersion6
                ? "6" + HexFormat.of().toHexDigits(address)
                : "4" + HexFormat.of().toHexDigits((int) address);
    }

    private static long firstBits(int count, int width) {
        if (count < 0 || count > width) {
            throw new IllegalArgumentException("no network has " + count + " bits");
        }
        long all = width == Long.SIZE ? -1L : (1L << width) - 1;
        return count == 0 ? 0 : all << (width - count) & all;
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        String address = isVersion6
                ? RUN_OF_NOUGHTS.matcher(address(bytes(high, 16))).replaceFirst("::")
                : address(bytes(low << Integer.SIZE, 4));
        return !isVersion6 && bits == OF_HOUSEHOLD_4 ? address : address + "/" + bits;
    }

    /** An address that begins with these bytes, and has noughts where there are no more. */
    private static byte[] bytes(long first, int count) {
        byte[] bytes = new byte[count];
        for (int at = 0; at < Math.min(count, Long.BYTES); at++) {
            bytes[at] = (byte) (first >>> (Long.SIZE - Byte.SIZE * (at + 1)));
        }
        return bytes;
    }

    private static String address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException ofAnotherLength) {
            throw new IllegalStateException(ofAnotherLength);
        }
    }
}
