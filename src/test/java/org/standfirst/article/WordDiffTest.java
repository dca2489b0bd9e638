package org.standfirst.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WordDiffTest {
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    @Test
    void showsTheWordThatChanged() {
        assertThat(shown("The tide went out at six.", "The tide went out at seven."))
                .isEqualTo("The tide went out at [-six-]{+seven+}.");
    }

    @Test
    void showsWordsThatCameAndWent() {
        assertThat(shown("The tide went out", "The spring tide went out")).isEqualTo("The {+spring +}tide went out");
        assertThat(shown("The spring tide went out", "The tide went out")).isEqualTo("The [-spring -]tide went out");
    }

    @Test
    void joinsChangesThatOnlyBlanksPart() {
        assertThat(shown("a red house stood", "a blue boat stood")).isEqualTo("a [-red house-]{+blue boat+} stood");
    }

    @Test
    void comparesScriptsThatPartNoWordsSignBySign() {
        assertThat(shown("潮が引いた", "潮が満ちた")).isEqualTo("潮が[-引い-]{+満ち+}た");
    }

    @Test
    void takesWordsForWholeWithTheirAccentsAndApostrophes() {
        assertThat(WordDiff.words("don't e\u0301té, 1.5"))
                .containsExactly("don't", " ", "e\u0301té", ",", " ", "1", ".", "5");
    }

    @Test
    void comparesTwentyThousandWordsWithAsManyOthersInUnderASecond() {
        String before = words(20_000, 1, 0);
        String after = words(20_000, 1, 50_000);
        String ofFewWords = words(20_000, 37, 0);
        String ofOtherOrder = words(20_000, 41, 0);
        WordDiff.of(words(1_000, 3, 0), words(1_000, 5, 0));

        for (List<String> pair : List.of(
                List.of(before, after), List.of(ofFewWords, ofOtherOrder), List.of(before, "a " + before + " b"))) {
            // Time of the processor: how busy the machine is with others is no matter of this.
            long start = PROCESSOR.getCurrentThreadCpuTime();
            List<WordDiff.Run> runs = WordDiff.of(pair.getFirst(), pair.getLast());
            assertThat(Duration.ofNanos(PROCESSOR.getCurrentThreadCpuTime() - start))
                    .isLessThan(Duration.ofSeconds(1));
            assertThat(left(runs)).isEqualTo(pair.getFirst());
            assertThat(right(runs)).isEqualTo(pair.getLast());
        }
    }

    /** Every word is one of {@code kinds} if there are several kinds, in an order of its own. */
    private static String words(int count, int kinds, int from) {
        return IntStream.range(0, count)
                .mapToObj(number -> "w" + (from + (kinds == 1 ? number : (number * 7 + number / kinds) % kinds)))
                .collect(Collectors.joining(" "));
    }

    @Property(tries = 500)
    void holdsBothTextsWhole(
            @ForAll @Size(max = 40) List<@AlphaChars @Size(max = 2) String> before,
            @ForAll @Size(max = 40) List<@AlphaChars @Size(max = 2) String> after) {
        String left = String.join(" ", before);
        String right = String.join(" ", after);
        List<WordDiff.Run> runs = WordDiff.of(left, right);

        assertThat(left(runs)).isEqualTo(left);
        assertThat(right(runs)).isEqualTo(right);
    }

    @Property(tries = 500)
    void pairsOnlyWhatIsTheSameAndInOrder(
            @ForAll @Size(max = 60) List<@IntRange(max = 6) Integer> before,
            @ForAll @Size(max = 60) List<@IntRange(max = 6) Integer> after) {
        int[] left = before.stream().mapToInt(Integer::intValue).toArray();
        int[] right = after.stream().mapToInt(Integer::intValue).toArray();
        int[] partners = Alignment.of(left, right);
        int last = -1;
        for (int at = 0; at < left.length; at++) {
            if (partners[at] != Alignment.NONE) {
                assertThat(right[partners[at]]).isEqualTo(left[at]);
                assertThat(partners[at]).isGreaterThan(last);
                last = partners[at];
            }
        }
    }

    @Property(tries = 200)
    void findsTheLongestCommonPartOfWhatHasNoAnchors(
            @ForAll @Size(max = 30) List<@IntRange(max = 3) Integer> before,
            @ForAll @Size(max = 30) List<@IntRange(max = 3) Integer> after) {
        // Doubled, nothing stands once, so that the shortest edit alone is at work.
        int[] left = doubled(before);
        int[] right = doubled(after);
        long paired = IntStream.of(Alignment.of(left, right))
                .filter(partner -> partner != Alignment.NONE)
                .count();

        assertThat(paired).isEqualTo(longestCommon(left, right));
    }

    private static int[] doubled(List<Integer> numbers) {
        return numbers.stream()
                .flatMapToInt(number -> IntStream.of(number, number))
                .toArray();
    }

    private static int longestCommon(int[] left, int[] right) {
        int[][] longest = new int[left.length + 1][right.length + 1];
        for (int row = left.length - 1; row >= 0; row--) {
            for (int column = right.length - 1; column >= 0; column--) {
                longest[row][column] = left[row] == right[column]
                        ? longest[row + 1][column + 1] + 1
                        : Math.max(longest[row + 1][column], longest[row][column + 1]);
            }
        }
        return longest[0][0];
    }

    private static String shown(String before, String after) {
        return WordDiff.of(before, after).stream()
                .map(run -> switch (run.fate()) {
                    case SAME -> run.words();
                    case REMOVED -> "[-" + run.words() + "-]";
                    case ADDED -> "{+" + run.words() + "+}";
                })
                .collect(Collectors.joining());
    }

    private static String left(List<WordDiff.Run> runs) {
        return side(runs, WordDiff.Fate.ADDED);
    }

    private static String right(List<WordDiff.Run> runs) {
        return side(runs, WordDiff.Fate.REMOVED);
    }

    private static String side(List<WordDiff.Run> runs, WordDiff.Fate without) {
        return runs.stream()
                .filter(run -> run.fate() != without)
                .map(WordDiff.Run::words)
                .collect(Collectors.joining());
    }
}
