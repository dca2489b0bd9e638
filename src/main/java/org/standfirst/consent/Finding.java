package org.standfirst.consent;

/** What comes of going through the chain. */
public sealed interface Finding {
    /**
     * Every record is as it was written, and none is missing.
     *
     * @param count how many there are
     * @param from the number of the oldest; 0 if there is none
     * @param to the number of the newest; 0 if there is none
     * @param hash of the newest. Whoever noted it elsewhere can see later that nothing before it was changed
     */
    record Sound(long count, long from, long to, String hash) implements Finding {}

    /**
     * Something was tampered with.
     *
     * @param number of the first record where it shows; 0 if it is none's
     */
    record Broken(long number, Fault what) implements Finding {}

    /** What was done to the chain. */
    enum Fault {
        /** It says something else than was recorded. */
        CHANGED("was changed after it was recorded"),
        /** It is gone. */
        DROPPED("is missing"),
        /** It stands in another's place. */
        REORDERED("stands in another place than it was recorded in"),
        /** Nobody recorded it. */
        INSERTED("was put in without being recorded"),
        /** It and all after it are gone. */
        TAIL_CUT("is missing, and so is whatever came after it"),
        /** It says what was logged, but was sealed by another key. */
        UNSEALED(
                "is sealed by another key than that of this key file: it was written without the magazine’s key, or this"
                        + " is not the key file it was recorded with"),
        /** The note of where the chain ends is not ours. */
        HEAD_FORGED("should be the newest, but the note that says so was changed or set back"),
        /** The note of where the chain begins is not ours. */
        CHECKPOINT_FORGED("should be where the chain begins, but the note that says so was changed"),
        /** The text of the register is another. */
        REGISTER_CHANGED("was chosen by a register whose text was changed or is missing"),
        /** The notice is another. */
        NOTICE_CHANGED("was chosen by a notice that was changed or is missing"),
        /** The change log says something else. */
        LOG_DIFFERS("stands, but the change log does not tell of it as it is");

        private final String words;

        Fault(String words) {
            this.words = words;
        }

        /** What a sentence about a record says of it. */
        public String words() {
            return words;
        }
    }
}
