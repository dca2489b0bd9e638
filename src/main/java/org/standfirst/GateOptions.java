package org.standfirst;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of how connections come in. Those that few will ever need are in README alone. */
final class GateOptions {
    @Option(
            names = "--tls-certificate",
            paramLabel = "FILE",
            description =
                    "The certificate and those that vouch for it, in PEM. Files that change are used without a restart."
                            + " Without it: plain HTTP.")
    private @Nullable String tlsCertificate;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "The key of the certificate, in PEM.")
    private @Nullable String tlsKey;

    @Option(
            names = "--acme",
            paramLabel = "MAIL",
            description = "In place of these files: a certificate for the host of --site is ordered from Let's Encrypt,"
                    + " whose terms you thereby agree to, and renewed. It may write to you at this address.")
    private @Nullable String acme;

    @Option(
            names = "--acme-directory",
            paramLabel = "URL",
            hidden = true,
            description = "The ACME service of another authority. Without it: Let's Encrypt's.")
    private @Nullable String acmeDirectory;

    @Option(
            names = "--http-port",
            paramLabel = "N",
            description =
                    "With a certificate: a second port, of plain HTTP, that sends readers on to HTTPS. With --acme: 80.")
    private @Nullable String httpPort;

    @Option(
            names = "--trusted-proxies",
            paramLabel = "NETS",
            description =
                    "From whom it is believed whom they pass on: 10.0.0.0/8,2001:db8::/32 or none. Without it: this machine.")
    private @Nullable String trustedProxies;

    @Option(
            names = "--proxy-protocol",
            paramLabel = "WORD",
            description =
                    "yes if those who are trusted begin connections with a line of the PROXY protocol. Without it: no.")
    private @Nullable String proxyProtocol;

    @Option(
            names = "--hsts-days",
            paramLabel = "N",
            hidden = true,
            description = "For how long browsers shall insist on HTTPS; 0 says nothing of it. Without it: 365.")
    private @Nullable String hstsDays;

    @Option(
            names = "--header-bytes",
            paramLabel = "N",
            hidden = true,
            description = "The most that a request's head may have. Without it: 8192.")
    private @Nullable String headerBytes;

    @Option(
            names = "--path-bytes",
            paramLabel = "N",
            hidden = true,
            description = "The most that a path and its parameters may have. Without it: 4096.")
    private @Nullable String pathBytes;

    @Option(
            names = "--body-bytes",
            paramLabel = "N",
            hidden = true,
            description =
                    "The most that a request may send, save for pictures and exports of other sites. Without it: 1048576.")
    private @Nullable String bodyBytes;

    @Option(
            names = "--import-megabytes",
            paramLabel = "N",
            hidden = true,
            description =
                    "The most that an export of another site may have that is sent to the newsroom. Without it: 2000.")
    private @Nullable String importMegabytes;

    @Option(
            names = "--idle-seconds",
            paramLabel = "N",
            hidden = true,
            description = "How long a connection may be silent. Without it: 30.")
    private @Nullable String idleSeconds;

    @Option(
            names = "--bytes-per-second",
            paramLabel = "N",
            hidden = true,
            description = "How slowly a body may come. Without it: 100.")
    private @Nullable String bytesPerSecond;

    @Option(
            names = "--connections-per-address",
            paramLabel = "N",
            hidden = true,
            description = "How many connections one address may have. Without it: 1000.")
    private @Nullable String connectionsPerAddress;

    @Option(
            names = "--requests-per-second",
            paramLabel = "N",
            hidden = true,
            description = "How often one address may ask for what is not in memory. Without it: 20.")
    private @Nullable String requestsPerSecond;

    @Option(
            names = "--renders-at-once",
            paramLabel = "N",
            hidden = true,
            description = "How many pages may be made at once. Without it: 32.")
    private @Nullable String rendersAtOnce;

    /** Those that were given. */
    Map<Setting, String> given() {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        SettingsOptions.put(given, Setting.TLS_CERTIFICATE, tlsCertificate);
        SettingsOptions.put(given, Setting.TLS_KEY, tlsKey);
        SettingsOptions.put(given, Setting.ACME, acme);
        SettingsOptions.put(given, Setting.ACME_DIRECTORY, acmeDirectory);
        SettingsOptions.put(given, Setting.HTTP_PORT, httpPort);
        SettingsOptions.put(given, Setting.TRUSTED_PROXIES, trustedProxies);
        SettingsOptions.put(given, Setting.PROXY_PROTOCOL, proxyProtocol);
        SettingsOptions.put(given, Setting.HSTS_DAYS, hstsDays);
        SettingsOptions.put(given, Setting.HEADER_BYTES, headerBytes);
        SettingsOptions.put(given, Setting.PATH_BYTES, pathBytes);
        SettingsOptions.put(given, Setting.BODY_BYTES, bodyBytes);
        SettingsOptions.put(given, Setting.IMPORT_MEGABYTES, importMegabytes);
        SettingsOptions.put(given, Setting.IDLE_SECONDS, idleSeconds);
        SettingsOptions.put(given, Setting.BYTES_PER_SECOND, bytesPerSecond);
        SettingsOptions.put(given, Setting.CONNECTIONS_PER_ADDRESS, connectionsPerAddress);
        SettingsOptions.put(given, Setting.REQUESTS_PER_SECOND, requestsPerSecond);
        SettingsOptions.put(given, Setting.RENDERS_AT_ONCE, rendersAtOnce);
        return given;
    }
}
