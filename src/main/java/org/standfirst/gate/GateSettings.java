package org.standfirst.gate;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.standfirst.certificate.CertificateAuthority;

/**
 * How connections come in.
 *
 * @param certificate the files to speak TLS with; nothing for plain HTTP
 * @param authority from whom a certificate is ordered, if no files are named
 * @param redirectPort a second port of plain HTTP that sends readers on to TLS, and answers who checks domains; 0 takes any
 * @param strictTransport for how long browsers shall insist on TLS once they have seen it; zero says nothing of it
 * @param trusted from whom it is believed what they say of those they pass on
 * @param proxyProtocol whether those who are trusted begin a connection with a line of the PROXY protocol
 * @param limits what one sender may take, and all together
 */
public record GateSettings(
        Optional<Certificate> certificate,
        Optional<CertificateAuthority> authority,
        Optional<Integer> redirectPort,
        Duration strictTransport,
        List<Network> trusted,
        boolean proxyProtocol,
        Limits limits) {
    /**
     * Programs of this very machine, since that is where a proxy stands unless something else is said, and who runs a
     * program here needs no lies.
     */
    public static final List<Network> THIS_MACHINE = Network.parseAll("127.0.0.0/8, ::1");

    /** What holds when nothing is said. */
    public static final GateSettings USUAL = new GateSettings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Duration.ofDays(365),
            THIS_MACHINE,
            false,
            Limits.USUAL);

    /** Whether readers are answered by TLS. */
    public boolean speaksTls() {
        return certificate.isPresent() || authority.isPresent();
    }

    /**
     * Files in PEM, as ACME programs write them.
     *
     * @param chain the certificate, and those that vouch for it
     * @param key the private key, not encrypted
     */
    public record Certificate(Path chain, Path key) {}

    /**
     * The most that is taken.
     *
     * @param headerBytes of a request's head; 431 beyond
     * @param lineBytes of a path and its parameters; 414 beyond
     * @param bodyBytes of what is no upload; 413 beyond
     * @param importMegabytes of an export that is sent to the newsroom
     * @param idle how long a connection may be silent
     * @param bytesPerSecond how slowly a body may come
     * @param connections of one sender at once; others are closed as they come
     * @param requestsPerSecond of one sender for what is not in memory, in the long run; 429 beyond
     * @param renders pages made at once; others wait a moment, and are then answered 503
     */
    public record Limits(
            int headerBytes,
            int lineBytes,
            long bodyBytes,
            int importMegabytes,
            Duration idle,
            int bytesPerSecond,
            int connections,
            int requestsPerSecond,
            int renders) {
        /** What holds when nothing is said. */
        public static final Limits USUAL =
                new Limits(8_192, 4_096, 1 << 20, 2_000, Duration.ofSeconds(30), 100, 1_000, 20, 32);
    }
}
