package org.standfirst.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what two sequences have in common, in order. What stands once in each is common first, since nobody can take it
 * for something else (a "patience diff"); between such anchors the shortest way from one to the other is sought by Myers's
 * method, and given up where it is long: what differs so much is better shown as replaced than as a thousand splinters.
 */
final class Alignment {
    /** What is not the same in either sequence. */
    static final int NONE = -1;

    private static final int DEEPEST = 40;
    private static final int MOST_EDITS = 1_000;

    private final int[] left;
    private final int[] right;
    private final int[] partners;

    private Alignment(int[] left, int[] right) {
        this.left = left;
        this.right = right;
        this.partners = new int[left.length];
        Arrays.fill(partners, NONE);
    }

    /** For each place of the left sequence, the place of the right one that holds the same, or {@link #NONE}. */
    static int[] of(int[] left, int[] right) {
        Alignment alignment = new Alignment(left, right);
        alignment.align(new Range(0, left.length, 0, right.length), 0);
        return alignment.partners;
    }

    private record Range(int left, int leftEnd, int right, int rightEnd) {
        boolean isOneSided() {
            return left == leftEnd || right == rightEnd;
        }
    }

    private record Pair(int left, int right) {}

    private void align(Range whole, int depth) {
        Range range = withoutEnds(whole);
        if (range.isOneSided()) {
            return;
        }
        List<Pair> anchors = depth < DEEPEST ? inOrder(standingOnce(range)) : List.of();
        if (anchors.isEmpty()) {
            new ShortestEdit(range).mark();
            return;
        }
        int fromLeft = range.left();
        int fromRight = range.right();
        for (Pair anchor : anchors) {
            align(new Range(fromLeft, anchor.left(), fromRight, anchor.right()), depth + 1);
            partners[anchor.left()] = anchor.right();
            fromLeft = anchor.left() + 1;
            fromRight = anchor.right() + 1;
        }
        align(new Range(fromLeft, range.leftEnd(), fromRight, range.rightEnd()), depth + 1);
    }

    /** Pairs what both begin and end with. */
    private Range withoutEnds(Range range) {
        int fromLeft = range.left();
        int fromRight = range.right();
        while (fromLeft < range.leftEnd() && fromRight < range.rightEnd() && left[fromLeft] == right[fromRight]) {
            partners[fromLeft++] = fromRight++;
        }
        int leftEnd = range.leftEnd();
        int rightEnd = range.rightEnd();
        while (leftEnd > fromLeft && rightEnd > fromRight && left[leftEnd - 1] == right[rightEnd - 1]) {
            partners[--leftEnd] = --rightEnd;
        }
        return new Range(fromLeft, leftEnd, fromRight, rightEnd);
    }

    private List<Pair> standingOnce(Range range) {
        Map<Integer, Integer> ofLeft = once(left, range.left(), range.leftEnd());
        Map<Integer, Integer> ofRight = once(right, range.right(), range.rightEnd());
        List<Pair> pairs = new ArrayList<>();
        for (int at = range.left(); at < range.leftEnd(); at++) {
            Integer partner = ofRight.get(left[at]);
            if (partner != null && partner != NONE && ofLeft.getOrDefault(left[at], NONE) == at) {
                pairs.add(new Pair(at, partner));
            }
        }
        return pairs;
    }

    private static Map<Integer, Integer> once(int[] sequence, int from, int end) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int at = from; at < end; at++) {
            int place = at;
            places.merge(sequence[at], place, (_, _) -> NONE);
        }
        return places;
    }

    /** The most pairs that rise on both sides: of those that cross, one must give way. */
    private static List<Pair> inOrder(List<Pair> pairs) {
        int[] piles = new int[pairs.size()];
        int[] before = new int[pairs.size()];
        int count = 0;
        for (int number = 0; number < pairs.size(); number++) {
            int pile = pileFor(pairs, piles, count, pairs.get(number).right());
            before[number] = pile == 0 ? NONE : piles[pile - 1];
            piles[pile] = number;
            count = Math.max(count, pile + 1);
        }
        List<Pair> chain = new ArrayList<>();
        for (int number = count == 0 ? NONE : piles[count - 1]; number != NONE; number = before[number]) {
            chain.add(pairs.get(number));
        }
        return chain.reversed();
    }

    private static int pileFor(List<Pair> pairs, int[] piles, int count, int right) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs.get(piles[middle]).right() < right) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Myers's greedy walk (1986): how far each diagonal is reached with one more edit, until both ends are. */
    private final class ShortestEdit {
        private final Range range;
        private final int width;
        private final int height;
        private final List<int[]> reached = new ArrayList<>();

        ShortestEdit(Range range) {
            this.range = range;
            this.width = range.leftEnd() - range.left();
            this.height = range.rightEnd() - range.right();
        }

        void mark() {
            int most = Math.min(width + height, MOST_EDITS);
            int[] furthest = new int[2 * most + 3];
            int middle = most + 1;
            for (int edits = 0; edits <= most; edits++) {
                reached.add(Arrays.copyOfRange(furthest, middle - edits - 1, middle + edits + 2));
                for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                    int x = isDown(furthest, middle, diagonal, edits)
                            ? furthest[middle + diagonal + 1]
                            : furthest[middle + diagonal - 1] + 1;
                    int y = x - diagonal;
                    while (x < width && y < height && isSame(x, y)) {
                        x++;
                        y++;
                    }
                    furthest[middle + diagonal] = x;
                    if (x >= width && y >= height) {
                        walkBack(edits);
                        return;
                    }
                }
            }
        }

        private static boolean isDown(int[] furthest, int middle, int diagonal, int edits) {
            return diagonal == -edits
                    || (diagonal != edits && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1]);
        }

        private boolean isSame(int x, int y) {
            return left[range.left() + x] == right[range.right() + y];
        }

        private void walkBack(int all) {
            int x = width;
            int y = height;
            for (int edits = all; edits >= 0; edits--) {
                int[] furthest = reached.get(edits);
                int middle = edits + 1;
                int diagonal = x - y;
                boolean down = isDown(furthest, middle, diagonal, edits);
                int from = down ? diagonal + 1 : diagonal - 1;
                int startX = edits == 0 ? 0 : furthest[middle + from];
                int startY = edits == 0 ? 0 : startX - from;
                int runStart = edits == 0 ? 0 : down ? startX : startX + 1;
                while (x > runStart) {
                    x--;
                    y--;
                    partners[range.left() + x] = range.right() + y;
                }
                x = startX;
                y = startY;
            }
        }
    }
}
