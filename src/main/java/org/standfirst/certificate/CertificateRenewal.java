package org.standfirst.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shredzone.acme4j.Session;
import org.shredzone.acme4j.exception.AcmeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that there is a certificate: orders one when there is none, and a new one when two thirds of its life are
 * over. What fails is told of and tried again, ever more seldom, since authorities count failures.
 */
public final class CertificateRenewal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CertificateRenewal.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(6);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(12);

    private final CertificateAuthority authority;
    private final CertificateFolder folder;
    private final CertificateOrder order;
    private @Nullable Thread watch;

    /**
     * For one domain; nothing is asked of the authority before {@link #start}.
     *
     * @param folder where certificate and keys are kept, and where challenges are answered from
     */
    public CertificateRenewal(CertificateAuthority authority, Path folder) {
        this(authority, folder, new Session(authority.directory()));
    }

    CertificateRenewal(CertificateAuthority authority, Path folder, Session session) {
        this.authority = authority;
        this.folder = new CertificateFolder(folder);
        this.order = new CertificateOrder(authority, session, this.folder);
    }

    /** The file that holds key and certificate: a placeholder until the first has come. */
    public Path file() {
        try {
            if (folder.certificate().isEmpty()) {
                folder.keep(PlaceholderCertificate.make(authority.domain()));
            }
            return folder.certificateFile();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Begins, on a thread of its own; the port of plain HTTP must be open by now, for the authority asks there. */
    public void start() {
        watch = Thread.ofVirtual().name("certificate renewal").start(this::watch);
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.interrupt();
        }
    }

    private void watch() {
        Duration pause = FIRST_PAUSE;
        try {
            while (true) {
                if (isSeenTo(pause)) {
                    pause = FIRST_PAUSE;
                    Thread.sleep(BETWEEN_LOOKS);
                } else {
                    Thread.sleep(pause);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isSeenTo(Duration pause) throws InterruptedException {
        try {
            renewIfDue();
            return true;
        } catch (AcmeException
                | CertificateRefused
                | IOException
                | GeneralSecurityException
                | RuntimeException failed) {
            LOG.warn(
                    "There is no new certificate for {} from {}. {} The next try is in {} minutes.",
                    authority.domain(),
                    authority.directory().getHost(),
                    failed.getMessage(),
                    pause.toMinutes(),
                    failed);
            return false;
        }
    }

    /** Whether a new one was got. */
    boolean renewIfDue()
            throws AcmeException, CertificateRefused, IOException, GeneralSecurityException, InterruptedException {
        if (!isDue(folder.certificate(), authority.domain(), Instant.now())) {
            return false;
        }
        order.place();
        LOG.info(
                "A certificate for {} has come; it ends at {}.",
                authority.domain(),
                folder.certificate().orElseThrow().getNotAfter().toInstant());
        return true;
    }

    static boolean isDue(Optional<X509Certificate> kept, String domain, Instant now)
            throws CertificateParsingException {
        if (kept.isEmpty() || PlaceholderCertificate.isOne(kept.get()) || !isFor(domain, kept.get())) {
            return true;
        }
        Instant from = kept.get().getNotBefore().toInstant();
        Duration life = Duration.between(from, kept.get().getNotAfter().toInstant());
        return now.isAfter(from.plus(life.multipliedBy(2).dividedBy(3)));
    }

    private static boolean isFor(String domain, X509Certificate certificate) throws CertificateParsingException {
        Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        return names != null && names.stream().anyMatch(name -> domain.equals(name.get(1)));
    }
}
