package org.standfirst.correspondent;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;

/** Ends letters about answers: of one conversation, or all. Their recipient alone has the link, and needs nothing else. */
@Component
public class Unsubscribe {
    private final Database database;
    private final ChangeLog changes;
    private final Correspondents correspondents;
    private final LetterLinks links;
    private final Clock clock = Clock.systemUTC();

    Unsubscribe(Database database, ChangeLog changes, Correspondents correspondents, LetterLinks links) {
        this.database = database;
        this.changes = changes;
        this.correspondents = correspondents;
        this.links = links;
    }

    /**
     * A wish.
     *
     * @param isThreadAlone whether the conversation that the letter was about is meant, and no other
     */
    public record Stop(String secret, boolean isThreadAlone) {}

    /**
     * What a link can end.
     *
     * @param hasThread whether the letter was about one conversation
     */
    public record Ending(boolean hasThread) {}

    /** How it went. */
    public sealed interface Outcome {
        /** No more come. */
        record Stopped() implements Outcome {}

        /** It is none of our links. */
        record NoSuchLink() implements Outcome {}
    }

    /** What a link would end, if it is one. */
    public Optional<Ending> look(String secret) {
        return links.readStopping(secret)
                .map(stopping -> new Ending(stopping.thread().isPresent()));
    }

    /** Does it; of whom nothing is kept any more, nothing needs to be ended. */
    public Outcome apply(Stop stop) {
        Optional<LetterLinks.Stopping> wanted = links.readStopping(stop.secret());
        if (wanted.isEmpty()) {
            return new Outcome.NoSuchLink();
        }
        database.write(() -> correspondents
                .find(wanted.get().mark())
                .ifPresent(known -> wanted.get()
                        .thread()
                        .filter(_ -> stop.isThreadAlone())
                        .ifPresentOrElse(thread -> mute(known, thread), () -> end(known))));
        return new Outcome.Stopped();
    }

    private void mute(Correspondent known, String thread) {
        database.sql("""
                        insert into muted_thread (mark, thread_id) values (:mark, :thread)
                        on conflict (mark, thread_id) do nothing
                        """).param("mark", known.mark()).param("thread", thread).update();
        changes.append("reader", "muted", known.subject(), "{}");
    }

    private void end(Correspondent known) {
        database.sql("update correspondent set unsubscribed_at = coalesce(unsubscribed_at, :now) where mark = :mark")
                .param("now", clock.millis())
                .param("mark", known.mark())
                .update();
        changes.append("reader", "unsubscribed", known.subject(), "{}");
    }
}
