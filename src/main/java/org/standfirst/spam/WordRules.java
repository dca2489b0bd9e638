package org.standfirst.spam;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Rules that were made ready once and are held against many texts. Looks through a text once, however many rules there are
 * (Aho and Corasick, 1975). Safe for use by several threads at once.
 */
public final class WordRules {
    private static final char BLANK = ' ';
    private static final char PART = '*';

    private final List<WordRule> rules;
    private final PatternTree tree = new PatternTree();

    private WordRules(List<WordRule> rules) {
        this.rules = rules;
        for (int number = 0; number < rules.size(); number++) {
            tree.add(spaced(rules.get(number).pattern()), number);
        }
        tree.link();
    }

    /** Makes these ready; those that are not usable match nothing. */
    public static WordRules of(Collection<WordRule> rules) {
        return new WordRules(rules.stream().filter(WordRule::isUsable).toList());
    }

    /**
     * A rule that a text meets.
     *
     * @param words of the text, as its author wrote them
     */
    public record Match(WordRule rule, String words) {}

    /** The rules that this text meets, each with the first words that do, in the text's order. */
    public List<Match> match(String text) {
        if (rules.isEmpty()) {
            return List.of();
        }
        List<Token> words = Lookalikes.words(text);
        Set<Integer> met = new HashSet<>();
        List<Match> matches = new ArrayList<>();
        match(words, Token::word, text, met, matches);
        if (words.stream().anyMatch(word -> !word.word().equals(word.alike()))) {
            match(words, Token::alike, text, met, matches);
        }
        return List.copyOf(matches);
    }

    private void match(
            List<Token> words, Function<Token, String> reading, String text, Set<Integer> met, List<Match> matches) {
        PatternTree.Walk walk = tree.walk();
        walk.step(BLANK, (_, _) -> {});
        List<Integer> starts = new ArrayList<>();
        int place = 1;
        for (int index = 0; index < words.size(); index++) {
            int last = index;
            starts.add(place);
            String word = reading.apply(words.get(index)) + BLANK;
            for (int letter = 0; letter < word.length(); letter++) {
                place++;
                int end = place;
                walk.step(word.charAt(letter), (number, length) -> {
                    if (met.add(number)) {
                        int first = wordAt(starts, end - length);
                        matches.add(new Match(
                                rules.get(number),
                                text.substring(
                                        words.get(first).from(), words.get(last).to())));
                    }
                });
            }
        }
    }

    /** The number of the word that stands at this place, or begins right after it. */
    private static int wordAt(List<Integer> starts, int place) {
        int word = starts.size() - 1;
        while (word > 0 && starts.get(word) > place + 1) {
            word--;
        }
        return word > 0 && starts.get(word) > place && place + 1 < starts.get(word) ? word - 1 : word;
    }

    /** The folded words of a pattern, with a blank where a word must begin or end. */
    private static String spaced(String pattern) {
        String stripped = pattern.strip();
        String words = Lookalikes.plain(stripped);
        return (stripped.indexOf(PART) == 0 ? "" : BLANK)
                + words
                + (stripped.charAt(stripped.length() - 1) == PART ? "" : BLANK);
    }
}
