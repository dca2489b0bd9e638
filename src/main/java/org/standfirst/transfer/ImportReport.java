package org.standfirst.transfer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an import did, thing by thing. Things are counted once they are on disk: what a transaction counted is taken back
 * where it fails.
 */
public final class ImportReport {
    /** What WordPress calls things, said as it is called here. */
    private static final Map<String, String> WORDS = words();

    private final Map<String, Count> types = new LinkedHashMap<>();
    private final Map<Around, Count> around = new EnumMap<>(Around.class);
    private final Count comments = new Count();
    private final Count media = new Count();
    private final List<Item> items = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("post", "articles (post)");
        words.put("page", "pages (page)");
        words.put("attachment", "pictures, recordings (attachment)");
        return words;
    }

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
            add(fate, 1);
        }

        /** So many at once. */
        Count add(Fate fate, long times) {
            read += times;
            switch (fate) {
                case STORED -> stored += times;
                case UNCHANGED -> unchanged += times;
                case LEFT_OUT -> leftOut += times;
            }
            return this;
        }
    }

    /** What stands around articles; an export names some of it only in passing. */
    public enum Around {
        PEOPLE,
        SECTIONS,
        TAGS,
        EDITIONS;

        /** As figures call it. */
        public String words() {
            return name().toLowerCase(Locale.ROOT);
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

    /** Counts of people, sections, tags and editions that came from the site. */
    public Map<Around, Count> around() {
        return around;
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

    /** A line of figures: how many of what, in words for people. */
    public record Figure(String words, Count count) {}

    /** All counts, in the order in which every report shows them: what becomes something here, then what does not. */
    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        WORDS.forEach((type, words) -> {
            Count count = types.get(type);
            if (count != null) {
                figures.add(new Figure(words, count));
            }
        });
        around.forEach((kind, count) -> figures.add(new Figure(kind.words(), count)));
        figures.add(new Figure("replies (comment)", comments));
        figures.add(new Figure("files of pictures and recordings", media));
        types.forEach((type, count) -> {
            if (!WORDS.containsKey(type)) {
                figures.add(new Figure(type, count));
            }
        });
        return List.copyOf(figures);
    }

    Count around(Around kind) {
        return around.computeIfAbsent(kind, _ -> new Count());
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
