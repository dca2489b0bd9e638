package org.standfirst.gate;

import java.time.Duration;
import org.eclipse.jetty.http2.HTTP2Cipher;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What TLS is spoken with, looked at again and again: files that changed are used from then on, without a restart. Files
 * that can't be used are told of, and what was there before stays.
 */
final class Tls extends AbstractLifeCycle {
    private static final Logger LOG = LoggerFactory.getLogger(Tls.class);

    /** Reading two small files costs nothing worth naming; links that are swapped are seen as well. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final CertificateFiles files;
    private final SslContextFactory.Server context = new SslContextFactory.Server();
    private CertificateFiles.Text used;
    private CertificateFiles.@Nullable Text refused;
    private @Nullable Thread watch;

    /** @throws CertificateUnusable if the files are no certificate and its key */
    Tls(CertificateFiles files) {
        this.files = files;
        this.used = files.read();
        context.setKeyStore(files.keys(used));
        context.setKeyStorePassword("");
        context.setCipherComparator(HTTP2Cipher.COMPARATOR);
    }

    SslContextFactory.Server context() {
        return context;
    }

    @Override
    protected void doStart() {
        watch = Thread.ofVirtual().name("certificate").start(this::watch);
    }

    @Override
    protected void doStop() {
        if (watch != null) {
            watch.interrupt();
        }
    }

    private void watch() {
        CertificateFiles.Text before = used;
        String told = "";
        try {
            while (true) {
                Thread.sleep(BETWEEN_LOOKS);
                try {
                    CertificateFiles.Text now = files.read();
                    // Two files are never written in one moment, so they are taken once they have come to rest.
                    if (now.equals(before) && !now.equals(used) && !now.equals(refused)) {
                        take(now);
                    }
                    before = now;
                    told = "";
                } catch (CertificateUnusable unreadable) {
                    told = tell(unreadable, told);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Once, as long as it stays the same. */
    private static String tell(CertificateUnusable unusable, String told) {
        String words = String.valueOf(unusable.getMessage());
        if (!words.equals(told)) {
            LOG.warn("{} The certificate from before stays in use.", words);
        }
        return words;
    }

    private void take(CertificateFiles.Text text) {
        try {
            var keys = files.keys(text);
            context.reload(same -> same.setKeyStore(keys));
            used = text;
            refused = null;
            LOG.info("A new certificate is in use.");
        } catch (CertificateUnusable unusable) {
            refused = text;
            tell(unusable, "");
        } catch (Exception failure) {
            refused = text;
            LOG.warn("The new certificate can't be used; the one from before stays in use.", failure);
        }
    }
}
