package org.standfirst.cdn;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Gatherers;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.standfirst.edge.PageTag;
import tools.jackson.databind.json.JsonMapper;

/**
 * A cache of somebody else's before the magazine.
 *
 * @param kind in which way it is talked to
 * @param home where: a service's or a zone's address at its API, or the cache itself
 * @param token what it knows us by; may be empty for a Varnish
 */
public record Cdn(Kind kind, URI home, String token) {
    private static final Pattern WRITTEN =
            Pattern.compile("(fastly|cloudflare|varnish)\\+(https?)://(?:([^@/]+)@)?([^@/?#]+)((?:/[^?#]*)?)");
    private static final Pattern THIS_MACHINE = Pattern.compile("(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::[0-9]+)?");

    /** So that a copy that was never purged, whatever the reason, goes in the end. */
    private static final String KEPT = "max-age=86400";

    private static final String NOT_KEPT = "max-age=0";

    /** How each kind is told, and of how many tags at once. */
    public enum Kind {
        /** Purges by {@code Surrogate-Key}, as its API has it. */
        FASTLY(256),
        /** Purges by {@code Cache-Tag}, as its API has it. */
        CLOUDFLARE(30),
        /** Bans by {@code Cache-Tag}, as the VCL in {@code docs/cdn.md} has it. */
        VARNISH(100);

        private final int most;

        Kind(int most) {
            this.most = most;
        }
    }

    /** From {@code fastly+https://TOKEN@api.fastly.com/service/ID} and its like; nothing if it is none. */
    public static Optional<Cdn> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Kind kind = Kind.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
        String token = Optional.ofNullable(matcher.group(3)).orElse("");
        boolean isPlain = matcher.group(2).equals("http");
        boolean tellsTokenToAll = isPlain
                && !token.isEmpty()
                && !THIS_MACHINE.matcher(matcher.group(4)).matches();
        if (tellsTokenToAll || (token.isEmpty() && kind != Kind.VARNISH)) {
            return Optional.empty();
        }
        String home =
                matcher.group(2) + "://" + matcher.group(4) + matcher.group(5).replaceFirst("/+$", "");
        try {
            return Optional.of(new Cdn(kind, URI.create(home), token));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** What it is told of an answer that depends on these tags and holds until then. */
    List<HttpField> fields(Collection<PageTag> tags, Instant until) {
        String control = until.equals(Instant.MAX) ? KEPT : NOT_KEPT;
        return switch (kind) {
            case FASTLY -> List.of(field("Surrogate-Key", joined(tags, " ")), field("Surrogate-Control", control));
            case CLOUDFLARE ->
                List.of(field("Cache-Tag", joined(tags, ",")), field("Cloudflare-CDN-Cache-Control", control));
            case VARNISH -> List.of(field("Cache-Tag", joined(tags, ",")), field("Surrogate-Control", control));
        };
    }

    private static HttpField field(String name, String value) {
        return new PreEncodedHttpField(name, value);
    }

    /** The calls that make it forget every answer with one of these tags. */
    List<HttpRequest.Builder> purges(Collection<PageTag> tags) {
        return tags.stream()
                .gather(Gatherers.windowFixed(kind.most))
                .map(this::purge)
                .toList();
    }

    private HttpRequest.Builder purge(List<PageTag> tags) {
        return switch (kind) {
            case FASTLY ->
                HttpRequest.newBuilder(URI.create(home + "/purge"))
                        .header("Fastly-Key", token)
                        .header("Surrogate-Key", joined(tags, " "))
                        .POST(BodyPublishers.noBody());
            case CLOUDFLARE ->
                HttpRequest.newBuilder(URI.create(home + "/purge_cache"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                JsonMapper.shared().writeValueAsString(Map.of("tags", names(tags)))));
            case VARNISH -> {
                HttpRequest.Builder ban = HttpRequest.newBuilder(URI.create(home + "/"))
                        .header("X-Cache-Tags", "(^|,)(" + joined(tags, "|") + ")(,|$)")
                        .method("BAN", BodyPublishers.noBody());
                yield token.isEmpty() ? ban : ban.header("Authorization", "Bearer " + token);
            }
        };
    }

    /** Tags are made of words, digits, colons and hyphens, which mean themselves in all three. */
    private static String joined(Collection<PageTag> tags, String between) {
        return String.join(between, names(tags));
    }

    private static List<String> names(Collection<PageTag> tags) {
        return tags.stream().map(PageTag::name).toList();
    }

    /** Without what only it may know. */
    @Override
    public String toString() {
        return kind + " at " + home;
    }
}
