package org.standfirst.magazine;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.WebAddress;
import org.standfirst.people.Actor;

/** Says on what terms other programs may read the magazine. */
@Component
public class OpenMagazine {
    private final Database database;
    private final ChangeLog changes;

    /** Writes to this database and log. */
    public OpenMagazine(Database database, ChangeLog changes) {
        this.database = database;
        this.changes = changes;
    }

    /** The terms that shall hold, and who says so. */
    public record Open(Openness openness, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** They hold from now on. */
        record Opened() implements Outcome {}

        /**
         * Something in them can't be.
         *
         * @param reason in a sentence
         */
        record Refused(String reason) implements Outcome {}

        /** Publishers alone may do this. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Open request) {
        if (!request.actor().mayManage()) {
            return new Outcome.NotAllowed();
        }
        String fault = fault(request.openness());
        if (!fault.isEmpty()) {
            return new Outcome.Refused(fault);
        }
        database.write(() -> write(request));
        return new Outcome.Opened();
    }

    private static String fault(Openness openness) {
        if (openness.refused().size() > Openness.MOST_REFUSED) {
            return "More than " + Openness.MOST_REFUSED + " crawlers can't be named one by one.";
        }
        for (String name : openness.refused()) {
            if (!Openness.isCrawlerName(name)) {
                return "“" + name + "” can't be a crawler's name: it is made of letters, digits, points and hyphens.";
            }
        }
        if (openness.llmsWords().length() > Openness.LONGEST_WORDS) {
            return "The words for llms.txt are longer than " + Openness.LONGEST_WORDS + " characters.";
        }
        if (openness.hub().filter(hub -> !isWeb(hub)).isPresent()) {
            return "A hub's address begins with https:// (or http://).";
        }
        return "";
    }

    private static boolean isWeb(WebAddress hub) {
        return hub.value().startsWith("https://") || hub.value().startsWith("http://");
    }

    private void write(Open request) {
        Openness openness = request.openness();
        database.sql("""
                        insert into openness (id, feed_text, llms, llms_words, hub)
                        values (1, :feed_text, :llms, :llms_words, :hub)
                        on conflict (id) do update set
                            feed_text = excluded.feed_text, llms = excluded.llms,
                            llms_words = excluded.llms_words, hub = excluded.hub
                        """)
                .param("feed_text", openness.feeds().name().toLowerCase(Locale.ROOT))
                .param("llms", openness.llms())
                .param("llms_words", openness.llmsWords())
                .param("hub", openness.hub().map(WebAddress::value).orElse(""))
                .update();
        database.sql("delete from refused_crawler").update();
        for (String name : openness.refused()) {
            database.sql("insert into refused_crawler (name) values (:name)")
                    .param("name", name)
                    .update();
        }
        changes.append(request.actor().name(), "opened", "magazine", "{}");
    }
}
