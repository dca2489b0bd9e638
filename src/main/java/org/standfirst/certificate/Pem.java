package org.standfirst.certificate;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keys and certificates as text (RFC 7468), written by Java's own cryptography: acme4j's way of it wants another provider for
 * the whole program. Certificates are read by Spring's {@code PemContent}.
 */
final class Pem {
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";
    private static final String CERTIFICATE = "CERTIFICATE";

    private Pem() {}

    /** A new pair on the curve that every browser and authority knows. */
    static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static String write(KeyPair keys) {
        return write(PRIVATE, keys.getPrivate().getEncoded())
                + write(PUBLIC, keys.getPublic().getEncoded());
    }

    /** A certificate with its key before it and those that vouch for it behind. */
    static String write(PrivateKey key, List<X509Certificate> chain) throws GeneralSecurityException {
        StringBuilder text = new StringBuilder(write(PRIVATE, key.getEncoded()));
        for (X509Certificate certificate : chain) {
            text.append(write(CERTIFICATE, certificate.getEncoded()));
        }
        return text.toString();
    }

    private static String write(String label, byte[] content) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(label, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content), label);
    }

    /** @throws GeneralSecurityException if there is no such pair in it */
    static KeyPair keys(String text) throws GeneralSecurityException {
        KeyFactory curves = KeyFactory.getInstance("EC");
        return new KeyPair(
                curves.generatePublic(new X509EncodedKeySpec(content(PUBLIC, text))),
                curves.generatePrivate(new PKCS8EncodedKeySpec(content(PRIVATE, text))));
    }

    private static byte[] content(String label, String text) throws GeneralSecurityException {
        Matcher found = Pattern.compile("-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]+)-----END " + label + "-----")
                .matcher(text);
        if (!found.find()) {
            throw new GeneralSecurityException("There is no " + label + " in it.");
        }
        return Base64.getMimeDecoder().decode(found.group(1));
    }
}
