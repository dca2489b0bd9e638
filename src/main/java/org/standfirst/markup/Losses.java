package org.standfirst.markup;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a conversion could not keep: plain sentences for a person, each once. Not safe for several threads at once. */
public final class Losses {
    /** Nobody reads more, and a hostile text could name a million. */
    private static final int MOST = 100;

    private static final int LONGEST_NAME = 60;

    private final Set<String> sentences = new LinkedHashSet<>();

    /** Notes a loss. */
    public void note(String sentence) {
        if (sentences.size() < MOST) {
            sentences.add(sentence);
        }
    }

    /** Notes a loss that bears a name which a stranger chose. */
    public void note(String before, String name, String after) {
        note(before + (name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name) + after);
    }

    /** All that was noted, in order. */
    public List<String> sentences() {
        return List.copyOf(sentences);
    }
}
