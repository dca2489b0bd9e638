package org.standfirst.spam;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.altcha.altcha.Altcha;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has the sender's machine do a little work, as ALTCHA agreed on it (version 1): find the number that, put behind a salt,
 * has a given SHA-256. Nothing is remembered until somebody pays with it. Safe for use by several threads at once.
 */
public final class ProofOfWork {
    /** How long a challenge is good for; whoever writes longer than that asks for another one. */
    public static final Duration VALID = Duration.ofHours(1);

    /**
     * Half of it is tried on average. A browser here tries about a million a second, a cheap telephone perhaps a fifth of
     * that: see docs/decisions/0055.
     */
    static final long MOST = 30_000;

    private static final int LONGEST_PAYLOAD = 1_000;
    private static final Pattern SALT = Pattern.compile("[0-9a-f]{24}\\?expires=(\\d{1,12})&");

    private final String key;

    /**
     * Makes challenges that only this key makes.
     *
     * @param key by which we know our own challenges again; secret, and the same on every node
     */
    public ProofOfWork(byte[] key) {
        this.key = HexFormat.of().formatHex(key);
    }

    /** What a sender's machine is asked for, as JSON that ALTCHA's clients read. */
    public String challenge(Instant now) {
        Altcha.ChallengeOptions options = new Altcha.ChallengeOptions()
                .setAlgorithm(Altcha.Algorithm.SHA256)
                .setMaxNumber(MOST)
                .setSecureRandomNumber(true)
                .setExpires(now.plus(VALID).getEpochSecond())
                .setHmacKey(key);
        try {
            Altcha.Challenge challenge = Altcha.createChallenge(options);
            return JsonMapper.shared()
                    .createObjectNode()
                    .put("algorithm", challenge.algorithm)
                    .put("challenge", challenge.challenge)
                    .put("maxnumber", challenge.maxnumber)
                    .put("salt", challenge.salt)
                    .put("signature", challenge.signature)
                    .toString();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * The work was done. It must still be {@linkplain SpentProofs#spend spent}.
         *
         * @param mark what tells it from others
         * @param asked when the challenge was made: how long the form was open, and nobody can say otherwise
         * @param until when it expires
         */
        record Good(String mark, Instant asked, Instant until) implements Outcome {}

        /** Nothing came, as from a browser without scripts. */
        record Missing() implements Outcome {}

        /** It solves no challenge of ours. */
        record Wrong() implements Outcome {}

        /** It was good once. */
        record Expired() implements Outcome {}
    }

    /**
     * Judges what a sender brings.
     *
     * @param payload the solution as ALTCHA's clients send it: JSON in Base64
     */
    public Outcome check(@Nullable String payload, Instant now) {
        if (payload == null || payload.isBlank()) {
            return new Outcome.Missing();
        }
        return read(payload.strip())
                .filter(this::isOurs)
                .<Outcome>map(solution -> judge(solution, now))
                .orElseGet(Outcome.Wrong::new);
    }

    /** Ours has one form alone; nothing else is worth a hash. */
    private static Optional<Altcha.Payload> read(String payload) {
        if (payload.length() > LONGEST_PAYLOAD) {
            return Optional.empty();
        }
        try {
            JsonNode json = JsonMapper.shared().readTree(Base64.getDecoder().decode(payload));
            Altcha.Payload solution = new Altcha.Payload();
            solution.algorithm = json.path("algorithm").asString("");
            solution.challenge = json.path("challenge").asString("");
            solution.salt = json.path("salt").asString("");
            solution.signature = json.path("signature").asString("");
            JsonNode number = json.path("number");
            solution.number = number.canConvertToInt() ? number.intValue() : -1L;
            boolean hasForm = solution.algorithm.equals(Altcha.Algorithm.SHA256.getName())
                    && SALT.matcher(solution.salt).matches()
                    && solution.number >= 0
                    && solution.number <= MOST;
            return hasForm ? Optional.of(solution) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }

    /** The time is ours to judge: the library would ask the machine's clock. */
    private boolean isOurs(Altcha.Payload solution) {
        try {
            return Altcha.verifySolution(solution, key, false);
        } catch (Exception garbled) {
            return false;
        }
    }

    private static Outcome judge(Altcha.Payload solution, Instant now) {
        Matcher salt = SALT.matcher(solution.salt);
        if (!salt.matches()) {
            return new Outcome.Wrong();
        }
        Instant until = Instant.ofEpochSecond(Long.parseLong(salt.group(1)));
        return now.isAfter(until)
                ? new Outcome.Expired()
                : new Outcome.Good(solution.challenge, until.minus(VALID), until);
    }
}
