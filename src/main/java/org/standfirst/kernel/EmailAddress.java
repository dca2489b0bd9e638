package org.standfirst.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that mail can be sent to, in lower case: two people whose addresses differ in capitals alone are hardly ever
 * two, and somebody who signs in need not remember which they wrote.
 */
public record EmailAddress(String value) {
    private static final int LONGEST = 254;

    /** The addresses that people have; RFC 5321 allows more, such as quoted names and networks in brackets. */
    private static final Pattern FORM = Pattern.compile(
            "[^\\s\\p{Cntrl}@\"'<>(),:;\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?");

    /** @throws IllegalArgumentException if it is none, or not in lower case */
    public EmailAddress {
        if (!isOne(value) || !value.equals(value.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("not an address of mail: " + value);
        }
    }

    /** Reads what somebody wrote; empty if it is no address. */
    public static Optional<EmailAddress> parse(String written) {
        String plain =
                Normalizer.normalize(written.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return isOne(plain) ? Optional.of(new EmailAddress(plain)) : Optional.empty();
    }

    private static boolean isOne(String value) {
        return value.length() <= LONGEST && FORM.matcher(value).matches() && !value.contains("..");
    }

    @Override
    public String toString() {
        return value;
    }
}
