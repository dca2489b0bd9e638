package org.standfirst.article;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Leaves the pen to whoever asked for it, or to the next who comes. */
@Component
public class LayDownPen {
    private final Database database;
    private final Articles articles;
    private final Pens pens;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database. */
    LayDownPen(Database database, Articles articles, Pens pens) {
        this.database = database;
        this.articles = articles;
        this.pens = pens;
    }

    /** What a tab says when it is closed. */
    public record LayDown(Id<Article> article, Tab tab, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** This tab has it no longer, if it ever had. */
        record LaidDown() implements Outcome {}

        /** There is no such article for them, or they have no hand to write with. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(LayDown request) {
        return apply(request, clock.instant());
    }

    Outcome apply(LayDown request, Instant now) {
        return database.write(() -> articles.findEditable(request.article(), request.actor())
                .flatMap(_ -> Pens.Hand.of(request.actor(), request.tab()))
                .map(hand -> layDown(request.article(), hand, now))
                .orElseGet(Outcome.NotAllowed::new));
    }

    private Outcome layDown(Id<Article> article, Pens.Hand hand, Instant now) {
        pens.of(article).filter(pen -> pen.hand().equals(hand)).ifPresent(pen -> {
            Optional<Pens.Hand> asking = pen.asking(now);
            if (asking.isPresent()) {
                pens.give(article, asking.get(), Optional.empty(), now);
            } else {
                pens.drop(article);
            }
        });
        return new Outcome.LaidDown();
    }
}
