package org.standfirst.article;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Takes an article's pen where it is free, keeps it where it is this tab's, and says who has it where it is another's. */
@Component
public class TakePen {
    private final Database database;
    private final Articles articles;
    private final Pens pens;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database. */
    TakePen(Database database, Articles articles, Pens pens) {
        this.database = database;
        this.articles = articles;
        this.pens = pens;
    }

    /** What a tab says every few seconds while it shows the article to be written in. */
    public record Take(Id<Article> article, Tab tab, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** Who has it now. */
        record Seen(Pen pen) implements Outcome {}

        /** There is no such article for them, or they have no hand to write with. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Take request) {
        return apply(request, clock.instant());
    }

    Outcome apply(Take request, Instant now) {
        return database.write(() -> articles.findEditable(request.article(), request.actor())
                .flatMap(_ -> Pens.Hand.of(request.actor(), request.tab()))
                .<Outcome>map(hand ->
                        new Outcome.Seen(take(request.article(), hand, now).seenBy(hand, now)))
                .orElseGet(Outcome.NotAllowed::new));
    }

    private Pens.Held take(Id<Article> article, Pens.Hand hand, Instant now) {
        return switch (pens.of(article).orElse(null)) {
            case null -> pens.give(article, hand, Optional.empty(), now);
            case Pens.Held held
            when held.hand().equals(hand) -> pens.put(new Pens.Held(article, hand, held.since(), now, held.asked()));
            case Pens.Held held
            when held.isFree(now) || held.isForfeitTo(hand, now) -> pens.give(article, hand, held.asked(), now);
            case Pens.Held held -> held;
        };
    }
}
