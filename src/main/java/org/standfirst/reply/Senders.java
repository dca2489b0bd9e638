package org.standfirst.reply;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.correspondent.Addresses;
import org.standfirst.database.Database;
import org.standfirst.kernel.EmailAddress;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Network;

/** Finds who sent a reply, as far as that is known; for the magazine alone. */
@Component
public class Senders {
    private final Database database;
    private final Addresses addresses;

    Senders(Database database, Addresses addresses) {
        this.database = database;
        this.addresses = addresses;
    }

    /**
     * Whoever sent a reply.
     *
     * @param address where they are written to, if they gave one
     * @param mark of that; empty for none
     */
    public record Sender(Optional<EmailAddress> address, String mark, Network network) {}

    /** The one of a reply. */
    public Optional<Sender> of(Id<Reply> reply) {
        return database.sql("select email_sealed, email_mark, network from reply where id = :id")
                .param("id", reply.value())
                .query((row, _) -> new Sender(
                        addresses.open(row.getString(1), Reply.subject(reply)),
                        row.getString(2),
                        new Network(row.getString(3))))
                .optional();
    }
}
