package org.standfirst.correspondent;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.standfirst.database.Seal;
import org.standfirst.kernel.EmailAddress;

/**
 * Keeps readers' addresses so that the database alone tells nobody whose they are: sealed, to write to them, and as marks (a
 * keyed hash), to find what came from the same one.
 */
@Component
public class Addresses {
    private static final int MARK_BYTES = 16;

    private final Seal seal;
    private final SingletonSupplier<byte[]> key;

    /** By the key file of the magazine. */
    Addresses(Seal seal) {
        this.seal = seal;
        this.key = SingletonSupplier.of(() -> seal.derive("reply addresses"));
    }

    /** The same for the same address, and for no other. */
    public String mark(EmailAddress address) {
        return mark("mail\n" + address.value());
    }

    /** The same for the same words, and for no others; whoever asks says in them what for. */
    public String mark(String words) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.obtain(), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)), 0, MARK_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Sealed, to be written to.
     *
     * @param owner whose row it lies in: in another it can't be opened
     */
    public String seal(EmailAddress address, String owner) {
        return seal.seal(address.value().getBytes(StandardCharsets.UTF_8), owner);
    }

    /** The one that was sealed for that owner; empty if none was. */
    public Optional<EmailAddress> open(String sealed, String owner) {
        return sealed.isEmpty()
                ? Optional.empty()
                : seal.open(sealed, owner)
                        .flatMap(bytes -> EmailAddress.parse(new String(bytes, StandardCharsets.UTF_8)));
    }
}
