package org.standfirst.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that a telephone makes of a secret and the time, another each half minute (RFC 6238). */
final class Totp {
    static final Duration STEP = Duration.ofSeconds(30);

    private static final int SECRET_BYTES = 20;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;

    /** Clocks differ; and some people type slowly. */
    private static final int STEPS_OFF = 1;

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int LETTER_BITS = 5;

    private Totp() {}

    static byte[] freshSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
    }

    /** RFC 4226, section 5.3. */
    static String code(byte[] secret, long step) {
        try {
            // What authenticators know: most ignore any other hash that is asked for.
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            String digits = Integer.toString(number % MODULUS);
            return "0".repeat(DIGITS - digits.length()) + digits;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The half minute whose code that is, if it is near enough; takes as long whichever it is. */
    static OptionalLong stepOf(byte[] secret, String code, Instant now) {
        byte[] said = code.getBytes(StandardCharsets.UTF_8);
        long middle = step(now);
        return LongStream.rangeClosed(middle - STEPS_OFF, middle + STEPS_OFF)
                .filter(step -> MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.UTF_8), said))
                .max();
    }

    /** As authenticators read it (RFC 4648, section 6); 20 bytes need no padding. */
    static String base32(byte[] secret) {
        StringBuilder words = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte piece : secret) {
            held = (held << Byte.SIZE) | (piece & 0xff);
            bits += Byte.SIZE;
            while (bits >= LETTER_BITS) {
                bits -= LETTER_BITS;
                words.append(LETTERS.charAt((held >> bits) & 0x1f));
            }
        }
        return words.toString();
    }
}
