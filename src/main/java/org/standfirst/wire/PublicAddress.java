package org.standfirst.wire;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.standfirst.kernel.WebAddress;

/**
 * Where the magazine is found from outside, so that what it says of its own pages holds wherever it is read. Never taken
 * from what a request says: that could be anything.
 */
public final class PublicAddress {
    private static final Pattern ORIGIN =
            Pattern.compile("https?://(?:[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*|\\[[0-9a-f:.]+])(?::[0-9]{1,5})?");

    private final Supplier<String> origin;

    /**
     * An address that is known when it is first asked for.
     *
     * @param origin as {@link #parse} makes it
     */
    public PublicAddress(Supplier<String> origin) {
        this.origin = origin;
    }

    /**
     * Reads what an operator wrote: scheme and host, and a port if need be. A slash at the end does not matter.
     *
     * @return the origin without a slash at its end; empty if it is none
     */
    public static Optional<String> parse(String written) {
        String address = written.strip().replaceFirst("/+$", "");
        if (address.contains("@")) {
            return Optional.empty();
        }
        Optional<String> mended = address.contains("[")
                ? Optional.of(address.toLowerCase(Locale.ROOT))
                : WebAddress.parse(address).map(WebAddress::value);
        return mended.filter(value -> ORIGIN.matcher(value).matches());
    }

    /** As in {@code https://magazine.example}. */
    public String origin() {
        return origin.get();
    }

    /** The absolute address of a path of this site, in the characters of a URI (RFC 3986). */
    public String of(String path) {
        String encoded = WebAddress.parse(path).map(WebAddress::value).orElse("/");
        return encoded.startsWith("/") ? origin() + encoded : encoded;
    }

    /** The path, decoded, of an address of this site; empty if it is another's. */
    public Optional<String> pathOf(String address) {
        try {
            URI asked = new URI(WebAddress.parse(address).map(WebAddress::value).orElse(""));
            URI own = new URI(origin());
            boolean ours = asked.getScheme() != null
                    && (asked.getScheme().equals("http") || asked.getScheme().equals("https"))
                    && asked.getRawAuthority() != null
                    && asked.getRawAuthority().equalsIgnoreCase(own.getRawAuthority());
            return ours ? Optional.of(asked.getPath()) : Optional.empty();
        } catch (java.net.URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
