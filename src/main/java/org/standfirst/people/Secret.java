package org.standfirst.people;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.standfirst.kernel.Sha256;

/**
 * What a program, a browser or a link says to be let in: 256 random bits. Its first letters tell people, and programs that look for secrets in
 * sources, whose it is.
 */
public final class Secret {
    private static final String PREFIX = "sf_";
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** Another one. */
    public static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether it looks like one; what does not needs no looking up. */
    public static boolean hasForm(String words) {
        return FORM.matcher(words).matches();
    }

    /** What is kept of it. Nobody guesses 256 bits, so nothing slower than SHA-256 is needed, and no salt. */
    public static String hash(String secret) {
        return Sha256.hex(secret);
    }
}
