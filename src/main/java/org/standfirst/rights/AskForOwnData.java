package org.standfirst.rights;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.correspondent.Addresses;
import org.standfirst.correspondent.Correspondents;
import org.standfirst.correspondent.Letter;
import org.standfirst.correspondent.Letters;
import org.standfirst.database.Database;
import org.standfirst.kernel.EmailAddress;
import org.standfirst.kernel.Network;
import org.standfirst.reply.RepliesOfAddress;
import org.standfirst.report.Reports;

/**
 * Sends the link to what is kept of an address, to that address. Whoever asks learns nothing: neither by what is answered nor by
 * how long it takes nor by how often they may ask can it be told whether anything is kept.
 */
@Component
public class AskForOwnData {
    private final Database database;
    private final Addresses addresses;
    private final Correspondents correspondents;
    private final RepliesOfAddress replies;
    private final Reports reports;
    private final ReaderLinks links;
    private final Letters letters;

    AskForOwnData(
            Database database,
            Addresses addresses,
            Correspondents correspondents,
            RepliesOfAddress replies,
            Reports reports,
            ReaderLinks links,
            Letters letters) {
        this.database = database;
        this.addresses = addresses;
        this.correspondents = correspondents;
        this.replies = replies;
        this.reports = reports;
        this.links = links;
        this.letters = letters;
    }

    /** A wish, from anybody. */
    public record Ask(String email, Network network) {}

    /** How it went. */
    public sealed interface Outcome {
        /** A letter is on its way, if anything is kept of them. */
        record Asked() implements Outcome {}

        /** What they wrote is no address. */
        record NoAddress() implements Outcome {}

        /** The magazine sends no mail. */
        record NoMail() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Ask ask) {
        if (!correspondents.canWrite()) {
            return new Outcome.NoMail();
        }
        Optional<EmailAddress> address = EmailAddress.parse(ask.email());
        if (address.isEmpty()) {
            return new Outcome.NoAddress();
        }
        database.write(() -> answer(address.get(), ask.network()));
        return new Outcome.Asked();
    }

    private void answer(EmailAddress address, Network network) {
        String mark = addresses.mark(address);
        if (letters.areTooMany(mark, network)) {
            return;
        }
        boolean isReplier = replies.areThere(mark);
        boolean isCorrespondent = correspondents.find(mark).isPresent();
        boolean isReporter = !reports.sentFrom(mark).isEmpty();
        // Made for everybody, so that it takes as long.
        String secret = links.make(address, false);
        Letter letter = new Letter(
                Letter.Kind.RIGHTS,
                address,
                letters.say("rightsSubject"),
                List.of(
                        letters.say("rightsLink", Map.of("link", letters.link("/replies/mine/" + secret))),
                        letters.say("rightsOrLeaveIt")));
        if (isReplier || isCorrespondent || isReporter) {
            letters.put(letter, network);
        } else {
            letters.putNone(mark, Letter.Kind.RIGHTS, network);
        }
    }
}
