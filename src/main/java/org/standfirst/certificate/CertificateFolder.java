package org.standfirst.certificate;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * What is kept of a certificate in the data folder: the certificate with its key, the key of the account with the
 * authority, and for a moment the answers to its questions. Only the program's own user may read the keys.
 */
final class CertificateFolder {
    private final Path folder;

    CertificateFolder(Path folder) {
        this.folder = folder;
    }

    /** Key and certificate in one file, since two can't change in one moment. */
    Path certificateFile() {
        return folder.resolve("certificate.pem");
    }

    /** The certificate there is; nothing if there is none that can be read. */
    Optional<X509Certificate> certificate() throws IOException {
        try {
            List<X509Certificate> chain =
                    PemContent.of(Files.readString(certificateFile())).getCertificates();
            return chain == null ? Optional.empty() : chain.stream().findFirst();
        } catch (NoSuchFileException | IllegalStateException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    void keep(String certificateWithKey) throws IOException {
        write(certificateFile(), certificateWithKey);
    }

    /** The account's key, made when there is none. */
    KeyPair accountKeys() throws IOException {
        Path file = folder.resolve("account.pem");
        try {
            return Pem.keys(Files.readString(file));
        } catch (NoSuchFileException none) {
            KeyPair made = Pem.newKeys();
            write(file, Pem.write(made));
            return made;
        } catch (GeneralSecurityException unreadable) {
            throw new IOException(
                    file + " holds no key that can be read. Remove it, and a new account is made with the authority.",
                    unreadable);
        }
    }

    /** Lays out what proves to the authority who owns the domain (RFC 8555, section 8.3), until it is taken away. */
    Answer answer(String token, String words) throws IOException {
        Path challenges = folder.resolve(".well-known").resolve("acme-challenge");
        Path file = challenges.resolve(token).normalize();
        if (!challenges.equals(file.getParent())) {
            throw new IOException("The authority asks for a file of the name " + token + ", which is none.");
        }
        write(file, words);
        return new Answer(file);
    }

    /** An answer that lies there for the authority to fetch. */
    record Answer(Path file) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    /** Whole or not at all, also when the machine stops in the middle. */
    private void write(Path file, String text) throws IOException {
        Path parent = Files.createDirectories(file.toAbsolutePath().normalize().getParent());
        Path part = Files.createTempFile(parent, "new", ".part");
        try {
            Files.writeString(part, text, StandardCharsets.US_ASCII);
            try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
