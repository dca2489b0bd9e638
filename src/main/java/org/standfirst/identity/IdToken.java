package org.standfirst.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** What a provider signed of somebody, and whether it is meant for us and for this very sign-in (OpenID Connect Core, 3.1.3.7). */
final class IdToken {
    private static final int LONGEST = 32_768;
    private static final int CLOCKS_DIFFER_BY_SECONDS = 60;
    private static final int OLDEST_SECONDS = 600;
    private static final int LONGEST_SUBJECT = 255;

    /** Signed with a private key, each of them: what anybody could sign who knows the public one is not here. */
    private static final AlgorithmConstraints SIGNED_BY = new AlgorithmConstraints(
            AlgorithmConstraints.ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
            AlgorithmIdentifiers.EDDSA);

    private final String token;

    IdToken(String token) throws Unproven {
        if (token.length() > LONGEST) {
            throw new Unproven("the token is too long");
        }
        this.token = token;
    }

    /** Which key it says that it was signed with; nothing if it does not say. */
    @Nullable
    String keyId() throws Unproven {
        try {
            return ((JsonWebSignature) JsonWebSignature.fromCompactSerialization(token)).getKeyIdHeaderValue();
        } catch (JoseException | ClassCastException unreadable) {
            throw new Unproven("the token can't be read", unreadable);
        }
    }

    JwtClaims check(List<JsonWebKey> keys, String issuer, String client, String nonce) throws Unproven {
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(SIGNED_BY)
                    .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys))
                    .setExpectedIssuer(true, issuer)
                    .setExpectedAudience(true, client)
                    .setRequireSubject()
                    .setRequireExpirationTime()
                    .setAllowedClockSkewInSeconds(CLOCKS_DIFFER_BY_SECONDS)
                    .setIssuedAtRestrictions(CLOCKS_DIFFER_BY_SECONDS, OLDEST_SECONDS)
                    .build()
                    .processToClaims(token);
            checkParty(claims, client);
            checkNonce(claims, nonce);
            if (claims.getSubject().isBlank() || claims.getSubject().length() > LONGEST_SUBJECT) {
                throw new Unproven("the token names nobody");
            }
            return claims;
        } catch (InvalidJwtException refused) {
            // Its own message repeats whatever the token says of somebody, which is nobody's to read in a log.
            throw new Unproven("the token is refused: codes " + codes(refused), refused);
        } catch (MalformedClaimException refused) {
            throw new Unproven("the token makes no sense", refused);
        }
    }

    /** As {@link org.jose4j.jwt.consumer.ErrorCodes} lists them. */
    private static List<Integer> codes(InvalidJwtException refused) {
        return refused.getErrorDetails().stream()
                .map(ErrorCodeValidator.Error::getErrorCode)
                .toList();
    }

    /** A token that others may read as well was asked for by one of them, and that must be us. */
    private static void checkParty(JwtClaims claims, String client) throws Unproven, MalformedClaimException {
        String party = claims.getStringClaimValue("azp");
        if (party == null ? claims.getAudience().size() > 1 : !party.equals(client)) {
            throw new Unproven("the token was made for another party");
        }
    }

    private static void checkNonce(JwtClaims claims, String nonce) throws Unproven, MalformedClaimException {
        String said = claims.getStringClaimValue("nonce");
        if (said == null
                || !MessageDigest.isEqual(
                        said.getBytes(StandardCharsets.UTF_8), nonce.getBytes(StandardCharsets.UTF_8))) {
            throw new Unproven("the token was made for another sign-in");
        }
    }
}
