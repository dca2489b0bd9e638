package org.standfirst.consent;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.standfirst.database.Seal;

/**
 * Seals the links of the chain with a key that is not in the database: hashes alone could be computed anew by whoever changes a
 * record.
 */
@Component
class ChainSeal {
    /** What the first record follows. */
    static final String BEGINNING = "0".repeat(64);

    private final SingletonSupplier<byte[]> key;

    ChainSeal(Seal seal) {
        this.key = SingletonSupplier.of(() -> seal.derive("chain of choices"));
    }

    /** What a link is sealed as; that of one kind is void for another. */
    enum Of {
        CHOICE,
        HEAD,
        CHECKPOINT
    }

    String seal(Of kind, long number, String hash) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.obtain(), "HmacSHA256"));
            byte[] words = (kind + "\n" + number + "\n" + hash).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(mac.doFinal(words));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean holds(Of kind, long number, String hash, String mac) {
        return MessageDigest.isEqual(
                seal(kind, number, hash).getBytes(StandardCharsets.UTF_8), mac.getBytes(StandardCharsets.UTF_8));
    }
}
