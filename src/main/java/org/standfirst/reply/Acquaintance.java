package org.standfirst.reply;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.standfirst.correspondent.Correspondents;
import org.standfirst.database.Database;
import org.standfirst.kernel.Network;

/** Knows readers again whose replies stand here already, without a cookie and without an account. */
@Component
class Acquaintance {
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final Database database;
    private final Correspondents correspondents;
    private final Clock clock = Clock.systemUTC();

    Acquaintance(Database database, Correspondents correspondents) {
        this.database = database;
        this.correspondents = correspondents;
    }

    /**
     * Whether somebody of that name has come from that network, or with that address of mail and has shown that it is theirs,
     * and was let stand. A name alone anybody can write.
     */
    boolean knows(Network network, String nameKey, String mark) {
        return isKnownThere(network, nameKey) || isKnownByMail(mark, nameKey);
    }

    private boolean isKnownByMail(String mark, String nameKey) {
        return !nameKey.isEmpty()
                && correspondents.isConfirmed(mark)
                && database.sql("""
                                select count(*) from (
                                    select 1 from reply
                                    where email_mark = :mark and email_mark <> '' and name_key = :name
                                        and state = 'approved'
                                    limit 1) known
                                """)
                                .param("mark", mark)
                                .param("name", nameKey)
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    private boolean isKnownThere(Network network, String nameKey) {
        return !network.equals(Network.UNKNOWN)
                && !nameKey.isEmpty()
                && database.sql("""
                                select count(*) from (
                                    select 1 from reply
                                    where network = :network and network <> '' and posted_at > :since
                                        and name_key = :name and state = 'approved'
                                    limit 1) known
                                """)
                                .param("network", network.key())
                                .param("since", clock.millis() - REMEMBERED.toMillis())
                                .param("name", nameKey)
                                .query(Integer.class)
                                .single()
                        > 0;
    }
}
