package org.standfirst.kernel;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that a link may lead to: http, https, mailto or tel, a path on this site, or a place on this page. What
 * outsiders write is mended where browsers would guess (blanks, umlauts, stray percent signs), so that what is stored is
 * valid by the WHATWG URL standard, and refused where it could run something.
 */
public record WebAddress(String value) {
    private static final int LONGEST = 2_000;
    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):(.*)", Pattern.DOTALL);
    private static final Pattern AUTHORITY =
            Pattern.compile("//(?:[^/?#@]*@)?([^/?#:\\[\\]]+)(?::(\\d{0,5}))?([/?#].*)?", Pattern.DOTALL);
    private static final Set<String> OPAQUE_SCHEMES = Set.of("mailto", "tel");

    /** Reads an address as written in HTML; empty if it is not one that a link may lead to. */
    public static Optional<WebAddress> parse(String written) {
        String address = withoutBrowserNoise(written);
        if (address.isEmpty() || address.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher scheme = SCHEME.matcher(address);
        if (!scheme.matches()) {
            return parseRelative(address);
        }
        String name = scheme.group(1).toLowerCase(Locale.ROOT);
        String rest = scheme.group(2);
        if (OPAQUE_SCHEMES.contains(name)) {
            return rest.isBlank() ? Optional.empty() : Optional.of(new WebAddress(name + ":" + encode(rest)));
        }
        return name.equals("http") || name.equals("https") ? parseAuthority(name + ":", rest) : Optional.empty();
    }

    /** The host in lower case, where there is one. */
    public Optional<String> host() {
        Matcher scheme = SCHEME.matcher(value);
        Matcher authority = AUTHORITY.matcher(scheme.matches() ? scheme.group(2) : value);
        return authority.matches() ? Optional.of(authority.group(1)) : Optional.empty();
    }

    /** Whether it leads off this site over http or https. */
    public boolean isExternal() {
        return value.startsWith("http:") || value.startsWith("https:") || value.startsWith("//");
    }

    private static Optional<WebAddress> parseRelative(String address) {
        if (address.startsWith("//")) {
            return parseAuthority("https:", address);
        }
        return address.startsWith("\\") ? Optional.empty() : Optional.of(new WebAddress(encode(address)));
    }

    private static Optional<WebAddress> parseAuthority(String scheme, String rest) {
        Matcher authority = AUTHORITY.matcher(rest.replace('\\', '/'));
        if (!authority.matches()) {
            return Optional.empty();
        }
        return host(authority.group(1)).map(host -> {
            String port = authority.group(2) == null || authority.group(2).isEmpty() ? "" : ":" + authority.group(2);
            String path = authority.group(3) == null ? "" : encode(authority.group(3));
            return new WebAddress(scheme + "//" + host + port + path);
        });
    }

    private static Optional<String> host(String written) {
        try {
            String ascii = IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return ascii.matches("[a-z0-9_-]+(\\.[a-z0-9_-]+)*\\.?") ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException notAHost) {
            return Optional.empty();
        }
    }

    /** Browsers drop tabs and line ends anywhere, and controls and blanks at both ends (WHATWG URL, section 4.4). */
    private static String withoutBrowserNoise(String written) {
        StringBuilder kept = new StringBuilder(written.length());
        for (int index = 0; index < written.length(); index++) {
            char character = written.charAt(index);
            if (character >= 0x20 && character != 0x7f) {
                kept.append(character);
            }
        }
        return kept.toString().strip();
    }

    private static String encode(String part) {
        StringBuilder encoded = new StringBuilder(part.length() + 16);
        boolean fragmentSeen = false;
        for (int index = 0; index < part.length(); ) {
            int character = part.codePointAt(index);
            if (character == '%' && isEscape(part, index)) {
                encoded.append('%');
            } else if (character == '#' && !fragmentSeen) {
                fragmentSeen = true;
                encoded.append('#');
            } else if (isPlain(character)) {
                encoded.append((char) character);
            } else if (!Character.isISOControl(character) && !isLoneSurrogate(character)) {
                for (byte octet : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%').append(String.format("%02X", octet & 0xff));
                }
            }
            index += Character.charCount(character);
        }
        return encoded.toString();
    }

    private static boolean isLoneSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    private static boolean isEscape(String part, int index) {
        return index + 2 < part.length()
                && Character.digit(part.charAt(index + 1), 16) >= 0
                && Character.digit(part.charAt(index + 2), 16) >= 0;
    }

    private static boolean isPlain(int character) {
        return character < 0x80
                && (Character.isLetterOrDigit(character) || "-._~:/?@!$&'()*+,;=".indexOf(character) >= 0);
    }

    @Override
    public String toString() {
        return value;
    }
}
