package org.standfirst.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The server that mail is handed to.
 *
 * @param isSecure whether it speaks TLS from the first byte
 * @param user empty where it asks nobody who they are
 * @param from the address that mail comes from
 */
public record MailServer(String host, int port, boolean isSecure, String user, String password, String from) {
    private static final int SUBMISSION_PORT = 587;
    private static final int SECURE_PORT = 465;
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\\p{Cntrl}@\"<>(),:;\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}.-]{1,190}");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Reads {@code smtp://user:password@host:587?from=desk@magazine.example}, or smtps; empty if it is none. */
    public static Optional<MailServer> parse(String written) {
        try {
            URI address = new URI(written);
            boolean isSecure = "smtps".equals(address.getScheme());
            String from = decoded(Optional.ofNullable(address.getRawQuery())
                    .filter(query -> query.startsWith("from="))
                    .map(query -> query.substring("from=".length()))
                    .orElse(""));
            if ((!isSecure && !"smtp".equals(address.getScheme()))
                    || address.getHost() == null
                    || !ADDRESS.matcher(from).matches()) {
                return Optional.empty();
            }
            String[] user =
                    Optional.ofNullable(address.getRawUserInfo()).orElse("").split(":", 2);
            return Optional.of(new MailServer(
                    address.getHost(),
                    address.getPort() >= 0 ? address.getPort() : isSecure ? SECURE_PORT : SUBMISSION_PORT,
                    isSecure,
                    decoded(user[0]),
                    user.length > 1 ? decoded(user[1]) : "",
                    from));
        } catch (URISyntaxException | IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private static String decoded(String words) {
        return URLDecoder.decode(words.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** A password is told to nobody in the clear, save on this machine itself. */
    boolean mustEncrypt() {
        return !user.isEmpty() && !THIS_MACHINE.contains(host);
    }

    /** Without the password, for logs. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
