package org.standfirst.certificate;

/** The authority gives no certificate; the message says why in its words, and what to look at. */
final class CertificateRefused extends Exception {
    CertificateRefused(String message) {
        super(message);
    }
}
