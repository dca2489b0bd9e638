package org.standfirst.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Seals secrets that are kept in the database (AES-256 in GCM), each for one owner: copied into another's row it is void. */
@Component
public class Seal {
    private static final Logger LOG = LoggerFactory.getLogger(Seal.class);
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final KeyFile file;

    /** Seals with the key of this file. */
    Seal(KeyFile file) {
        this.file = file;
    }

    /**
     * Seals it.
     *
     * @param owner whatever must be the same when it is opened
     */
    public String seal(byte[] secret, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, file.take(), nonce, owner).doFinal(secret);
            byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
            return Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty if it was sealed by another key, for another owner, or tampered with. */
    public Optional<byte[]> open(String sealed, String owner) {
        byte[] whole = Base64.getDecoder().decode(sealed);
        Optional<SecretKey> key = file.find();
        if (key.isEmpty()) {
            LOG.error("What was sealed can't be opened: the key file of the data folder is missing on this node");
            return Optional.empty();
        }
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key.get(), Arrays.copyOf(whole, NONCE_BYTES), owner)
                    .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES));
        } catch (GeneralSecurityException other) {
            LOG.error(
                    "What was sealed can't be opened: it was sealed by another key file than this node's, for another owner, or changed");
            return Optional.empty();
        }
    }

    /**
     * A key of its own for one purpose, derived from that of the file (RFC 5869's expansion step): whoever learns it learns
     * no other. Made anew at each call; whoever needs it often keeps it.
     *
     * @return 32 bytes
     */
    public byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(file.take().getEncoded(), "HmacSHA256"));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(new byte[] {1});
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
