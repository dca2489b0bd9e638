package org.standfirst.report;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.correspondent.Addresses;
import org.standfirst.database.Database;
import org.standfirst.kernel.EmailAddress;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Finds where those are reached who reported something. */
@Component
public class Notifiers {
    private final Database database;
    private final Addresses addresses;

    Notifiers(Database database, Addresses addresses) {
        this.database = database;
        this.addresses = addresses;
    }

    /** Whoever sent a report, for moderators; empty if they gave no address, or are forgotten. */
    public Optional<EmailAddress> address(Id<Report> report, Actor reader) {
        return reader.mayModerate() ? address(report) : Optional.empty();
    }

    Optional<EmailAddress> address(Id<Report> report) {
        return database.sql("select email_sealed from report where id = :id")
                .param("id", report.value())
                .query(String.class)
                .optional()
                .flatMap(kept -> addresses.open(kept, Report.owner(report)));
    }
}
