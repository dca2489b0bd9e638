package org.standfirst.newsroom;

import java.util.List;

/** What is shown where the proof of readers' choices is looked at. */
public sealed interface Proving extends Screen.Apart {
    /**
     * How many chose how, and whatever was asked about it just now.
     *
     * @param ways in which readers choose, as heads of a table
     * @param recent of each way, how many chose by it in the last thirty days
     * @param months the last first
     * @param keptMonths for how long a choice is kept
     * @param checked what came of going through the chain just now, in a sentence; may be empty
     * @param isBroken whether that was bad
     * @param subject whose choices were looked for; may be empty
     * @param found theirs, the last first
     * @param problem why something was not done, in a sentence; may be empty
     */
    record Proof(
            Desk desk,
            List<String> ways,
            List<Way> recent,
            List<Month> months,
            int keptMonths,
            String checked,
            boolean isBroken,
            String subject,
            List<Chosen> found,
            String problem)
            implements Proving {
        @Override
        public String template() {
            return "newsroom/proof.jte";
        }
    }

    /** How many chose so. */
    record Way(String words, String count) {}

    /** How many chose in a month, in the order of the ways, and in all. */
    record Month(String words, List<String> counts, String all) {}

    /**
     * What somebody chose.
     *
     * @param what they said yes to, in a sentence
     * @param how by what, and what their browser said of its own accord
     */
    record Chosen(String number, Screen.Moment at, String what, String how) {}
}
