package org.standfirst.rights;

import org.springframework.stereotype.Component;
import org.standfirst.correspondent.Addresses;
import org.standfirst.correspondent.ForgetCorrespondents;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.EmailAddress;
import org.standfirst.reply.RepliesOfAddress;
import org.standfirst.report.ForgetReporters;

/**
 * Erases what is kept of an address of mail, at its owner's wish (Article 17 of Regulation (EU) 2016/679). Replies leave their
 * places, so that what answered them still hangs on something; what was decided of reports stays, without who sent them.
 */
@Component
public class EraseOwnData {
    private final Database database;
    private final ChangeLog changes;
    private final ReaderLinks links;
    private final Addresses addresses;
    private final RepliesOfAddress replies;
    private final ForgetReporters reporters;
    private final ForgetCorrespondents correspondents;

    EraseOwnData(
            Database database,
            ChangeLog changes,
            ReaderLinks links,
            Addresses addresses,
            RepliesOfAddress replies,
            ForgetReporters reporters,
            ForgetCorrespondents correspondents) {
        this.database = database;
        this.changes = changes;
        this.links = links;
        this.addresses = addresses;
        this.replies = replies;
        this.reporters = reporters;
        this.correspondents = correspondents;
    }

    /** How it went. */
    public sealed interface Outcome {
        /** Nothing is kept any more. */
        record Erased(int replies) implements Outcome {}

        /** The link leads nowhere, or no longer. */
        record NoSuchLink() implements Outcome {}
    }

    /**
     * Does it.
     *
     * @param openSecret under which somebody was shown what is kept
     */
    public Outcome apply(String openSecret) {
        return database.write(
                () -> links.find(openSecret, true).map(this::erase).orElseGet(Outcome.NoSuchLink::new));
    }

    private Outcome erase(EmailAddress address) {
        String mark = addresses.mark(address);
        reporters.forget(mark);
        int removed = replies.remove(mark);
        correspondents.forget(mark);
        links.forget(mark);
        changes.append("reader", "erased", "reader:address", "{\"replies\":" + removed + "}");
        return new Outcome.Erased(removed);
    }
}
