package org.standfirst.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestParts;
import org.standfirst.support.TestProgram;

/** A choice that was acknowledged is never lost, and the chain is sound, whenever the program was killed. */
@OnBothDatabases
class ChoiceReplayTest {
    private static final int ROUNDS = Boolean.getBoolean("standfirst.thorough") ? 60 : 3;

    private final DatabaseKind kind;

    ChoiceReplayTest(DatabaseKind kind) {
        this.kind = kind;
    }

    private record Acknowledged(long number, String hash, Subject subject) {}

    @Test
    void losesNoChoiceThatWasAcknowledged() {
        DatabaseKind.Place place = kind.fresh();
        List<Acknowledged> acknowledged = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long seed = ThreadLocalRandom.current().nextInt(1_000_000);
            TestProgram program = TestProgram.startMain(
                    ChoosingProgram.class, List.of(place.data().toString(), place.databaseUrl(), Long.toString(seed)));
            // The last line may have broken off.
            program.killAmid(line -> said(line).length == 4 && said(line)[3].length() == 22, 11, 60).stream()
                    .map(ChoiceReplayTest::said)
                    .forEach(said ->
                            acknowledged.add(new Acknowledged(Long.parseLong(said[1]), said[2], new Subject(said[3]))));
            try (TestParts parts = new TestParts(place)) {
                assertThat(parts.get(VerifyChain.class).apply())
                        .as("seed " + seed)
                        .isInstanceOfSatisfying(
                                Finding.Sound.class,
                                sound -> assertThat(sound.from()).isEqualTo(1));
                acknowledged.forEach(one -> assertThat(parts.get(Choices.class).of(one.subject()))
                        .singleElement()
                        .satisfies(choice -> {
                            assertThat(choice.number()).isEqualTo(one.number());
                            assertThat(choice.hash()).isEqualTo(one.hash());
                        }));
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(10 * ROUNDS);
    }

    private static String[] said(String line) {
        return line.split("\t", -1);
    }
}
