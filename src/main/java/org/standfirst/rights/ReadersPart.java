package org.standfirst.rights;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.standfirst.conduct.Openings;
import org.standfirst.consent.Activity;
import org.standfirst.consent.PrivacyPart;
import org.standfirst.consent.Recipient;
import org.standfirst.database.Database;
import org.standfirst.spam.AkismetService;

/** Tells what is kept of those who reply and report: where somebody may, and where anything of it is there. */
@Component
class ReadersPart implements PrivacyPart {
    private final Retention retention;
    private final Openings openings;
    private final AkismetService spamService;
    private final Database database;

    ReadersPart(Retention retention, Openings openings, AkismetService spamService, Database database) {
        this.spamService = spamService;
        this.retention = retention;
        this.openings = openings;
        this.database = database;
    }

    @Override
    public List<Activity> activities() {
        return openings.areAllClosed() && !isAnyKept()
                ? List.of()
                : List.of(
                        new Activity(
                                Activity.About.REPLYING,
                                Map.of(
                                        "networkDays",
                                        retention.set().networkDays(),
                                        "spamDays",
                                        Retention.SPAM_DAYS,
                                        "rejectedDays",
                                        Retention.REJECTED_DAYS,
                                        "service",
                                        spamService.host().isPresent() ? "yes" : "no"),
                                spamService.host().map(host -> new Recipient(Recipient.Kind.SPAM, host)).stream()
                                        .toList()),
                        new Activity(
                                Activity.About.REPORTS,
                                Map.of(
                                        "months",
                                        Retention.REPORTER_MONTHS,
                                        "networkDays",
                                        retention.set().networkDays()),
                                List.of()));
    }

    private boolean isAnyKept() {
        return database.sql("select 1 from reply limit 1")
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
