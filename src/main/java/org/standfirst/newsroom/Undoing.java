package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeHistory;

/** Offers to take back what was done, and looks whether it can be still. */
@Component
class Undoing {
    /** What goes on beside an act and does not touch it. */
    private static final Set<String> BESIDE =
            Set.of("revised", "noted", "resolved", "reopened", "shared", "previewed", "reacted", "unreacted");

    private final ChangeHistory history;

    Undoing(ChangeHistory history) {
        this.history = history;
    }

    /** On to another screen, which offers to take back what was done just now. */
    ResponseEntity<byte[]> on(String path, Undo.Act act, String subject, String before, HttpServletRequest request) {
        return Screens.on(path, new Undo(act, subject, newest(subject), before).cookie(request));
    }

    /** Whether nothing else was done to the same since. */
    boolean isNewest(Undo undo) {
        return newest(undo.subject()) == undo.seq();
    }

    private long newest(String subject) {
        return history.newest(subject, BESIDE);
    }
}
