package org.standfirst.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an import did, thing by thing. Things are counted once they are on disk: what a transaction counted is taken back
 * where it fails.
 */
public final class ImportReport {
    private final Map<String, Count> types = new LinkedHashMap<>();
    private final Count comments = new Count();
    private final Count media = new Count();
    private final List<Item> items = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** How many of a kind were read, and what became of them. */
    public static final class Count {
        private long read;
        private long stored;
        private long unchanged;
        private long leftOut;

        /** In the export. */
        public long read() {
            return read;
        }

        /** Now here, and not before, or not so. */
        public long stored() {
            return stored;
        }

        /** Here already, just so. */
        public long unchanged() {
            return unchanged;
        }

        /** Not taken over; each has an {@link Item} that says why. */
        public long leftOut() {
            return leftOut;
        }

        void add(Fate fate) {
            read++;
            switch (fate) {
                case STORED -> stored++;
                case UNCHANGED -> unchanged++;
                case LEFT_OUT -> leftOut++;
            }
        }
    }

    /** What became of one thing. */
    enum Fate {
        STORED,
        UNCHANGED,
        LEFT_OUT
    }

    /**
     * Something that was left out, or taken over with a loss.
     *
     * @param id its number in the other system
     * @param type what it was there
     * @param what its title
     * @param why in a sentence
     */
    public record Item(String id, String type, String what, String why) {}

    /** Counts of posts by their type in the other system; "?" for those that name none. */
    public Map<String, Count> types() {
        return types;
    }

    /** Counts of comments. */
    public Count comments() {
        return comments;
    }

    /** Counts of files; those left out are missing. */
    public Count media() {
        return media;
    }

    /** What was left out or lost something, in the order of the export. */
    public List<Item> items() {
        return items;
    }

    /** What else the person who imports should know. */
    public List<String> notes() {
        return notes;
    }

    Count type(String type) {
        return types.computeIfAbsent(type.isEmpty() ? "?" : type, _ -> new Count());
    }

    void note(String sentence) {
        if (!notes.contains(sentence)) {
            notes.add(sentence);
        }
    }
}
