package org.standfirst.newsroom;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standfirst.transfer.Import;
import org.standfirst.transfer.ImportReport;

/** What is shown where another site moves in. */
public sealed interface Moving extends Screen.Apart {
    /**
     * Where an export is sent in, and those that were.
     *
     * @param limit how large one may be, in words
     * @param mostBytes the same in bytes
     * @param problem why something was not done, in a sentence; may be empty
     */
    record Sending(Desk desk, List<Sent> sent, String limit, long mostBytes, String problem) implements Moving {
        @Override
        public String template() {
            return "newsroom/imports.jte";
        }
    }

    /**
     * An export in a list.
     *
     * @param screen where it is shown
     * @param standing where it stands, in words
     */
    record Sent(String screen, String name, Screen.Moment at, String standing) {}

    /**
     * An export, and how far it has come in.
     *
     * @param name of its files, in words
     * @param size of all of them, in words
     * @param standing where it stands, in words
     * @param findings what came in, or would; nothing while that is not known
     * @param problem why something was not done, in a sentence; may be empty
     */
    record OneExport(
            Desk desk,
            Import job,
            String name,
            String size,
            Screen.Moment sent,
            String standing,
            @Nullable Findings findings,
            String problem)
            implements Moving {
        /** Where it is. */
        public String path() {
            return ImportScreen.PATH + "/" + job.id();
        }

        /** Seconds until a browser without scripts looks again; none while nothing happens. */
        public int refresh() {
            return job.isBusy() ? SECONDS_TO_LOOK_AGAIN : 0;
        }

        @Override
        public String template() {
            return "newsroom/import.jte";
        }
    }

    /** How often a browser without scripts looks how far it is. */
    int SECONDS_TO_LOOK_AGAIN = 5;

    /**
     * A report.
     *
     * @param isRehearsed whether nothing of it has come in yet
     * @param items the first of what was left out, or changed on the way
     * @param more how many of those are in the report besides
     */
    record Findings(
            boolean isRehearsed,
            List<ImportReport.Figure> figures,
            List<String> notes,
            List<ImportReport.Item> items,
            int more) {}
}
