package org.standfirst.spam;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.standfirst.database.Database;

/** Judges replies that were written by other hands than those which the model was made from. */
final class ClassifierBench {
    private static final int OF_A_LINE = 3;

    private ClassifierBench() {}

    public static void main(String[] arguments) throws Exception {
        Path bench = Path.of(arguments[0]);
        boolean isTold = arguments.length > 2 && arguments[2].equals("--mistakes");
        try (Database database = Database.open("", Path.of(arguments[1]))) {
            Classifier classifier = new Classifier(new Learnt(database));
            List<Corpus.Piece> pieces = new ArrayList<>();
            int[][] counts = new int[2][3];
            for (String corpus : List.of("unseen", "last")) {
                List<Corpus.Piece> some = Corpus.read(bench.resolve("corpus").resolve(corpus), OF_A_LINE);
                int[][] ofThese = judge(classifier, some, isTold);
                table(corpus, ofThese);
                for (int band = 0; band < 3; band++) {
                    counts[0][band] += ofThese[0][band];
                    counts[1][band] += ofThese[1][band];
                }
                pieces.addAll(some);
            }
            System.out.printf(Locale.ROOT, "classifier ham_held_percent=%.2f spam_caught_percent=%.1f judge_us=%.0f%n",
                    100.0 * (counts[0][1] + counts[0][2]) / sum(counts[0]),
                    100.0 * (counts[1][1] + counts[1][2]) / sum(counts[1]),
                    microseconds(classifier, pieces));
        }
    }

    private static int[][] judge(Classifier classifier, List<Corpus.Piece> pieces, boolean isTold) {
        int[][] counts = new int[2][3];
        for (Corpus.Piece piece : pieces) {
            Verdict verdict = classifier.judge(piece.sample());
            counts[piece.isSpam() ? 1 : 0][verdict.band().ordinal()]++;
            boolean isWrong = piece.isSpam() == (verdict.band() == Verdict.Band.HAM);
            if (isTold && isWrong) {
                System.out.printf(Locale.ROOT, "%s %.2f %s%n      %s%n", piece.isSpam() ? "missed" : "HELD",
                        verdict.spamminess(), piece.sample().text(), clues(verdict));
            }
        }
        return counts;
    }

    private static void table(String corpus, int[][] counts) {
        System.out.printf("%-8s    HAM  UNSURE   SPAM%n", corpus);
        System.out.printf("ham       %5d   %5d  %5d%n", counts[0][0], counts[0][1], counts[0][2]);
        System.out.printf("spam      %5d   %5d  %5d%n", counts[1][0], counts[1][1], counts[1][2]);
    }

    private static int sum(int[] counts) {
        return counts[0] + counts[1] + counts[2];
    }

    private static String clues(Verdict verdict) {
        StringBuilder words = new StringBuilder();
        verdict.clues().forEach(clue -> words.append(String.format(Locale.ROOT, "%s %.1f | ", clue.words(), clue.weight())));
        return words.toString();
    }

    /** Of the fastest of several rounds: how long it takes, not what else the machine does. */
    private static double microseconds(Classifier classifier, List<Corpus.Piece> pieces) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 60; round++) {
            long start = System.nanoTime();
            pieces.forEach(piece -> classifier.judge(piece.sample()));
            best = Math.min(best, (System.nanoTime() - start) / 1_000.0 / pieces.size());
        }
        return best;
    }
}
