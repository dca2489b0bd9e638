package org.standfirst.consent;

import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.people.Actor;

/**
 * Has a browser draw the notices that have no picture yet, where there is a browser. Where there is none, nothing is lost: the
 * notice is kept as it was, and is drawn when there is one.
 */
@Component
class DrawNotices {
    private static final Logger LOG = LoggerFactory.getLogger(DrawNotices.class);
    private static final int AT_A_TIME = 20;
    private static final Actor DRAWING = new Actor.Program("drawing of notices");

    private final Database database;
    private final ChangeLog changes;
    private final Chromium chromium;
    private final Clock clock = Clock.systemUTC();

    DrawNotices(Database database, ChangeLog changes, Chromium chromium) {
        this.database = database;
        this.changes = changes;
        this.chromium = chromium;
    }

    /** How it went. */
    sealed interface Outcome {
        /**
         * So many were drawn now.
         *
         * @param failed how many could not be
         */
        record Drawn(int notices, int failed) implements Outcome {}

        /** There is no browser. */
        record NoBrowser() implements Outcome {}
    }

    private record Wanted(String hash, Device device, String page) {}

    /** Does it, to a few of them. */
    Outcome apply() throws InterruptedException {
        if (!chromium.isThere()) {
            return new Outcome.NoBrowser();
        }
        int drawn = 0;
        int failed = 0;
        for (Wanted notice : wanted()) {
            try {
                keep(notice, chromium.draw(notice.page(), notice.device()));
                drawn++;
            } catch (IOException failure) {
                failed++;
                LOG.warn(
                        "Chromium could not draw the notice {}: {}. The notice itself is kept. As root, Chromium needs"
                                + " --chromium \"chromium --no-sandbox\"; better, run this as another user.",
                        notice.hash(),
                        failure.getMessage());
            }
        }
        return new Outcome.Drawn(drawn, failed);
    }

    private List<Wanted> wanted() {
        return database.sql("""
                        select hash, device, page from consent_notice
                        where not exists (select 1 from consent_picture where notice = hash)
                        order by hash limit :count
                        """)
                .param("count", AT_A_TIME)
                .query((row, _) -> new Wanted(
                        row.getString(1), Device.read(row.getString(2)).orElse(Device.DESK), row.getString(3)))
                .list();
    }

    /** It may have been forgotten meanwhile, or drawn by another node. */
    private void keep(Wanted notice, byte[] png) {
        database.write(() -> {
            int kept = database.sql("""
                            insert into consent_picture (notice, drawn_at, png)
                            select hash, :at, :png from consent_notice
                            where hash = :hash and not exists (select 1 from consent_picture where notice = :hash)
                            on conflict (notice) do nothing
                            """)
                    .param("at", clock.millis())
                    .param("png", Base64.getEncoder().encodeToString(png))
                    .param("hash", notice.hash())
                    .update();
            if (kept > 0) {
                changes.append(DRAWING.name(), "pictured", RecordChoice.SUBJECT + notice.hash(), "{}");
            }
        });
    }
}
