package org.standfirst.article;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Gives the pen to the one who asked for it, or keeps it. */
@Component
public class AnswerForPen {
    private final Database database;
    private final Articles articles;
    private final Pens pens;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database. */
    AnswerForPen(Database database, Articles articles, Pens pens) {
        this.database = database;
        this.articles = articles;
        this.pens = pens;
    }

    /**
     * What the writer says.
     *
     * @param tab the one that has the pen
     */
    public record Answer(Id<Article> article, Tab tab, boolean give, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** Who has it now. */
        record Answered(Pen pen) implements Outcome {}

        /** Nobody asks any longer, or this tab has no pen to give. */
        record NothingToAnswer() implements Outcome {}

        /** There is no such article for them, or they have no hand to write with. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Answer request) {
        return apply(request, clock.instant());
    }

    Outcome apply(Answer request, Instant now) {
        return database.write(() -> articles.findEditable(request.article(), request.actor())
                .flatMap(_ -> Pens.Hand.of(request.actor(), request.tab()))
                .map(hand -> answer(request, hand, now))
                .orElseGet(Outcome.NotAllowed::new));
    }

    private Outcome answer(Answer request, Pens.Hand hand, Instant now) {
        Optional<Pens.Held> mine =
                pens.of(request.article()).filter(pen -> pen.hand().equals(hand));
        Optional<Pens.Hand> asking = mine.flatMap(pen -> pen.asking(now));
        if (mine.isEmpty() || asking.isEmpty()) {
            return new Outcome.NothingToAnswer();
        }
        Pens.Held after = request.give()
                ? pens.give(request.article(), asking.get(), Optional.empty(), now)
                : pens.put(new Pens.Held(request.article(), hand, mine.get().since(), now, Optional.empty()));
        return new Outcome.Answered(after.seenBy(hand, now));
    }
}
