package org.standfirst.gate;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.boot.ssl.pem.PemSslStore;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;

/** The two files of a certificate, read and judged. */
final class CertificateFiles {
    private static final byte[] ANYTHING = {1, 2, 3};

    private final GateSettings.Certificate files;

    CertificateFiles(GateSettings.Certificate files) {
        this.files = files;
    }

    /** Both as they stand; compared to see whether they changed. */
    record Text(String chain, String key) {}

    /** @throws CertificateUnusable if one of them can't be read */
    Text read() {
        return new Text(read(files.chain()), read(files.key()));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException absent) {
            throw new CertificateUnusable(
                    "There is no file " + file + ". Say where the certificate and its key are:"
                            + " --tls-certificate FILE --tls-key FILE.",
                    absent);
        } catch (AccessDeniedException denied) {
            throw new CertificateUnusable(
                    "This user may not read " + file + ". Let the program's user read it, and nobody else.", denied);
        } catch (IOException unreadable) {
            throw new CertificateUnusable(file + " can't be read: " + unreadable.getMessage() + ".", unreadable);
        }
    }

    /**
     * What TLS is spoken with.
     *
     * @throws CertificateUnusable if they are no certificate and its key
     */
    KeyStore keys(Text text) {
        List<X509Certificate> chain = chain(text.chain());
        PrivateKey key = key(text.key());
        if (!isPair(chain.getFirst().getPublicKey(), key)) {
            throw new CertificateUnusable("The key in " + files.key() + " is not the key of the certificate in "
                    + files.chain() + ". Name two files that were made together.");
        }
        return Objects.requireNonNull(new PemSslStoreBundle(PemSslStore.of(chain, key), null).getKeyStore());
    }

    private List<X509Certificate> chain(String text) {
        try {
            List<X509Certificate> chain = PemContent.of(text).getCertificates();
            if (chain != null && !chain.isEmpty()) {
                return chain;
            }
            throw new CertificateUnusable("There is no certificate in " + files.chain() + ". It must be in PEM.");
        } catch (IllegalStateException | IllegalArgumentException unreadable) {
            throw new CertificateUnusable(
                    "There is no certificate in " + files.chain() + " that can be read. It must be in PEM.",
                    unreadable);
        }
    }

    private PrivateKey key(String text) {
        try {
            PrivateKey key = PemContent.of(text).getPrivateKey();
            if (key != null) {
                return key;
            }
            throw new CertificateUnusable("There is no private key in " + files.key() + ". It must be in PEM.");
        } catch (IllegalStateException | IllegalArgumentException unreadable) {
            throw new CertificateUnusable(
                    "There is no private key in " + files.key()
                            + " that can be read. It must be in PEM, not encrypted.",
                    unreadable);
        }
    }

    /** What one signs, the other confirms. */
    private static boolean isPair(PublicKey certified, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(algorithm(key));
            signature.initSign(key);
            signature.update(ANYTHING);
            byte[] signed = signature.sign();
            signature.initVerify(certified);
            signature.update(ANYTHING);
            return signature.verify(signed);
        } catch (GeneralSecurityException of) {
            return false;
        }
    }

    private static String algorithm(PrivateKey key) {
        return switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
    }
}
