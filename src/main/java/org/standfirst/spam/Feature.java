package org.standfirst.spam;

/**
 * Something about a sample that speaks for or against it.
 *
 * @param key what it is called in the model: its kind, a blank, and what it is
 * @param words as a moderator is told of it
 * @param kind what it is
 */
record Feature(String key, String words, Kind kind) {
    /** Sorts of features. */
    enum Kind {
        WORD('w'),
        PAIR('p'),
        HOST('h'),
        ENDING('e'),
        MARK('m');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }
    }

    Feature(Kind kind, String name, String words) {
        this(kind.letter + " " + name, words, kind);
    }

    boolean isOfText() {
        return kind == Kind.WORD || kind == Kind.PAIR;
    }

    /** Marks and endings of addresses are everywhere: a few decisions of one kind would have them decide alone. */
    boolean isLearnt() {
        return isOfText() || kind == Kind.HOST;
    }

    long number() {
        return Hash.of(key);
    }
}
