package org.standfirst.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest by which equal bytes are known (FIPS 180-4), and which every Java has. */
public final class Sha256 {
    private Sha256() {}

    /** Its 32 bytes. */
    public static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** That of a text in UTF-8. */
    public static byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** That of a text in UTF-8, in 64 hexadecimal digits. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }

    /** Its first eight bytes, in 16 hexadecimal digits: enough to tell apart what nobody makes on purpose. */
    public static String shortHex(String text) {
        return hex(text).substring(0, 16);
    }
}
