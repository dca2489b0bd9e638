package org.standfirst.kernel;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The identifier of a {@code T}: a UUID of version 7 (RFC 9562, section 5.7) in its 36 lower-case characters, so that
 * identifiers made later sort later and rows lie on disk in the order they came.
 *
 * @param <T> what is identified; it exists at compile time alone, and keeps a picture's id out of an article's place
 */
public record Id<T>(String value) implements Comparable<Id<T>> {
    private static final int LENGTH = 36;
    private static final int COUNTER_BITS = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The milliseconds and the counter of the latest identifier; the counter begins in its lower half, to have room above. */
    private static final AtomicLong LATEST = new AtomicLong();

    /** @throws IllegalArgumentException if the value is not a UUID in lower case */
    public Id {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not an identifier: " + value);
        }
    }

    /** By hand, as every row that is read has some. */
    private static boolean isOne(String value) {
        if (value.length() != LENGTH) {
            return false;
        }
        for (int at = 0; at < LENGTH; at++) {
            char character = value.charAt(at);
            boolean hyphen = at == 8 || at == 13 || at == 18 || at == 23;
            boolean right = hyphen
                    ? character == '-'
                    : (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
            if (!right) {
                return false;
            }
        }
        return true;
    }

    /**
     * A new identifier, later than every one this process made before: within a millisecond a counter goes up (RFC 9562,
     * section 6.2, method 1), and whoever exhausts it borrows from the next.
     */
    public static <T> Id<T> fresh() {
        long now = System.currentTimeMillis() << COUNTER_BITS | RANDOM.nextInt(1 << (COUNTER_BITS - 1));
        long moment = LATEST.updateAndGet(latest -> Math.max(latest + 1, now));
        long high = moment >>> COUNTER_BITS << 16 | 0x7000 | (moment & ((1 << COUNTER_BITS) - 1));
        long low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new Id<>(new java.util.UUID(high, low).toString());
    }

    /** Reads what a stranger sent; empty if it is no identifier. */
    public static <T> Optional<Id<T>> parse(String value) {
        return isOne(value) ? Optional.of(new Id<>(value)) : Optional.empty();
    }

    @Override
    public int compareTo(Id<T> other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
