package org.standfirst.spam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standfirst.spam.WordRule.Strength;
import org.standfirst.spam.WordRules.Match;

class WordRulesTest {
    @ParameterizedTest
    @CsvSource({
        "viagra,        'Cheap V1AGRA here',           V1AGRA",
        "viagra,        'cheap v.i.a.g.r.a, buy',      v.i.a.g.r.a",
        "Víagra,        'cheap vіаgra',                vіаgra",
        "free money,    'Get FR33  Mon€y? Free Money', Free Money",
        "free money,    'Get FR33, money!',            'FR33, money'",
        "pharma*,       'the pharmacy is open',        pharmacy",
        "*coin,         'try Dogecoin now',            Dogecoin",
        "*asin*,        'a Casino!',                   Casino",
        "*ree mon*,     'get free money now',          free money",
        "loan,          '1oan offers',                 1oan",
        "top,           'the тор of the world',        тор",
        "赌场,            '最好的赌场在这里',                  赌场",
        "казино,        'лучшее КАЗИНО здесь',         КАЗИНО",
        "3rd,           'the 3rd man',                 3rd",
        "C++,           'I like C++',                  C",
    })
    void findsTheWordsAndReportsThemAsTheAuthorWroteThem(String pattern, String text, String words) {
        WordRule rule = new WordRule(pattern, Strength.WATCH);

        assertThat(WordRules.of(List.of(rule)).match(text)).containsExactly(new Match(rule, words));
    }

    @ParameterizedTest
    @CsvSource({
        "cunt,        Scunthorpe United",
        "ass,         a class assembles in Assisi",
        "god,         a good dog",
        "sex,         'Essex, Middlesex and s. ex-members'",
        "free money,  free the money",
        "pharma*,     alphapharma",
        "*coin,       coined",
        "кот,         'который, скот'",
        "top,         'на тор положили, и ещё раз: тор'",
        "*,           anything",
        "'',          anything",
        "'***',       anything",
        "'. *',       'anything. *'",
    })
    void doesNotFindThemWhereTheyAreNot(String pattern, String text) {
        assertThat(WordRules.of(List.of(new WordRule(pattern, Strength.BLOCK))).match(text))
                .isEmpty();
    }

    @Test
    void namesEachRuleOnceInTheOrderOfTheText() {
        WordRule casino = new WordRule("casino", Strength.BLOCK);
        WordRule part = new WordRule("*sin*", Strength.WATCH);
        WordRule phrase = new WordRule("online casino", Strength.WATCH);

        assertThat(WordRules.of(List.of(phrase, casino, part)).match("Business: an online casino, casino"))
                .containsExactlyInAnyOrder(
                        new Match(part, "Business"), new Match(phrase, "online casino"), new Match(casino, "casino"))
                .first()
                .isEqualTo(new Match(part, "Business"));
    }

    @Property(tries = 300)
    void findsWhatALookAtEachWordFinds(
            @ForAll @Size(max = 12)
                    List<@CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 3) String> patterns,
            @ForAll @Size(max = 12)
                    List<@CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 4) String> words) {
        List<String> expected = patterns.stream()
                .distinct()
                .filter(pattern -> Lookalikes.words(String.join("  ,", words)).stream()
                        .anyMatch(word -> word.word().contains(Lookalikes.plain(pattern))
                                || word.alike().contains(Lookalikes.plain(pattern))))
                .sorted()
                .toList();
        List<WordRule> rules = patterns.stream()
                .distinct()
                .map(pattern -> new WordRule("*" + pattern + "*", Strength.WATCH))
                .toList();

        assertThat(WordRules.of(rules).match(String.join("  ,", words)))
                .extracting(match -> match.rule().pattern().replace("*", ""))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void takesWellBelowAMillisecondForTwoThousandRules() {
        List<WordRule> rules = new ArrayList<>();
        for (int number = 0; number < 2_000; number++) {
            String word = Long.toString(Hash.of("rule" + number) >>> 20, 26);
            rules.add(new WordRule(
                    number % 3 == 0 ? "*" + word : word + (number % 2 == 0 ? " money*" : ""), Strength.WATCH));
        }
        WordRules ready = WordRules.of(rules);
        String text =
                "He wrote that the tide tables were wrong, again. ".repeat(104).substring(0, 5_000);
        long best = Stream.generate(() -> {
                    long start = System.nanoTime();
                    assertThat(ready.match(text)).isEmpty();
                    return System.nanoTime() - start;
                })
                .limit(400)
                .min(Long::compare)
                .orElseThrow();
        assertThat(best).isLessThan(2_000_000);
    }
}
