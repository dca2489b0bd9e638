package org.standfirst.kernel;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The identifier of a {@code T}: a UUID of version 7 (RFC 9562, section 5.7) in its 36 lower-case characters, so that
 * identifiers made later sort later and rows lie on disk in the order they came.
 *
 * @param <T> what is identified; it exists at compile time alone, and keeps a picture's id out of an article's place
 */
public record Id<T>(String value) implements Comparable<Id<T>> {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws IllegalArgumentException if the value is not a UUID in lower case */
    public Id {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an identifier: " + value);
        }
    }

    /** A new identifier, later than every one this machine made in an earlier millisecond. */
    public static <T> Id<T> fresh() {
        long high = System.currentTimeMillis() << 16 | 0x7000 | RANDOM.nextInt(0x1000);
        long low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new Id<>(new java.util.UUID(high, low).toString());
    }

    /** Reads what a stranger sent; empty if it is no identifier. */
    public static <T> Optional<Id<T>> parse(String value) {
        return FORM.matcher(value).matches() ? Optional.of(new Id<>(value)) : Optional.empty();
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
