package org.standfirst.spam;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds every one of many patterns in one walk over a text. */
final class PatternTree {
    private final Node root = new Node(0);

    void add(String pattern, int number) {
        Node node = root;
        for (int index = 0; index < pattern.length(); index++) {
            int depth = index + 1;
            node = node.children.computeIfAbsent(pattern.charAt(index), _ -> new Node(depth));
        }
        node.numbers.add(number);
    }

    /** Afterwards nothing may be added. */
    void link() {
        Deque<Node> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            Node parent = open.remove();
            parent.children.forEach((letter, child) -> {
                child.fallback = parent == root ? root : next(fallback(parent), letter);
                child.shorter = child.fallback.numbers.isEmpty() ? child.fallback.shorter : child.fallback;
                open.add(child);
            });
        }
    }

    private Node next(Node start, char letter) {
        Node node = start;
        while (true) {
            Node child = node.children.get(letter);
            if (child != null) {
                return child;
            }
            if (node == root) {
                return root;
            }
            node = fallback(node);
        }
    }

    private Node fallback(Node node) {
        return node.fallback == null ? root : node.fallback;
    }

    Walk walk() {
        return new Walk();
    }

    /** Is told of each pattern that ends at the letter just passed. */
    interface Found {
        void pattern(int number, int length);
    }

    /** One text on its way. */
    final class Walk {
        private Node node = root;

        void step(char letter, Found found) {
            node = next(node, letter);
            for (Node ending = node; ending != null; ending = ending.shorter) {
                for (int number : ending.numbers) {
                    found.pattern(number, ending.depth);
                }
            }
        }
    }

    private static final class Node {
        private final int depth;
        private final Map<Character, Node> children = new HashMap<>(4);
        private final List<Integer> numbers = new ArrayList<>(0);

        /** The longest other beginning of a pattern that ends here as well. */
        private @Nullable Node fallback;

        /** The longest of those at which a pattern ends. */
        private @Nullable Node shorter;

        private Node(int depth) {
            this.depth = depth;
        }
    }
}
