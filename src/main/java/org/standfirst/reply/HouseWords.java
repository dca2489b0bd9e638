package org.standfirst.reply;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import org.standfirst.conduct.Word;
import org.standfirst.conduct.WordList;
import org.standfirst.spam.WordRule;
import org.standfirst.spam.WordRules;

/** Finds the words that matter to this magazine in what somebody wrote. */
@Component
class HouseWords {
    private final WordList list;
    private final AtomicReference<Ready> ready = new AtomicReference<>(new Ready(List.of(), WordRules.of(List.of())));

    HouseWords(WordList list) {
        this.list = list;
    }

    private record Ready(List<Word> words, WordRules rules) {}

    /** The words, as they were written. */
    record Found(List<String> blocked, List<String> watched) {}

    Found in(ReplyForm form) {
        List<WordRules.Match> matches = rules().match(form.name() + "\n" + form.text());
        return new Found(of(matches, WordRule.Strength.BLOCK), of(matches, WordRule.Strength.WATCH));
    }

    private static List<String> of(List<WordRules.Match> matches, WordRule.Strength strength) {
        return matches.stream()
                .filter(match -> match.rule().strength() == strength)
                .map(WordRules.Match::words)
                .distinct()
                .toList();
    }

    /** Made anew when the list is another. */
    private WordRules rules() {
        List<Word> words = list.all();
        return Optional.of(ready.get())
                .filter(known -> known.words().equals(words))
                .orElseGet(() -> {
                    Ready made = new Ready(
                            words,
                            WordRules.of(words.stream().map(HouseWords::rule).toList()));
                    ready.set(made);
                    return made;
                })
                .rules();
    }

    private static WordRule rule(Word word) {
        return new WordRule(
                word.pattern(),
                switch (word.strength()) {
                    case BLOCKED -> WordRule.Strength.BLOCK;
                    case WATCHED -> WordRule.Strength.WATCH;
                });
    }
}
