package org.standfirst.site;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stylesheet taken apart, so that a page can be given the rules that may apply to it and no others (CSS Syntax 3,
 * Selectors 4). A rule is left out only where an element, a class or a hue that it asks for is nowhere on the page.
 */
final class StyleRules {
    /** What holds other rules, which may be left out one by one. */
    private static final Pattern HOLDS_RULES = Pattern.compile("@(media|supports|layer)\\b.*", Pattern.DOTALL);

    /** What says nothing about elements or classes that must be there. */
    private static final Pattern ASIDE = Pattern.compile("\\[(?!data-hue=\")[^]]*]|::?[a-z-]+");

    private static final Pattern WANTED =
            Pattern.compile("\\[data-hue=\"\\d+\"]|\\.[\\w-]+|(?<![\\w#.\\[-])[a-z][a-z0-9]*");

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Piece> pieces;
    private final NameNumbers found;

    private sealed interface Piece {}

    /** To be written as it is, whatever the page. */
    private record Whole(String css) implements Piece {}

    private record Group(String opening, List<Piece> pieces) implements Piece {}

    private record Rule(List<Selector> selectors, String declarations) implements Piece {}

    /** @param wanted the numbers of the elements and classes without which it selects nothing */
    private record Selector(String css, BitSet wanted) {}

    private StyleRules(String css) {
        pieces = takenApart(css);
        found = new NameNumbers(numbers);
    }

    /** Of a stylesheet without comments. */
    static StyleRules of(String css) {
        return new StyleRules(css);
    }

    /** Which of the names that the stylesheet asks for are on a page. */
    BitSet usedIn(byte[] html) {
        BitSet used = new BitSet();
        MarkupNames.tell(html, (kind, from, to) -> {
            int number = found.of(kind, html, from, to);
            if (number >= 0) {
                used.set(number);
            }
        });
        return used;
    }

    /** The rules for a page that uses these, in the order of the stylesheet. */
    String css(BitSet used) {
        StringBuilder css = new StringBuilder();
        pieces.forEach(piece -> write(piece, used, css));
        return css.toString();
    }

    private List<Piece> takenApart(String css) {
        List<Piece> found = new ArrayList<>();
        for (int at = 0; at < css.length(); ) {
            int mark = next(css, at, "{;");
            if (mark == css.length() || css.charAt(mark) == ';') {
                found.add(new Whole(css.substring(at, Math.min(mark + 1, css.length()))));
                at = mark + 1;
                continue;
            }
            int end = endOfBlock(css, mark);
            String opening = css.substring(at, mark).strip();
            String block = css.substring(mark, end);
            if (HOLDS_RULES.matcher(opening).matches()) {
                found.add(new Group(opening, takenApart(block.substring(1, block.length() - 1))));
            } else if (opening.startsWith("@")) {
                found.add(new Whole(opening + block));
            } else {
                found.add(new Rule(selectors(opening), block));
            }
            at = end;
        }
        return List.copyOf(found);
    }

    private List<Selector> selectors(String opening) {
        List<Selector> selectors = new ArrayList<>();
        for (int at = 0; at <= opening.length(); ) {
            int end = next(opening, at, ",");
            String selector = opening.substring(at, end).strip();
            selectors.add(new Selector(selector, wanted(selector)));
            at = end + 1;
        }
        return List.copyOf(selectors);
    }

    /** What stands in parentheses is a choice or a denial, and asks for nothing by itself. */
    private BitSet wanted(String selector) {
        StringBuilder outside = new StringBuilder();
        int depth = 0;
        for (int at = 0; at < selector.length(); at++) {
            char letter = selector.charAt(at);
            depth -= letter == ')' ? 1 : 0;
            if (depth == 0 && letter != ')') {
                outside.append(letter == '(' ? ' ' : letter);
            }
            depth += letter == '(' ? 1 : 0;
        }
        BitSet wanted = new BitSet();
        Matcher names = WANTED.matcher(ASIDE.matcher(outside).replaceAll(""));
        while (names.find()) {
            wanted.set(numbers.computeIfAbsent(names.group(), _ -> numbers.size()));
        }
        return wanted;
    }

    private static void write(Piece piece, BitSet used, StringBuilder css) {
        switch (piece) {
            case Whole(String text) -> css.append(text);
            case Group(String opening, List<Piece> inside) -> {
                int start = css.append(opening).append('{').length();
                inside.forEach(part -> write(part, used, css));
                if (css.length() == start) {
                    css.setLength(start - opening.length() - 1);
                } else {
                    css.append('}');
                }
            }
            case Rule(List<Selector> selectors, String declarations) -> {
                int start = css.length();
                selectors.stream()
                        .filter(selector -> isWithin(selector.wanted(), used))
                        .forEach(selector ->
                                css.append(css.length() == start ? "" : ",").append(selector.css()));
                css.append(css.length() == start ? "" : declarations);
            }
        }
    }

    private static boolean isWithin(BitSet wanted, BitSet used) {
        BitSet missing = (BitSet) wanted.clone();
        missing.andNot(used);
        return missing.isEmpty();
    }

    /** Behind the brace that closes the block which this one opens. */
    private static int endOfBlock(String css, int brace) {
        int depth = 1;
        int at = brace;
        while (depth > 0) {
            at = next(css, at + 1, "{}");
            if (at == css.length()) {
                throw new IllegalArgumentException("a block of the stylesheet is not closed: " + css.substring(brace));
            }
            depth += css.charAt(at) == '{' ? 1 : -1;
        }
        return at + 1;
    }

    /** Where one of the marks comes next, outside strings and parentheses; the end where none does. */
    private static int next(String css, int from, String marks) {
        int depth = 0;
        char quote = 0;
        for (int at = from; at < css.length(); at++) {
            char letter = css.charAt(at);
            if (quote != 0) {
                at += letter == '\\' ? 1 : 0;
                quote = letter == quote ? 0 : quote;
            } else if (letter == '"' || letter == '\'') {
                quote = letter;
            } else if (depth == 0 && marks.indexOf(letter) >= 0) {
                return at;
            } else {
                depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            }
        }
        return css.length();
    }
}
