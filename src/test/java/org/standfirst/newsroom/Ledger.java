package org.standfirst.newsroom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.standfirst.article.Article;
import org.standfirst.article.History;
import org.standfirst.article.Manuscript;
import org.standfirst.article.Revision;
import org.standfirst.body.Body;
import org.standfirst.body.BodyText;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Window;
import org.standfirst.people.Actor;

/**
 * What people wrote in one article, word by numbered word, and what they were told of it; holds that against the
 * article's history.
 */
final class Ledger {
    /** What everybody begins with. */
    static final Manuscript NOTHING = new Manuscript(
            "",
            "",
            "",
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            "",
            Optional.empty(),
            Manuscript.Titles.NONE,
            Body.EMPTY);

    private static final int MOST_REVISIONS = 1_000;

    private final Set<String> typed = new LinkedHashSet<>();
    private final Set<String> acknowledged = new LinkedHashSet<>();
    private final Set<Set<String>> screens = new HashSet<>();
    private final List<String> steps = new ArrayList<>();
    private int number;

    Ledger() {
        screens.add(Set.of());
    }

    /** A word that nobody wrote before. */
    String word(String writer) {
        String word = writer + ++number;
        typed.add(word);
        return word;
    }

    /** It could not be written after all. */
    void notTyped(String word) {
        typed.remove(word);
    }

    /** Somebody was told that all of this is saved. */
    void acknowledge(String text) {
        acknowledged.addAll(words(text));
    }

    /** Somebody had these words before them, all at once. */
    void shown(String text) {
        screens.add(words(text));
    }

    void step(String what) {
        steps.add(what);
    }

    List<String> steps() {
        return steps;
    }

    /** What is wrong with the article's history, in sentences. */
    List<String> faults(Id<Article> article, History history, Actor reader) {
        List<Revision> revisions = revisions(article, history, reader);
        List<String> faults = new ArrayList<>();
        Set<String> stand = new HashSet<>();
        for (Revision revision : revisions) {
            List<String> words = list(text(revision.manuscript()));
            Set<String> once = new HashSet<>(words);
            stand.addAll(once);
            if (once.size() != words.size()) {
                faults.add("revision " + revision.number() + " says something twice: " + words);
            }
            if (!typed.containsAll(once)) {
                faults.add("revision " + revision.number() + " holds what nobody wrote: " + words);
            }
            if (!screens.contains(once)) {
                faults.add("revision " + revision.number() + " holds words that nobody had before them together: "
                        + words);
            }
        }
        Set<String> lost = new LinkedHashSet<>(acknowledged);
        lost.removeAll(stand);
        if (!lost.isEmpty()) {
            faults.add("said to be saved and in no revision: " + lost);
        }
        return faults;
    }

    /** What the revisions say, each by itself. */
    List<String> texts(Id<Article> article, History history, Actor reader) {
        return revisions(article, history, reader).stream()
                .map(revision -> text(revision.manuscript()))
                .toList();
    }

    private static List<Revision> revisions(Id<Article> article, History history, Actor reader) {
        return history.of(article, reader, new Window.Place.Newest(), MOST_REVISIONS).items().stream()
                .map(step -> history.find(article, step.revision(), reader).orElseThrow())
                .toList();
    }

    /** All that a manuscript says. */
    static String text(Manuscript manuscript) {
        return String.join(" ", manuscript.headline(), manuscript.standfirst(), BodyText.of(manuscript.body()));
    }

    /** The words that were typed and are in none of these texts. */
    Set<String> missing(List<String> texts) {
        Set<String> missing = new LinkedHashSet<>(typed);
        texts.forEach(text -> missing.removeAll(words(text)));
        return missing;
    }

    static Set<String> words(String text) {
        return new HashSet<>(list(text));
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isBlank()).toList();
    }
}
