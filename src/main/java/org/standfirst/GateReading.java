package org.standfirst;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.standfirst.certificate.CertificateAuthority;
import org.standfirst.gate.GateSettings;
import org.standfirst.gate.Network;

/** The settings of how connections come in, from wherever each was given. */
final class GateReading {
    private static final int MOST = Integer.MAX_VALUE;
    private static final int FIFTY_YEARS = 18_250;
    private static final int SMALLEST_HEADER = 1_024;
    private static final int LARGEST_HEADER = 1 << 20;
    private static final int LONGEST_IDLE = 3_600;

    /** A port of the standard's choice: RFC 8555, section 8.3. */
    private static final int WHERE_AUTHORITIES_ASK = 80;

    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z][a-z0-9-]+");

    private final Function<Setting, Optional<Settings.Given>> given;

    GateReading(Function<Setting, Optional<Settings.Given>> given) {
        this.given = given;
    }

    /** @throws WrongSetting if a value can't be used, or needs another that is missing */
    GateSettings settings() {
        GateSettings usual = GateSettings.USUAL;
        Optional<GateSettings.Certificate> certificate = certificate();
        Optional<CertificateAuthority> authority = given.apply(Setting.ACME).map(this::authority);
        Optional<Settings.Given> directory = given.apply(Setting.ACME_DIRECTORY);
        if (directory.isPresent() && authority.isEmpty()) {
            throw new WrongSetting(directory.get().origin()
                    + " names a certificate authority. Say at which address it may write to you as well: --acme MAIL.");
        }
        Optional<Settings.Given> redirect = given.apply(Setting.HTTP_PORT);
        if (redirect.isPresent() && certificate.isEmpty() && authority.isEmpty()) {
            throw new WrongSetting(
                    redirect.get().origin() + " is the port from which readers are sent on to TLS. Say what"
                            + " to speak it with as well: --tls-certificate FILE --tls-key FILE, or --acme MAIL.");
        }
        return new GateSettings(
                certificate,
                authority,
                redirect.map(Settings.Given::port).or(() -> authority.map(_ -> WHERE_AUTHORITIES_ASK)),
                Duration.ofDays(number(Setting.HSTS_DAYS, 0, FIFTY_YEARS, (int)
                        usual.strictTransport().toDays())),
                given.apply(Setting.TRUSTED_PROXIES).map(GateReading::networks).orElse(usual.trusted()),
                given.apply(Setting.PROXY_PROTOCOL).map(GateReading::flag).orElse(usual.proxyProtocol()),
                limits(usual.limits()));
    }

    private Optional<GateSettings.Certificate> certificate() {
        Optional<Settings.Given> chain = given.apply(Setting.TLS_CERTIFICATE);
        Optional<Settings.Given> key = given.apply(Setting.TLS_KEY);
        if (chain.isPresent() != key.isPresent()) {
            throw new WrongSetting(chain.or(() -> key).orElseThrow().origin()
                    + " needs its companion. Name both files: --tls-certificate FILE --tls-key FILE.");
        }
        return chain.map(file -> new GateSettings.Certificate(file(file), file(key.orElseThrow())));
    }

    private CertificateAuthority authority(Settings.Given mail) {
        if (given.apply(Setting.TLS_CERTIFICATE).isPresent()) {
            throw new WrongSetting(
                    mail.origin() + " orders a certificate, and --tls-certificate names one that is there."
                            + " Leave one of them out.");
        }
        if (!MAIL.matcher(mail.words()).matches()) {
            throw mail.wrong("is no mail address at which the certificate authority could write to you");
        }
        URI directory =
                given.apply(Setting.ACME_DIRECTORY).map(GateReading::directory).orElse(CertificateAuthority.USUAL);
        return new CertificateAuthority(directory, mail.words(), domain(mail));
    }

    private static URI directory(Settings.Given given) {
        try {
            URI directory = new URI(given.words());
            if ("https".equals(directory.getScheme()) && directory.getHost() != null) {
                return directory;
            }
        } catch (URISyntaxException _) {
            // Told below, together with addresses of another kind.
        }
        throw given.wrong("is no address of an ACME service: write it like " + CertificateAuthority.USUAL);
    }

    /** Authorities give certificates for names that the whole world knows, not for addresses of machines. */
    private String domain(Settings.Given mail) {
        return given.apply(Setting.SITE)
                .map(site -> URI.create(site.site()))
                .filter(site -> "https".equals(site.getScheme())
                        && DOMAIN.matcher(site.getHost()).matches())
                .map(URI::getHost)
                .orElseThrow(() -> new WrongSetting(mail.origin() + " orders a certificate for the magazine's name. Say"
                        + " what it is as well: --site https://magazine.example"));
    }

    private static Path file(Settings.Given given) {
        return given.folder().toAbsolutePath().normalize();
    }

    private static List<Network> networks(Settings.Given given) {
        try {
            return Network.parseAll(given.words());
        } catch (IllegalArgumentException mistake) {
            throw given.wrong("is no list of networks: write it like 10.0.0.0/8, 2001:db8::/32, or none");
        }
    }

    private static boolean flag(Settings.Given given) {
        return switch (given.words()) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw given.wrong("is neither yes nor no");
        };
    }

    private GateSettings.Limits limits(GateSettings.Limits usual) {
        return new GateSettings.Limits(
                number(Setting.HEADER_BYTES, SMALLEST_HEADER, LARGEST_HEADER, usual.headerBytes()),
                number(Setting.PATH_BYTES, 1, LARGEST_HEADER, usual.lineBytes()),
                number(Setting.BODY_BYTES, 0, MOST, (int) usual.bodyBytes()),
                number(Setting.IMPORT_MEGABYTES, 1, MOST, usual.importMegabytes()),
                Duration.ofSeconds(number(Setting.IDLE_SECONDS, 1, LONGEST_IDLE, (int)
                        usual.idle().toSeconds())),
                number(Setting.BYTES_PER_SECOND, 0, MOST, usual.bytesPerSecond()),
                number(Setting.CONNECTIONS_PER_ADDRESS, 1, MOST, usual.connections()),
                number(Setting.REQUESTS_PER_SECOND, 1, MOST, usual.requestsPerSecond()),
                number(Setting.RENDERS_AT_ONCE, 1, MOST / 8, usual.renders()));
    }

    private int number(Setting setting, int least, int most, int usual) {
        return given.apply(setting).map(one -> number(one, least, most)).orElse(usual);
    }

    private static int number(Settings.Given given, int least, int most) {
        try {
            int number = Integer.parseInt(given.words());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Told below, together with numbers that are out of range.
        }
        throw given.wrong("is no number from " + least + " to " + most);
    }
}
