package org.standfirst.consent;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who chose: a random number of 128 bits that their browser keeps beside their choice, and nothing else that is known of them.
 *
 * @param value in 22 characters (RFC 4648, section 5)
 */
public record Subject(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Takes nothing of another form. */
    public Subject {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("this is nobody who could have chosen");
        }
    }

    /** Somebody who has not chosen before. */
    public static Subject fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Subject(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Reads it; empty if it has another form. */
    public static Optional<Subject> parse(String written) {
        return FORM.matcher(written).matches() ? Optional.of(new Subject(written)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
