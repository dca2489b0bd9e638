package org.standfirst.identity;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A service by which the staff sign in elsewhere (OpenID Connect).
 *
 * @param issuer its name, which is an address, as its operator gives it
 * @param client what it calls this magazine
 * @param secret by which it knows this magazine
 * @param label what the staff call it
 * @param isOnlyWay whether nobody comes in otherwise
 * @param domains what addresses of mail may end in, in lower case; any, if none is said
 */
public record IdentityProvider(
        URI issuer, String client, String secret, String label, boolean isOnlyWay, List<String> domains) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Copies what may change. */
    public IdentityProvider {
        domains = List.copyOf(domains);
    }

    /** Whether secrets may be sent there: over TLS, or within this machine. */
    public static boolean isSafe(URI address) {
        String host = address.getHost();
        return host != null
                && address.getRawUserInfo() == null
                && ("https".equals(address.getScheme())
                        || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(host)));
    }

    boolean takes(String email) {
        String domain = email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return domains.isEmpty() || domains.contains(domain);
    }

    /** Without the secret, for logs. */
    @Override
    public String toString() {
        return issuer.toString();
    }
}
