package org.standfirst.rights;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.standfirst.conduct.ForgetBans;
import org.standfirst.correspondent.ForgetCorrespondents;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.people.Actor;
import org.standfirst.reply.ForgetReplies;
import org.standfirst.report.ForgetReporters;
import org.standfirst.spam.SpentProofs;

/** Forgets what was kept of readers for long enough. */
@Component
public class ForgetReaders {
    private static final Actor.Program RETENTION = new Actor.Program("retention");

    private final Database database;
    private final ChangeLog changes;
    private final Retention retention;
    private final ForgetCorrespondents correspondents;
    private final ForgetReplies replies;
    private final ForgetReporters reporters;
    private final ForgetBans bans;
    private final SpentProofs proofs;
    private final ReaderLinks links;

    ForgetReaders(
            Database database,
            ChangeLog changes,
            Retention retention,
            ForgetCorrespondents correspondents,
            ForgetReplies replies,
            ForgetReporters reporters,
            ForgetBans bans,
            SpentProofs proofs,
            ReaderLinks links) {
        this.database = database;
        this.changes = changes;
        this.retention = retention;
        this.correspondents = correspondents;
        this.replies = replies;
        this.reporters = reporters;
        this.bans = bans;
        this.proofs = proofs;
        this.links = links;
    }

    /** Does it as of a moment; in steps, so that nobody waits for the whole of it. @return how much was touched */
    public int apply(Instant now) {
        links.forgetBefore(now);
        proofs.forgetExpired(now);
        // First who is known at all, then what came from those who no longer are.
        int touched = correspondents.apply(retention.correspondents(now))
                + replies.apply(retention.replies(now))
                + reporters.apply(retention.reporters(now))
                + bans.apply(new ForgetBans.Forget(now, RETENTION));
        if (touched > 0) {
            database.write(
                    () -> changes.append(RETENTION.name(), "forgotten", "reader:all", "{\"rows\":" + touched + "}"));
        }
        return touched;
    }
}
