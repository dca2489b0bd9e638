package org.standfirst.identity;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a provider publishes of itself (OpenID Connect Discovery 1.0): where to ask, and the keys it signs with. Fetched when
 * first needed, and kept for an hour; keys are looked up sooner where a token names one that is new, but not at every such
 * token, as anybody can make those.
 */
final class ProviderBooks {
    private static final Duration GOOD_FOR = Duration.ofHours(1);
    private static final Duration KEYS_AT_MOST_EVERY = Duration.ofMinutes(1);

    private final IdentityProvider provider;
    private final ProviderCalls calls;
    private final Clock clock;

    private @Nullable Directory directory;
    private Instant directoryUntil = Instant.EPOCH;
    private List<JsonWebKey> keys = List.of();
    private Instant keysSince = Instant.EPOCH;

    ProviderBooks(IdentityProvider provider, ProviderCalls calls, Clock clock) {
        this.provider = provider;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * Where to ask.
     *
     * @param issuer its name as it writes it itself, and as tokens must say it
     * @param people where it says more of somebody; nothing if nowhere
     * @param knowsUsByHeader whether the secret goes into a header, or else into the form
     */
    record Directory(
            String issuer,
            URI authorization,
            URI token,
            URI keys,
            @Nullable URI people,
            boolean knowsUsByHeader) {}

    synchronized Directory directory() throws Unreachable {
        Directory known = directory;
        if (known == null || clock.instant().isAfter(directoryUntil)) {
            known = fetch();
            directory = known;
            directoryUntil = clock.instant().plus(GOOD_FOR);
        }
        return known;
    }

    private Directory fetch() throws Unreachable {
        String name = plain(provider.issuer().toString());
        JsonNode said = calls.get(URI.create(name + "/.well-known/openid-configuration"));
        String issuer = said.path("issuer").asString("");
        if (!plain(issuer).equals(name)) {
            throw new Unreachable("the provider at " + name + " calls itself " + issuer);
        }
        JsonNode people = said.path("userinfo_endpoint");
        JsonNode manners = said.path("token_endpoint_auth_methods_supported");
        return new Directory(
                issuer,
                address(said, "authorization_endpoint"),
                address(said, "token_endpoint"),
                address(said, "jwks_uri"),
                people.isString() ? address(said, "userinfo_endpoint") : null,
                !manners.isArray()
                        || manners.valueStream()
                                .anyMatch(way -> way.asString("").equals("client_secret_basic")));
    }

    /** Some write the name with a stroke at the end where their operators leave it out. */
    private static String plain(String issuer) {
        return issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    }

    private static URI address(JsonNode said, String name) throws Unreachable {
        try {
            URI address = URI.create(said.path(name).asString(""));
            if (IdentityProvider.isSafe(address)) {
                return address;
            }
        } catch (IllegalArgumentException nonsense) {
            throw new Unreachable("the provider's " + name + " is no address");
        }
        throw new Unreachable("the provider's " + name + " is not over https");
    }

    /** The keys that it signs with, that of a name among them if there is one. */
    synchronized List<JsonWebKey> keys(@Nullable String id) throws Unreachable {
        Instant now = clock.instant();
        boolean isKnown = id == null ? !keys.isEmpty() : keys.stream().anyMatch(key -> id.equals(key.getKeyId()));
        if (now.isAfter(keysSince.plus(isKnown ? GOOD_FOR : KEYS_AT_MOST_EVERY))) {
            keysSince = now;
            keys = fetchKeys();
        }
        return keys;
    }

    private List<JsonWebKey> fetchKeys() throws Unreachable {
        try {
            return List.copyOf(new JsonWebKeySet(calls.get(directory().keys()).toString()).getJsonWebKeys());
        } catch (JoseException unreadable) {
            throw new Unreachable("the provider's keys can't be read: " + unreadable.getMessage());
        }
    }
}
