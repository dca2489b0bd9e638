package org.standfirst.spam;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes {@code spam/model.txt}: logistic regression by stochastic gradient descent (AdaGrad, L2), of features that stand in
 * at least two of the corpus's lines. How strictly it is held back was chosen by cross-validation over the lines of the known
 * corpus, which this prints; the unseen corpus has no part in it.
 */
final class TrainModel {
    private static final int OF_A_LINE = 14;
    private static final int ROUNDS = 60;
    private static final int FOLDS = 5;
    private static final double STEP = 0.15;
    private static final double HOLD_BACK = 0.001;
    private static final double FEW_LINES = 10;

    /** Holding what is none is worse than letting spam through. */
    private static final double HAM_COUNTS = 3;

    /** Where nothing speaks for spam, nothing shall: a text without known features lies far on the side of ham. */
    private static final double BIAS = -2.4;

    /** Nothing decides alone: less than what it takes to outweigh that nothing else speaks for spam. */
    private static final double MOST = 1.8;

    private static final double SLIGHTEST = 0.04;
    private static final double COMMON_SHARE = 0.02;

    private record Row(int[] features, double[] values, Corpus.Piece piece) {}

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> keys = new ArrayList<>();
    private double[] weights = new double[0];

    /** By how much each is held back: what stands in few lines may be one writer's habit. */
    private double[] heldBack = new double[0];

    public static void main(String[] arguments) throws Exception {
        Path bench = Path.of(arguments[0]);
        List<Corpus.Piece> pieces = new ArrayList<>(Corpus.read(bench.resolve("corpus/known"), OF_A_LINE));
        pieces.addAll(Corpus.prose(Path.of(arguments[1])));
        pieces.addAll(Corpus.ordinary(bench.resolve("corpus/known/ordinary.txt")));
        System.out.printf("%d pieces of ham, %d of spam%n",
                pieces.stream().filter(piece -> !piece.isSpam()).count(), pieces.stream().filter(Corpus.Piece::isSpam).count());
        crossValidate(pieces);
        TrainModel model = new TrainModel();
        List<Row> rows = model.rows(pieces, true);
        model.train(rows);
        model.write(rows, Path.of(arguments[2]));
    }

    private static void crossValidate(List<Corpus.Piece> pieces) {
        List<Double> ham = new ArrayList<>();
        List<Double> spam = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            TrainModel model = new TrainModel();
            model.train(model.rows(pieces.stream().filter(piece -> piece.line() % FOLDS != left).toList(), true));
            List<Corpus.Piece> others = pieces.stream()
                    .filter(piece -> piece.line() % FOLDS == left && piece.isReply())
                    .toList();
            model.rows(others, false)
                    .forEach(row -> (row.piece.isSpam() ? spam : ham).add(1 / (1 + Math.exp(-model.sum(row)))));
        }
        for (double from : new double[] {0.5, 0.55, 0.6, 0.65, 0.7, 0.8, 0.85, 0.9}) {
            System.out.printf(Locale.ROOT, "cross-validated over lines, from %.2f: %.2f %% of ham held, %.1f %% of spam caught%n",
                    from, percent(ham, from), percent(spam, from));
        }
    }

    private static double percent(List<Double> judged, double from) {
        return 100.0 * judged.stream().filter(spamminess -> spamminess >= from).count() / judged.size();
    }

    private List<Row> rows(List<Corpus.Piece> pieces, boolean isNew) {
        Map<String, Set<Integer>> lines = new HashMap<>();
        List<List<Feature>> all = new ArrayList<>();
        for (Corpus.Piece piece : pieces) {
            List<Feature> features = Features.of(piece.sample());
            all.add(features);
            for (Feature feature : features) {
                lines.computeIfAbsent(feature.key(), _ -> new HashSet<>()).add(piece.line());
            }
        }
        if (isNew) {
            new TreeMap<>(lines).forEach((key, of) -> {
                if (of.size() >= 2) {
                    numbers.put(key, keys.size());
                    keys.add(key);
                }
            });
            weights = new double[keys.size()];
            heldBack = keys.stream()
                    .mapToDouble(key -> HOLD_BACK * (1 + FEW_LINES / lines.get(key).size()))
                    .toArray();
        }
        List<Row> rows = new ArrayList<>();
        for (int index = 0; index < pieces.size(); index++) {
            List<Feature> features = all.get(index);
            double share = Model.share(features.stream().filter(Feature::isOfText).count());
            List<Feature> known = features.stream().filter(feature -> numbers.containsKey(feature.key())).toList();
            rows.add(new Row(
                    known.stream().mapToInt(feature -> numbers.get(feature.key())).toArray(),
                    known.stream().mapToDouble(feature -> feature.isOfText() ? share : 1).toArray(),
                    pieces.get(index)));
        }
        return rows;
    }

    private void train(List<Row> rows) {
        List<Row> order = new ArrayList<>(rows);
        Random random = new Random(7);
        double[] squares = new double[weights.length];
        Arrays.fill(squares, 1e-2);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            for (Row row : order) {
                double wanted = row.piece.isSpam() ? 1 : 0;
                double importance = row.piece.weight() * (row.piece.isSpam() ? 1 : HAM_COUNTS);
                double error = (1 / (1 + Math.exp(-sum(row))) - wanted) * importance;
                for (int index = 0; index < row.features.length; index++) {
                    int feature = row.features[index];
                    double slope = error * row.values[index] + heldBack[feature] * weights[feature];
                    squares[feature] += slope * slope;
                    weights[feature] =
                            Math.clamp(weights[feature] - STEP * slope / Math.sqrt(squares[feature]), -MOST, MOST);
                }
            }
        }
    }

    private double sum(Row row) {
        double sum = BIAS;
        for (int index = 0; index < row.features.length; index++) {
            sum += weights[row.features[index]] * row.values[index];
        }
        return sum;
    }

    private void write(List<Row> rows, Path file) throws Exception {
        double[] share = new double[weights.length];
        double all = rows.stream().mapToDouble(row -> row.piece.weight()).sum();
        rows.forEach(row -> Arrays.stream(row.features).forEach(feature -> share[feature] += row.piece.weight() / all));
        StringBuilder lines = new StringBuilder(String.format(Locale.ROOT, "\t%.2f%n", BIAS));
        for (int feature = 0; feature < weights.length; feature++) {
            boolean isCommon = share[feature] > COMMON_SHARE;
            if (isCommon || Math.abs(weights[feature]) >= SLIGHTEST) {
                lines.append(String.format(Locale.ROOT, "%s\t%.2f%s%n", keys.get(feature), weights[feature], isCommon ? "\tcommon" : ""));
            }
        }
        Files.writeString(file, lines);
        System.out.printf("%d features in %d bytes%n", lines.chars().filter(letter -> letter == '\n').count() - 1, Files.size(file));
    }
}
