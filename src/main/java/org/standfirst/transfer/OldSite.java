package org.standfirst.transfer;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.standfirst.kernel.WebAddress;

/** The site that moves in, by its addresses. */
final class OldSite {
    /** WordPress writes smaller versions of a picture beside it as {@code name-300x200.jpg}, and {@code name-scaled.jpg}. */
    private static final Pattern RENDITION = Pattern.compile("(-\\d{1,5}x\\d{1,5}|-scaled)(?=\\.[A-Za-z0-9]{2,5}$)");

    private final String source;
    private final String host;
    private final String basePath;

    /** @param baseUrl as the export names it; may be empty or damaged */
    OldSite(String baseUrl, String fallback) {
        Optional<URI> base = parse(baseUrl);
        this.host = base.map(OldSite::hostAndPort).orElse("");
        this.basePath =
                base.map(uri -> withoutEndSlash(decode(uri.getRawPath()))).orElse("");
        this.source = host.isEmpty() ? fallback : host + basePath;
    }

    /** What tells this site from others. */
    String source() {
        return source;
    }

    /** Where it lies on its host: "" or "/blog". */
    String basePath() {
        return basePath;
    }

    /**
     * An address as a key: host, path and what tells posts apart in the query, without scheme, "www." and end slash. Empty
     * if it leads to another site.
     */
    Optional<String> key(String address) {
        return WebAddress.parse(address).flatMap(this::key);
    }

    /** The same for an address that has been read already. */
    Optional<String> key(WebAddress address) {
        return parse(address.value()).flatMap(this::keyWithin);
    }

    private Optional<String> keyWithin(URI uri) {
        String path = withoutEndSlash(decode(uri.getRawPath()));
        if (uri.getHost() == null) {
            return uri.getScheme() == null && path.startsWith("/") && !host.isEmpty()
                    ? Optional.of(host + path + query(uri))
                    : Optional.empty();
        }
        return withoutWww(hostAndPort(uri)).equals(withoutWww(host))
                ? Optional.of(host + path + query(uri))
                : Optional.empty();
    }

    /** The path and query of an address of this site, as old addresses are remembered. */
    Optional<String> pathAndQuery(String address) {
        return key(address).map(key -> key.substring(host.length())).map(path -> path.isEmpty() ? "/" : path);
    }

    /** The key of a picture's address wherever it lies: that of the original, of whatever size this one is. */
    Optional<String> pictureKey(String address) {
        return WebAddress.parse(address)
                .flatMap(parsed -> parse(parsed.value()))
                .map(uri -> {
                    String at = uri.getHost() == null ? host : withoutWww(hostAndPort(uri));
                    Matcher rendition = RENDITION.matcher(decode(uri.getRawPath()));
                    return at + rendition.replaceFirst("");
                });
    }

    private static String query(URI uri) {
        String query = uri.getRawQuery();
        return query != null && query.matches("(p|page_id|attachment_id|cat|author)=\\d{1,18}") ? "?" + query : "";
    }

    private static Optional<URI> parse(String address) {
        try {
            URI uri = new URI(address.strip());
            return uri.getRawPath() == null ? Optional.empty() : Optional.of(uri);
        } catch (URISyntaxException damaged) {
            return Optional.empty();
        }
    }

    private static String hostAndPort(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        return uri.getPort() < 0 ? host : host + ":" + uri.getPort();
    }

    private static String withoutWww(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static String withoutEndSlash(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    /** WordPress writes other scripts as percent escapes. */
    static String decode(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException damaged) {
            return path;
        }
    }
}
