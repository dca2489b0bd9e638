package org.standfirst.spam;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.altcha.altcha.Altcha;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.spam.ProofOfWork.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ProofOfWorkTest {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private final ProofOfWork work = new ProofOfWork("a key of this test's own".getBytes(StandardCharsets.UTF_8));

    @Test
    void takesWorkThatWasDone() throws Exception {
        ObjectNode solution = solved(work.challenge(NOON));

        assertThat(work.check(encoded(solution), NOON.plusSeconds(60)))
                .isEqualTo(
                        new Outcome.Good(solution.path("challenge").stringValue(), NOON, NOON.plus(ProofOfWork.VALID)));
    }

    @Test
    void takesItForAnHour() throws Exception {
        String payload = encoded(solved(work.challenge(NOON)));

        assertThat(work.check(payload, NOON.plus(Duration.ofMinutes(60)))).isInstanceOf(Outcome.Good.class);
        assertThat(work.check(payload, NOON.plus(Duration.ofMinutes(61)))).isEqualTo(new Outcome.Expired());
    }

    @Test
    void asksForSomethingElseEachTime() {
        assertThat(work.challenge(NOON)).isNotEqualTo(work.challenge(NOON));
    }

    @Test
    void refusesTheWorkOfAnotherKey() throws Exception {
        ProofOfWork other = new ProofOfWork("another key".getBytes(StandardCharsets.UTF_8));

        assertThat(work.check(encoded(solved(other.challenge(NOON))), NOON)).isEqualTo(new Outcome.Wrong());
    }

    @ParameterizedTest
    @CsvSource({
        "algorithm, SHA-1",
        "algorithm, MD5",
        "challenge, 00",
        "signature, 00",
        "signature, ''",
        "salt,      000000000000000000000000?expires=99999999999&",
        "salt,      ''",
    })
    void refusesWhatWasChanged(String part, String value) throws Exception {
        ObjectNode solution = solved(work.challenge(NOON));

        assertThat(work.check(encoded(solution.put(part, value)), NOON)).isEqualTo(new Outcome.Wrong());
    }

    @Test
    void refusesAnHourThatWasMadeLongerByTheNumbersDigits() throws Exception {
        ObjectNode solution = solved(work.challenge(NOON));
        String number = solution.path("number").asString();
        String salt = solution.path("salt").stringValue();

        for (int digits = 1; digits < number.length(); digits++) {
            ObjectNode spliced = solution.deepCopy()
                    .put("salt", salt + number.substring(0, digits))
                    .put("number", Long.parseLong(number.substring(digits)));
            assertThat(work.check(encoded(spliced), NOON)).isEqualTo(new Outcome.Wrong());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 30_001, Long.MAX_VALUE})
    void refusesANumberThatWasNotAskedFor(long number) throws Exception {
        ObjectNode solution = solved(work.challenge(NOON));

        assertThat(work.check(encoded(solution.put("number", number)), NOON)).isEqualTo(new Outcome.Wrong());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "[]",
                "{}",
                "null",
                "{\"number\":1e999}",
                "{\"salt\":[[[[[[[[",
                "{\"number\":\"1\"}",
                "\u0000"
            })
    void refusesWhatIsNoSolution(String json) {
        assertThat(work.check(Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8)), NOON))
                .isEqualTo(new Outcome.Wrong());
        assertThat(work.check("not %% base64" + json, NOON)).isEqualTo(new Outcome.Wrong());
        assertThat(work.check("W".repeat(100_000), NOON)).isEqualTo(new Outcome.Wrong());
    }

    @Test
    void saysThatNothingCame() {
        assertThat(work.check(null, NOON)).isEqualTo(new Outcome.Missing());
        assertThat(work.check(" ", NOON)).isEqualTo(new Outcome.Missing());
    }

    /** As ALTCHA's own client does it. */
    private static ObjectNode solved(String challenge) throws Exception {
        JsonNode asked = JsonMapper.shared().readTree(challenge);
        Altcha.Solution solution = Altcha.solveChallenge(
                asked.path("challenge").stringValue(),
                asked.path("salt").stringValue(),
                Altcha.Algorithm.SHA256,
                asked.path("maxnumber").longValue(),
                0);
        ObjectNode answer = ((ObjectNode) asked).deepCopy();
        answer.remove("maxnumber");
        return answer.put("number", solution.number);
    }

    private static String encoded(JsonNode solution) {
        return Base64.getEncoder().encodeToString(solution.toString().getBytes(StandardCharsets.UTF_8));
    }
}
