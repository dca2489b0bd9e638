package org.standfirst.newsroom;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.standfirst.identity.IdentityProvider;
import tools.jackson.databind.json.JsonMapper;

/** A small provider of OpenID Connect, over real HTTP: gives out codes, each once, and signs tokens with a key of its own. */
final class SmallProvider implements AutoCloseable {
    static final String CLIENT = "the magazine";
    static final String SECRET = "a secret: with + and %";

    /** Of all of them, as looking for one takes seconds. */
    private static final RsaJsonWebKey KEY = key("first");

    private final HttpServer server;
    private final Map<String, Given> codes = new ConcurrentHashMap<>();
    private final Map<String, Object> people = new ConcurrentHashMap<>();
    final AtomicInteger asked = new AtomicInteger();
    volatile Signing signing = claims -> signed(claims, "RS256", KEY, "first");
    volatile boolean saysTooMuch;
    volatile Optional<String> discoveredAs = Optional.empty();

    /** Makes a token of claims. */
    interface Signing {
        String sign(JwtClaims claims) throws JoseException;
    }

    private record Given(JwtClaims claims, String challenge, String answerTo) {}

    SmallProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> say(exchange, discovery()));
        server.createContext("/keys", exchange -> say(exchange, Map.of("keys", List.of(publicHalf(KEY)))));
        server.createContext("/token", this::token);
        server.createContext("/people", exchange -> say(exchange, people));
        server.start();
    }

    static RsaJsonWebKey key(String id) {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            return key;
        } catch (JoseException failure) {
            throw new IllegalStateException(failure);
        }
    }

    RsaJsonWebKey key() {
        return KEY;
    }

    static Map<String, Object> publicHalf(JsonWebKey key) {
        return new JsonWebKeySet(key).getJsonWebKeys().getFirst().toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    IdentityProvider settings(boolean isOnlyWay, String... domains) {
        return new IdentityProvider(
                URI.create(address()), CLIENT, SECRET, "the house login", isOnlyWay, List.of(domains));
    }

    private Map<String, Object> discovery() {
        asked.incrementAndGet();
        return Map.of(
                "issuer", discoveredAs.orElse(address()),
                "authorization_endpoint", address() + "/authorize",
                "token_endpoint", address() + "/token",
                "userinfo_endpoint", address() + "/people",
                "jwks_uri", address() + "/keys");
    }

    /** Somebody signs in here, whose browser was sent to that address; returns the path to send them back to. */
    String signIn(URI sentTo, String subject, String email, Consumer<JwtClaims> change) {
        Map<String, String> query = fields(sentTo.getRawQuery());
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(address());
        claims.setAudience(CLIENT);
        claims.setSubject(subject);
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setIssuedAt(NumericDate.now());
        claims.setClaim("nonce", query.get("nonce"));
        claims.setClaim("email", email);
        claims.setClaim("email_verified", true);
        claims.setClaim("name", "Somebody New");
        change.accept(claims);
        String code = "code-" + codes.size();
        codes.put(
                code,
                new Given(claims, query.getOrDefault("code_challenge", ""), query.getOrDefault("redirect_uri", "")));
        return URI.create(query.get("redirect_uri")).getPath() + "?code=" + code + "&state=" + query.get("state");
    }

    void tellOfPeople(Map<String, Object> claims) {
        people.putAll(claims);
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Given given = codes.remove(form.getOrDefault("code", ""));
        String basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString("the+magazine:a+secret%3A+with+%2B+and+%25".getBytes(StandardCharsets.UTF_8));
        if (given == null
                || !basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !given.answerTo().equals(form.get("redirect_uri"))
                || !given.challenge().equals(hashed(form.getOrDefault("code_verifier", "")))) {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
            return;
        }
        try {
            Map<String, Object> answer = Map.of("id_token", signing.sign(given.claims()), "access_token", "opens");
            say(exchange, saysTooMuch ? Map.of("id_token", "x".repeat(400_000)) : answer);
        } catch (JoseException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static String signed(JwtClaims claims, String algorithm, RsaJsonWebKey key, String keyId) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKeyIdHeaderValue(keyId);
        signature.setKey(key.getPrivateKey());
        return signature.getCompactSerialization();
    }

    private static String hashed(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Map<String, String> fields(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void say(HttpExchange exchange, Map<String, ?> words) throws IOException {
        byte[] answer = JsonMapper.shared().writeValueAsBytes(words);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
