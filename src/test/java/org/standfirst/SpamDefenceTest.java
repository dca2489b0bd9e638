package org.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.spam.AkismetService;
import org.standfirst.spam.Classifier;
import org.standfirst.spam.LearnDecision;
import org.standfirst.spam.LearnDecision.Opinion;
import org.standfirst.spam.Likeness;
import org.standfirst.spam.Lookalikes;
import org.standfirst.spam.ProofOfWork;
import org.standfirst.spam.Sample;
import org.standfirst.spam.SpentProofs;
import org.standfirst.spam.Verdict;
import org.standfirst.spam.WordRule;
import org.standfirst.spam.WordRules;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.TestParts;
import org.standfirst.wordpress.SharedData;

/** Every layer of it, as another room calls it, stands what strangers may send. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpamDefenceTest {
    /** As long as a reply may be, and more. */
    private static final int LONG = 8_000;

    /** Of the processor, for all of it together, where nothing is warm yet. */
    private static final long MOST_NANOSECONDS = 1_000_000_000;

    private final ProofOfWork work = new ProofOfWork("a key of this test's own".getBytes(StandardCharsets.UTF_8));
    private final WordRules rules = WordRules.of(List.of(
            new WordRule("script", WordRule.Strength.BLOCK),
            new WordRule("*alert*", WordRule.Strength.WATCH),
            new WordRule("free money", WordRule.Strength.BLOCK)));
    private TestParts parts;

    @BeforeAll
    void open() {
        parts = new TestParts(DatabaseKind.SQLITE.fresh());
        defend("So that everything is loaded.");
    }

    @AfterAll
    void close() {
        parts.close();
    }

    @Test
    void standsHostileMarkup() {
        List<String> cases = SharedData.elements("markup", _ -> true);

        assertThat(cases).hasSizeGreaterThan(500);
        cases.forEach(text -> defendInTime(text.substring(0, Math.min(text.length(), LONG))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "A ", "a.", "@", "a@", "a@a.", "http://", "www.", "a.com ", "[url=", "<a ", "!", "1 ", "+49 ",
                "$1", "0.", "а", "aа", "漢", "\u0301", "a\u0301", "\u200B", "\uD800", "\uDC00", "😀", "ﷺ", "\u0000",
                "qx", "a-b-", "x@y-", "\n"
            })
    void takesNoLongerForWhatWasMadeToTakeLong(String piece) {
        defendInTime(piece.repeat(LONG / piece.length()));
    }

    @Test
    void paysForAReplyOnce() {
        SpentProofs proofs = parts.get(SpentProofs.class);
        Instant now = Instant.now();

        assertThat(proofs.spend("mark", now)).isTrue();
        assertThat(proofs.spend("mark", now)).isFalse();
        assertThat(proofs.forgetExpired(now.plusSeconds(1))).isOne();
    }

    @Test
    void asksNoThirdPartyUnlessTold() {
        try (AkismetService off = new AkismetService(Optional.empty())) {
            assertThat(off.check(new AkismetService.Comment("", "", "", "", "", "")))
                    .isEqualTo(new AkismetService.Answer.Off());
        }
    }

    private void defendInTime(String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        defend(text);
        assertThat(threads.getCurrentThreadCpuTime() - start)
                .as(text.substring(0, Math.min(text.length(), 40)))
                .isLessThan(MOST_NANOSECONDS);
    }

    private void defend(String text) {
        assertThat(Lookalikes.plain(text)).isNotNull();
        assertThat(rules.match(text)).allSatisfy(match -> assertThat(text).contains(match.words()));
        OptionalLong likeness = Likeness.of(text);
        assertThat(likeness.stream().allMatch(number -> Likeness.isNear(number, number)))
                .isTrue();
        Sample sample = new Sample(text, text, List.of(text));
        Verdict verdict = parts.get(Classifier.class).judge(sample);
        assertThat(verdict.spamminess()).isBetween(0.0, 1.0);
        assertThat(verdict.clues()).hasSizeLessThanOrEqualTo(8);
        Stream.of(Opinion.values())
                .forEach(opinion ->
                        parts.get(LearnDecision.class).apply(new LearnDecision.Learn(sample, opinion, Opinion.NONE)));
        assertThat(work.check(text, Instant.now()))
                .isInstanceOfAny(ProofOfWork.Outcome.Wrong.class, ProofOfWork.Outcome.Missing.class);
    }
}
