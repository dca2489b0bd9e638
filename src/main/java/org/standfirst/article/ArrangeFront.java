package org.standfirst.article;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.EditorSections;
import org.standfirst.people.Actor;

/** Puts what is pinned to the front page in order, or lets all of it go. */
@Component
public class ArrangeFront {
    private final Database database;
    private final ChangeLog changes;
    private final EditorSections editorSections;
    private final FrontChoices front;

    /** Writes to this database and log. */
    ArrangeFront(Database database, ChangeLog changes, EditorSections editorSections, FrontChoices front) {
        this.database = database;
        this.changes = changes;
        this.editorSections = editorSections;
        this.front = front;
    }

    /** What shall become of it. */
    public sealed interface Wish {
        /** These first; whatever else is pinned follows as it was. What is not pinned is not pinned by this. */
        record InOrder(List<Id<Article>> articles) implements Wish {
            /** Copies the list. */
            public InOrder {
                articles = List.copyOf(articles);
            }
        }

        /** Nothing is pinned any more: the front page follows from what is new. */
        record ByItself() implements Wish {}
    }

    /** What shall become of it, and who says so. */
    public record Arrange(Wish wish, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** Done. */
        record Arranged() implements Outcome {}

        /** Only whoever edits every article may do this. */
        record NotAllowed() implements Outcome {}
    }

    /** Whether somebody may do this at all. */
    public boolean isFor(Actor actor) {
        return actor.publications() == Actor.Reach.ALL
                && editorSections.limitOf(actor).isEmpty();
    }

    /** Does it. */
    public Outcome apply(Arrange request) {
        if (!isFor(request.actor())) {
            return new Outcome.NotAllowed();
        }
        database.write(() -> {
            List<Id<Article>> pinned =
                    front.pinned().stream().map(FrontChoices.Chosen::article).toList();
            switch (request.wish()) {
                case Wish.InOrder(List<Id<Article>> articles) -> arrange(articles, pinned);
                case Wish.ByItself() -> pinned.forEach(front::unpin);
            }
            changes.append(request.actor().name(), "arranged", "front", "{}");
        });
        return new Outcome.Arranged();
    }

    private void arrange(List<Id<Article>> wished, List<Id<Article>> pinned) {
        List<Id<Article>> order = new ArrayList<>(
                wished.stream().filter(pinned::contains).distinct().toList());
        pinned.stream().filter(article -> !order.contains(article)).forEach(order::add);
        for (int position = 0; position < order.size(); position++) {
            front.put(order.get(position), position);
        }
    }
}
