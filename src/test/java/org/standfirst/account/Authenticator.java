package org.standfirst.account;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/** The app on somebody's telephone: makes codes of the letters that it was given. */
public final class Authenticator {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Authenticator() {}

    /** The code of so many half minutes from now. */
    public static String code(String secret, int later) {
        return Totp.code(bytes(secret), Totp.step(Instant.now()) + later);
    }

    private static byte[] bytes(String secret) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (char letter : secret.replace(" ", "").toCharArray()) {
            held = (held << 5) | LETTERS.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits);
            }
        }
        return bytes.toByteArray();
    }
}
