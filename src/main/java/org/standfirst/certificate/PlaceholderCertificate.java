package org.standfirst.certificate;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * What TLS is spoken with until the first real certificate has come. It vouches for itself, so browsers warn of it; without
 * it the program could not begin to answer, and the authority could not ask it anything.
 */
final class PlaceholderCertificate {
    private static final int DAYS = 90;

    private PlaceholderCertificate() {}

    /** One for this domain, with its key. */
    static String make(String domain) {
        KeyPair keys = Pem.newKeys();
        Instant now = Instant.now();
        X500Principal name = new X500Principal("CN=placeholder");
        try {
            JcaX509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.valueOf(now.toEpochMilli()),
                    Date.from(now.minus(1, ChronoUnit.DAYS)),
                    Date.from(now.plus(DAYS, ChronoUnit.DAYS)),
                    name,
                    keys.getPublic());
            certificate.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.dNSName, domain)));
            X509Certificate signed = new JcaX509CertificateConverter()
                    .getCertificate(
                            certificate.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
            return Pem.write(keys.getPrivate(), List.of(signed));
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException everyJavaCan) {
            throw new IllegalStateException(everyJavaCan);
        }
    }

    static boolean isOne(X509Certificate certificate) {
        return certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal());
    }
}
