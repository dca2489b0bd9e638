package org.standfirst.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.standfirst.kernel.Id;

/**
 * An export that was sent to the newsroom, and how far it has come in.
 *
 * @param files by their names, in the order in which they were sent
 * @param isStopping whether somebody asked that it stop
 * @param isBegun whether some of it may be in
 * @param fetchesMedia whether files of pictures may be fetched from the old site
 * @param changedAt when it came into its state
 * @param rehearsal the folder of the report of what would come in; empty while there is none
 * @param report the folder of the report of what came in; empty while there is none
 * @param problem why it went no further, in a sentence; may be empty
 */
public record Import(
        Id<Import> id,
        List<String> files,
        long bytes,
        State state,
        boolean isStopping,
        boolean isBegun,
        boolean fetchesMedia,
        Instant receivedAt,
        Instant changedAt,
        Reached reached,
        String rehearsal,
        String report,
        String problem) {
    /** Where it stands. */
    public enum State {
        /** Its files are here. */
        RECEIVED,
        /** It is being gone through, and nothing written. */
        REHEARSING,
        /** It is known what would come in. */
        REHEARSED,
        /** It is coming in. */
        RUNNING,
        /** Somebody stopped it; what came in stays. */
        STOPPED,
        /** The program ended while it came in, or was gone through. */
        INTERRUPTED,
        /** All of it is in that could be. */
        FINISHED,
        /** Something here kept it from coming in. */
        FAILED,
        /** Its files can't be used. */
        REFUSED,
        /** Its files were thrown away. */
        DISCARDED;

        /** From where it can begin, or go on: it knows again what is there already. */
        static final Set<State> AT_REST = Set.of(RECEIVED, REHEARSED, STOPPED, INTERRUPTED, FINISHED, FAILED);
    }

    /**
     * How far the reading is.
     *
     * @param phase what is being done, for people
     * @param done of {@code total}, in bytes or things
     * @param arrived what came in up to now, for people; may be empty
     */
    public record Reached(String phase, long done, long total, String arrived) {
        static final Reached NOTHING = new Reached("", 0, 0, "");

        /** In hundredths of what is being done. */
        public int percent() {
            return total <= 0 ? 0 : (int) Math.min(100, 100 * done / total);
        }
    }

    /** Whether something reads it at this moment. */
    public boolean isBusy() {
        return state == State.REHEARSING || state == State.RUNNING;
    }

    /** Whether it can begin, or go on. */
    public boolean canBegin() {
        return State.AT_REST.contains(state);
    }

    /** How the change log names it. */
    String subject() {
        return "import:" + id;
    }
}
