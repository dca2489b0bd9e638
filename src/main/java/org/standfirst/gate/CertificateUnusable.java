package org.standfirst.gate;

/** The files of the certificate can't be used; the message says why in plain words, and what to do. */
public final class CertificateUnusable extends RuntimeException {
    CertificateUnusable(String message) {
        super(message);
    }

    CertificateUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
