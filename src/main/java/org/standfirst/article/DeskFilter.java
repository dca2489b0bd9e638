package org.standfirst.article;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Section;

/**
 * Which articles somebody at the desk would like to see; what is empty leaves everything in.
 *
 * @param section this one and those within it
 * @param dueBy those that are to be done on that day or before it
 * @param words of the headline, each anywhere in it and in any case
 */
public record DeskFilter(
        Set<Article.State> states,
        Optional<Article.Kind> kind,
        Optional<Id<Section>> section,
        Optional<Id<Edition>> edition,
        Whose whose,
        Optional<LocalDate> dueBy,
        List<String> words) {
    private static final int MOST_WORDS = 6;
    private static final int LONGEST_WORD = 60;

    /** Everything. */
    public static final DeskFilter ALL = new DeskFilter(
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Whose.ANYBODYS,
            Optional.empty(),
            List.of());

    /** Whose they are. */
    public enum Whose {
        /** It doesn't matter. */
        ANYBODYS,
        /** Begun by whoever looks. */
        MINE,
        /** To be written by whoever looks. */
        ASSIGNED_TO_ME
    }

    /** Copies the lists, and keeps no more words than anybody types. */
    public DeskFilter {
        states = Set.copyOf(states);
        words = words.stream()
                .filter(word -> !word.isBlank())
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST_WORD)))
                .limit(MOST_WORDS)
                .toList();
    }

    /** The words of what somebody typed. */
    public static List<String> words(String typed) {
        return Arrays.asList(typed.strip().split("\\s+"));
    }
}
