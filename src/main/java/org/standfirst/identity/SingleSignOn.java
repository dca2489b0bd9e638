package org.standfirst.identity;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jetty.util.Fields;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Sends people to the magazine's provider, and finds out from it who they are: by the authorization code flow of OpenID
 * Connect, with PKCE (RFC 7636). Nothing is asked before somebody wants to sign in.
 */
public final class SingleSignOn implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SingleSignOn.class);
    private static final int LONGEST_NAME = 100;

    private final Optional<IdentityProvider> provider;
    private final ProviderCalls calls = new ProviderCalls();
    private final @Nullable ProviderBooks books;

    /** By this provider, or by none. */
    public SingleSignOn(Optional<IdentityProvider> provider) {
        this.provider = provider;
        this.books = provider.map(known -> new ProviderBooks(known, calls, Clock.systemUTC()))
                .orElse(null);
    }

    /** The provider, if the magazine has one. */
    public Optional<IdentityProvider> provider() {
        return provider;
    }

    /** Whether nobody comes in otherwise. */
    public boolean isOnlyWay() {
        return provider.filter(IdentityProvider::isOnlyWay).isPresent();
    }

    /**
     * A sign-in, as its two halves know each other.
     *
     * @param answerTo where the provider sends the browser when it is done
     * @param nonce what the token must repeat
     * @param verifier what we show to the provider, and the browser never sees
     */
    public record Asking(String answerTo, String nonce, String verifier) {}

    /** Where to send somebody's browser; nothing if the provider can't be reached. */
    public Optional<URI> address(Asking asking, String state) {
        try {
            ProviderBooks.Directory directory = books().directory();
            Map<String, String> query = new LinkedHashMap<>();
            query.put("response_type", "code");
            query.put("client_id", provider.orElseThrow().client());
            query.put("redirect_uri", asking.answerTo());
            query.put("scope", "openid email profile");
            query.put("state", state);
            query.put("nonce", asking.nonce());
            query.put("code_challenge", challenge(asking.verifier()));
            query.put("code_challenge_method", "S256");
            String before = directory.authorization().toString();
            return Optional.of(URI.create(before
                    + (before.contains("?") ? "&" : "?")
                    + query.entrySet().stream()
                            .map(pair -> pair.getKey() + "=" + encoded(pair.getValue()))
                            .collect(Collectors.joining("&"))));
        } catch (Unreachable failed) {
            LOG.warn("Single sign-on: {}", failed.getMessage());
            return Optional.empty();
        }
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The provider answers for them. */
        record Identified(Identity identity) implements Outcome {}

        /** It answers for nobody; why, the log says. */
        record NotProven() implements Outcome {}

        /** The provider has not made sure of their address, or it is not one of those that are taken. */
        record AddressNotTaken() implements Outcome {}

        /** The provider does not answer. */
        record NotReached() implements Outcome {}
    }

    /** Shows the provider the code that it gave to somebody's browser, and learns who that is. */
    public Outcome redeem(String code, Asking asking) {
        try {
            ProviderBooks.Directory directory = books().directory();
            JsonNode answer = calls.post(
                    directory.token(), form(code, asking), provider.orElseThrow(), directory.knowsUsByHeader());
            IdToken token = new IdToken(answer.path("id_token").asString(""));
            JwtClaims claims = token.check(
                    books().keys(token.keyId()),
                    directory.issuer(),
                    provider.orElseThrow().client(),
                    asking.nonce());
            return identify(directory, claims, answer.path("access_token").asString(""));
        } catch (Unproven refused) {
            LOG.warn("Single sign-on: somebody was not let in: {}", refused.getMessage());
            return new Outcome.NotProven();
        } catch (Unreachable failed) {
            LOG.warn("Single sign-on: {}", failed.getMessage());
            return new Outcome.NotReached();
        }
    }

    private static Fields form(String code, Asking asking) {
        Fields form = new Fields();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", asking.answerTo());
        form.put("code_verifier", asking.verifier());
        return form;
    }

    private Outcome identify(ProviderBooks.Directory directory, JwtClaims claims, String accessToken)
            throws Unreachable, Unproven {
        Map<String, Object> said = claims.getClaimsMap();
        String subject = String.valueOf(said.get("sub"));
        if (said.get("email") == null && directory.people() != null && !accessToken.isEmpty()) {
            said = more(directory.people(), accessToken, subject);
        }
        String email = text(said.get("email"));
        // Some providers write the word.
        boolean isVerified = "true".equals(String.valueOf(said.get("email_verified")));
        return isVerified && provider.orElseThrow().takes(email)
                ? new Outcome.Identified(new Identity(directory.issuer(), subject, email, name(said)))
                : new Outcome.AddressNotTaken();
    }

    /** Some providers say addresses here alone (OpenID Connect Core, 5.3); it must be of the same person (5.3.2). */
    private Map<String, Object> more(URI people, String accessToken, String subject) throws Unreachable, Unproven {
        JsonNode told = calls.getAs(accessToken, people);
        if (!told.path("sub").asString("").equals(subject)) {
            throw new Unproven("the provider speaks of two people");
        }
        return Map.of(
                "email", told.path("email").asString(""),
                "email_verified", told.path("email_verified").asString("false"),
                "name", told.path("name").asString(""));
    }

    private static String name(Map<String, Object> said) {
        String name = text(said.get("name")).strip();
        return name.length() <= LONGEST_NAME ? name : "";
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }

    private ProviderBooks books() {
        if (books == null) {
            throw new IllegalStateException("the magazine has no provider");
        }
        return books;
    }

    @Override
    public void close() {
        calls.close();
    }
}
