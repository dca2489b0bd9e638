package org.standfirst.newsroom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What moderators are shown of reports. */
public sealed interface Reporting extends Screen.Apart {
    /** What waits, and what was decided. */
    record All(Desk desk, List<ReportRow> open, List<ReportRow> complaints, List<ReportRow> decided)
            implements Reporting {
        @Override
        public String template() {
            return "newsroom/reports.jte";
        }
    }

    /**
     * A report in a list.
     *
     * @param words what it says is wrong, in a few words
     * @param about the article
     * @param standing what became of it; empty while nobody has decided
     */
    record ReportRow(String screen, String words, String about, boolean isUrgent, Screen.Moment at, String standing) {}

    /**
     * A reply that was reported.
     *
     * @param author as they signed it
     * @param standing whether readers see it, in words
     * @param path where it stands on the site; empty where it doesn't
     */
    record Reported(String author, String about, String standing, String path, Screen.Moment at, String words) {}

    /**
     * Something that somebody says, and what was said before.
     *
     * @param by who it is from, as far as they said; may be empty
     */
    record Saying(String what, String words, String by, Screen.Moment at) {}

    /**
     * One report, or one complaint.
     *
     * @param title in words
     * @param sayings what was said, the newest last
     * @param form how it is decided; nothing once it is
     * @param decided what was decided, in a sentence; nothing until then
     */
    record One(
            Desk desk,
            String title,
            Reported reply,
            List<Saying> sayings,
            @Nullable Deciding form,
            @Nullable String decided,
            String reasons,
            String problem)
            implements Reporting {
        @Override
        public String template() {
            return "newsroom/report.jte";
        }
    }

    /**
     * The form for a decision.
     *
     * @param asksReference whether it is asked for what the reply breaks
     * @param reference what was written there
     */
    record Deciding(String action, List<Screen.Choice> choices, boolean asksReference, String reference) {}
}
