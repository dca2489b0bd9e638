package org.standfirst.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.standfirst.article.ManuscriptDiff.BlockChange;
import org.standfirst.body.Block;
import org.standfirst.body.Body;

/** Compares two texts block by block: those that are the same first, and of the others those that share their words. */
final class BlockDiff {
    /** Blocks that share less of their words are two different ones. */
    private static final double ALIKE = 0.4;

    /** In words looked at. Whoever rewrote so much is shown what went and what came. */
    private static final long MOST_WORK = 20_000_000;

    private final List<Block> left;
    private final List<Block> right;
    private final List<BlockChange> changes = new ArrayList<>();

    private BlockDiff(Body before, Body after) {
        this.left = before.blocks();
        this.right = after.blocks();
    }

    static List<BlockChange> of(Body before, Body after) {
        return new BlockDiff(before, after).compare();
    }

    private List<BlockChange> compare() {
        Map<Block, Integer> numbers = new HashMap<>();
        int[] partners = Alignment.of(numbered(left, numbers), numbered(right, numbers));
        int fromLeft = 0;
        int fromRight = 0;
        for (int at = 0; at < partners.length; at++) {
            if (partners[at] != Alignment.NONE) {
                addGap(left.subList(fromLeft, at), right.subList(fromRight, partners[at]));
                changes.add(new BlockChange.Same(left.get(at)));
                fromLeft = at + 1;
                fromRight = partners[at] + 1;
            }
        }
        addGap(left.subList(fromLeft, left.size()), right.subList(fromRight, right.size()));
        return changes;
    }

    private static int[] numbered(List<Block> blocks, Map<Block, Integer> numbers) {
        return blocks.stream()
                .mapToInt(block -> numbers.computeIfAbsent(block, _ -> numbers.size()))
                .toArray();
    }

    private void addGap(List<Block> removed, List<Block> added) {
        int[] partners = partners(removed, added);
        int at = 0;
        for (int number = 0; number < removed.size(); number++) {
            Block before = removed.get(number);
            if (partners[number] == Alignment.NONE) {
                changes.add(new BlockChange.Removed(before));
            } else {
                while (at < partners[number]) {
                    changes.add(new BlockChange.Added(added.get(at++)));
                }
                Block after = added.get(at++);
                changes.add(
                        new BlockChange.Changed(before, after, WordDiff.of(Anchor.text(before), Anchor.text(after))));
            }
        }
        while (at < added.size()) {
            changes.add(new BlockChange.Added(added.get(at++)));
        }
    }

    /** Pairs blocks in order, so that they share as many of their words as they can. */
    private static int[] partners(List<Block> removed, List<Block> added) {
        int[] partners =
                IntStream.generate(() -> Alignment.NONE).limit(removed.size()).toArray();
        List<Bag> lefts = removed.stream().map(Bag::of).toList();
        List<Bag> rights = added.stream().map(Bag::of).toList();
        if (work(lefts, rights.size()) + work(rights, lefts.size()) > MOST_WORK) {
            return partners;
        }
        double[][] best = new double[lefts.size() + 1][rights.size() + 1];
        for (int row = lefts.size() - 1; row >= 0; row--) {
            for (int column = rights.size() - 1; column >= 0; column--) {
                double paired = lefts.get(row).likeness(rights.get(column)).orElse(-1.0) + best[row + 1][column + 1];
                best[row][column] = Math.max(paired, Math.max(best[row + 1][column], best[row][column + 1]));
            }
        }
        int row = 0;
        int column = 0;
        while (row < lefts.size() && column < rights.size()) {
            if (best[row][column] == best[row + 1][column]) {
                row++;
            } else if (best[row][column] == best[row][column + 1]) {
                column++;
            } else {
                partners[row++] = column++;
            }
        }
        return partners;
    }

    private static long work(List<Bag> bags, int times) {
        return bags.stream().mapToLong(bag -> 1 + bag.counts().size()).sum() * times;
    }

    /** A block's words without their order. */
    private record Bag(Map<String, Integer> counts, int size) {
        static Bag of(Block block) {
            Map<String, Integer> counts = new HashMap<>();
            int size = 0;
            for (String word : WordDiff.words(Anchor.text(block))) {
                if (!word.isBlank()) {
                    counts.merge(word, 1, Integer::sum);
                    size++;
                }
            }
            return new Bag(counts, size);
        }

        /** Which part of their words two blocks share; empty if it is too small a part. */
        Optional<Double> likeness(Bag other) {
            int shared = counts.entrySet().stream()
                    .mapToInt(entry -> Math.min(entry.getValue(), other.counts.getOrDefault(entry.getKey(), 0)))
                    .sum();
            return Optional.of(2.0 * shared / Math.max(1, size + other.size)).filter(part -> part >= ALIKE);
        }
    }
}
