package org.standfirst.article;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.people.Person;

/** Asks whoever writes in an article for its pen. Who gets no answer takes it with their next {@link TakePen}. */
@Component
public class AskForPen {
    private final Database database;
    private final Articles articles;
    private final Pens pens;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database. */
    AskForPen(Database database, Articles articles, Pens pens) {
        this.database = database;
        this.articles = articles;
        this.pens = pens;
    }

    /** The pen that a tab would like to have. */
    public record Ask(Id<Article> article, Tab tab, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** The writer will see it. */
        record Asked(Pen pen) implements Outcome {}

        /** Nobody has it, or this tab has: there is nobody to ask. */
        record NobodyToAsk() implements Outcome {}

        /** Somebody asked before. */
        record AnotherAsks(Id<Person> person) implements Outcome {}

        /** There is no such article for them, or they have no hand to write with. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Ask request) {
        return apply(request, clock.instant());
    }

    Outcome apply(Ask request, Instant now) {
        return database.write(() -> articles.findEditable(request.article(), request.actor())
                .flatMap(_ -> Pens.Hand.of(request.actor(), request.tab()))
                .map(hand -> ask(request.article(), hand, now))
                .orElseGet(Outcome.NotAllowed::new));
    }

    private Outcome ask(Id<Article> article, Pens.Hand hand, Instant now) {
        Optional<Pens.Held> held = pens.of(article)
                .filter(pen -> !pen.isFree(now))
                .filter(pen -> !pen.hand().equals(hand));
        if (held.isEmpty()) {
            return new Outcome.NobodyToAsk();
        }
        Pens.Held pen = held.get();
        Optional<Pens.Hand> asking = pen.asking(now);
        if (asking.isPresent()) {
            // Asking twice does not begin the waiting anew.
            return asking.get().equals(hand)
                    ? new Outcome.Asked(pen.seenBy(hand, now))
                    : new Outcome.AnotherAsks(asking.get().person());
        }
        return new Outcome.Asked(pens.put(new Pens.Held(
                        article, pen.hand(), pen.since(), pen.seen(), Optional.of(new Pens.Asked(hand, now))))
                .seenBy(hand, now));
    }
}
