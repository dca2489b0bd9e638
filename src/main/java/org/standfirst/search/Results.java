package org.standfirst.search;

import java.util.List;
import java.util.Optional;
import org.standfirst.article.Headline;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.SafeHtml;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Tag;
import org.standfirst.people.Person;

/**
 * What was found.
 *
 * @param hits of the page that was asked for, the best first
 * @param total how many there are on all pages
 * @param isTotalExact false if there are more than {@code total}
 * @param pages how many of them can be turned to
 * @param isLoosened whether nothing held all the words, so that these hold some of them
 * @param isCut whether more was typed than was looked for
 * @param isHurried whether the time for looking ran out, so that there may be more and better
 * @param instead what may have been meant, if it is spelt otherwise and would find something
 * @param completed what may have been meant, if the last word was not typed to its end
 * @param counts what the hits have in common
 * @param state what was looked through
 */
public record Results(
        List<Hit> hits,
        int total,
        boolean isTotalExact,
        int pages,
        boolean isLoosened,
        boolean isCut,
        boolean isHurried,
        Optional<String> instead,
        List<String> completed,
        Counts counts,
        State state) {
    /**
     * An article that was found.
     *
     * @param words its headline, with what was looked for marked
     * @param excerpt where it speaks of what was looked for, with that marked; may be empty
     */
    public record Hit(Headline headline, SafeHtml words, SafeHtml excerpt) {}

    /**
     * How many of the hits have what; the most frequent first, and of the years the latest. Empty where there are too
     * many hits to count.
     */
    public record Counts(
            List<Count<Id<Section>>> sections,
            List<Count<Id<Person>>> authors,
            List<Count<Integer>> years,
            List<Count<Id<Tag>>> tags) {
        /** Nothing counted. */
        public static final Counts NONE = new Counts(List.of(), List.of(), List.of(), List.of());
    }

    /** How many hits have one thing. */
    public record Count<T>(T of, int hits) {}

    /** What was looked through. */
    public sealed interface State {
        /** All there is. */
        record Whole() implements State {}

        /** An index that is still being made, the newest first: so many of all are in it. */
        record Building(int done, int all) implements State {}

        /** No index: the newest headlines alone. */
        record HeadlinesAlone() implements State {}

        /** Nothing: too many others are being answered. */
        record Busy() implements State {}
    }

    /** Nothing found. */
    static Results none(State state) {
        return new Results(List.of(), 0, true, 0, false, false, false, Optional.empty(), List.of(), Counts.NONE, state);
    }
}
