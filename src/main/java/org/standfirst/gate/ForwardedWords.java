package org.standfirst.gate;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/**
 * What proxies say of those they pass on, the nearest last: by RFC 7239, or by the headers that were there before it. Where
 * both are there, the older ones count: most proxies write those, and pass the other on as a stranger sent it.
 */
final class ForwardedWords {
    private static final Pattern HOST = Pattern.compile("(?:[A-Za-z0-9_.-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]{1,5})?");
    private static final int MOST = 32;

    private final List<Hop> hops;

    private ForwardedWords(List<Hop> hops) {
        this.hops = hops;
    }

    /** What one proxy says; empty where it says nothing. */
    private record Hop(String from, String scheme, String host) {}

    /** Nothing if nobody says anything. */
    static @Nullable ForwardedWords of(HttpFields headers) {
        String standard = null;
        String from = null;
        String scheme = null;
        String host = null;
        for (HttpField field : headers) {
            HttpHeader name = field.getHeader();
            if (name == null) {
                continue;
            }
            switch (name) {
                case FORWARDED -> standard = join(standard, field);
                case X_FORWARDED_FOR -> from = join(from, field);
                case X_FORWARDED_PROTO -> scheme = join(scheme, field);
                case X_FORWARDED_HOST -> host = join(host, field);
                default -> {}
            }
        }
        if (from != null || scheme != null || host != null) {
            return new ForwardedWords(older(list(from), list(scheme), list(host)));
        }
        return standard == null ? null : new ForwardedWords(standard(standard));
    }

    private static String join(@Nullable String before, HttpField field) {
        return before == null ? String.valueOf(field.getValue()) : before + "," + field.getValue();
    }

    private static List<String> list(@Nullable String values) {
        return values == null
                ? List.of()
                : Arrays.stream(values.split(",", -1)).map(String::strip).toList();
    }

    /** Scheme and host belong to the hop of the same place, or, if there are fewer of them, to the nearest. */
    private static List<Hop> older(List<String> from, List<String> scheme, List<String> host) {
        List<Hop> hops = new ArrayList<>();
        int count = Math.max(1, from.size());
        for (int number = 0; number < count; number++) {
            hops.add(new Hop(
                    from.isEmpty() ? "" : from.get(number), at(scheme, number, count), at(host, number, count)));
        }
        return hops;
    }

    private static String at(List<String> values, int number, int count) {
        return values.isEmpty() ? "" : values.size() == count ? values.get(number) : values.getLast();
    }

    private static List<Hop> standard(String value) {
        List<Hop> hops = new ArrayList<>();
        for (String element : list(value)) {
            String from = "";
            String scheme = "";
            String host = "";
            for (String pair : element.split(";", -1)) {
                int equals = pair.indexOf('=');
                String said =
                        equals < 0 ? "" : pair.substring(equals + 1).strip().replace("\"", "");
                switch (equals < 0 ? "" : pair.substring(0, equals).strip().toLowerCase(Locale.ROOT)) {
                    case "for" -> from = said;
                    case "proto" -> scheme = said;
                    case "host" -> host = said;
                    default -> {}
                }
            }
            hops.add(new Hop(from, scheme, host));
        }
        return hops;
    }

    /** The nearest who is no proxy that is trusted, and what was said of them. */
    ForwardedBy.Reader reader(InetAddress sender, List<Network> trusted) {
        InetAddress address = sender;
        Hop hop = hops.getLast();
        int last = Math.max(0, hops.size() - MOST);
        for (int number = hops.size() - 1; number >= last; number--) {
            InetAddress said = address(hops.get(number).from());
            hop = hops.get(number);
            if (said == null) {
                break;
            }
            address = said;
            if (!Network.anyContains(trusted, said)) {
                break;
            }
        }
        return new ForwardedBy.Reader(
                address, scheme(hop.scheme()), HOST.matcher(hop.host()).matches() ? hop.host() : "");
    }

    private static String scheme(String said) {
        String scheme = said.toLowerCase(Locale.ROOT);
        return scheme.equals("http") || scheme.equals("https") ? scheme : "";
    }

    /** With or without a port; nothing for names, {@code unknown} and what is hidden on purpose. No name is looked up. */
    private static @Nullable InetAddress address(String said) {
        String bare = said;
        if (said.startsWith("[")) {
            bare = said.substring(1, Math.max(1, said.indexOf(']')));
        } else if (said.indexOf(':') == said.lastIndexOf(':') && said.indexOf(':') >= 0) {
            bare = said.substring(0, said.indexOf(':'));
        }
        try {
            return bare.isEmpty() ? null : InetAddress.ofLiteral(bare);
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
