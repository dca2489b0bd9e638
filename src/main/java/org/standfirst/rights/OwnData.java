package org.standfirst.rights;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.correspondent.Addresses;
import org.standfirst.correspondent.Correspondent;
import org.standfirst.correspondent.Correspondents;
import org.standfirst.database.Database;
import org.standfirst.kernel.EmailAddress;
import org.standfirst.reply.Replies;
import org.standfirst.reply.RepliesOfAddress;
import org.standfirst.reply.Reply;
import org.standfirst.report.Report;
import org.standfirst.report.Reports;

/** Shows somebody what is kept of their address of mail (Articles 15 and 20 of Regulation (EU) 2016/679). */
@Component
public class OwnData {
    private final Database database;
    private final ReaderLinks links;
    private final Addresses addresses;
    private final Correspondents correspondents;
    private final RepliesOfAddress repliesOfAddress;
    private final Replies replies;
    private final Reports reports;

    OwnData(
            Database database,
            ReaderLinks links,
            Addresses addresses,
            Correspondents correspondents,
            RepliesOfAddress repliesOfAddress,
            Replies replies,
            Reports reports) {
        this.database = database;
        this.links = links;
        this.addresses = addresses;
        this.correspondents = correspondents;
        this.repliesOfAddress = repliesOfAddress;
        this.replies = replies;
        this.reports = reports;
    }

    /**
     * What is kept of an address.
     *
     * @param letters whether, and since when, letters go there; nothing where none ever did
     * @param muted of how many conversations they want to hear no more
     */
    public record Kept(
            EmailAddress address,
            Optional<Correspondent> letters,
            int muted,
            List<Reply> replies,
            List<Report> reports) {}

    /** Whether the link of a letter still opens something. */
    public boolean canOpen(String secret) {
        return links.find(secret, false).isPresent();
    }

    /** Opens the link of a letter, which then opens nothing more. @return the secret under which it is shown for an hour */
    public Optional<String> open(String secret) {
        return database.write(() ->
                links.find(secret, false).filter(_ -> links.take(secret)).map(address -> links.make(address, true)));
    }

    /** What is kept, by the secret under which it is shown. */
    public Optional<Kept> find(String openSecret) {
        return links.find(openSecret, true).map(this::collect);
    }

    private Kept collect(EmailAddress address) {
        String mark = addresses.mark(address);
        return new Kept(
                address,
                correspondents.find(mark),
                correspondents.muted(mark),
                repliesOfAddress.find(mark),
                reports.sentFrom(mark));
    }

    /** The same for programs. */
    public Optional<String> export(String openSecret) {
        return find(openSecret).map(kept -> OwnDataJson.write(kept, replies::written));
    }
}
