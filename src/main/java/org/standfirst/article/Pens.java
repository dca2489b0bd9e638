package org.standfirst.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.people.Person;

/**
 * Who writes in which article. One at a time: a tab has the pen as long as it says every few seconds that it is there.
 * It is no state of the magazine, so the change log does not know of it. Used by the verbs, which lock the article first.
 */
@Component
class Pens {
    /** A tab that was not heard of for so long is closed, asleep or cut off. */
    static final Duration GONE_AFTER = Duration.ofSeconds(30);

    /** A writer who does not answer in this time is not at the keyboard. */
    static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

    /** Who asked and did not come for it has gone. */
    static final Duration ASKED_NO_LONGER = Duration.ofSeconds(60);

    private final Database database;

    Pens(Database database) {
        this.database = database;
    }

    /** Somebody in a tab. */
    record Hand(Id<Person> person, Tab tab) {
        /** The hand of an actor; a program has none. */
        static Optional<Hand> of(Actor actor, Tab tab) {
            return actor instanceof Actor.Staff staff ? Optional.of(new Hand(staff.person(), tab)) : Optional.empty();
        }
    }

    /** Who asked, and when. */
    record Asked(Hand by, Instant at) {}

    /** The pen of an article, as it was last held. */
    record Held(Id<Article> article, Hand hand, Instant since, Instant seen, Optional<Asked> asked) {
        boolean isFree(Instant now) {
            return !seen.isAfter(now.minus(GONE_AFTER));
        }

        /** Who asks for it now. */
        Optional<Hand> asking(Instant now) {
            return asked.filter(ask -> ask.at().isAfter(now.minus(ASKED_NO_LONGER)))
                    .map(Asked::by);
        }

        /** Whether this hand asked for it and was left without an answer. */
        boolean isForfeitTo(Hand other, Instant now) {
            return asking(now).filter(other::equals).isPresent()
                    && asked.filter(ask -> !ask.at().isAfter(now.minus(ANSWER_WITHIN)))
                            .isPresent();
        }

        Pen seenBy(Hand looking, Instant now) {
            Optional<Hand> asking = asking(now);
            return new Pen(
                    hand.person(),
                    since,
                    hand.equals(looking),
                    asking.map(Hand::person),
                    asking.filter(looking::equals).isPresent());
        }
    }

    /** The pen, if anybody held it. */
    Optional<Held> of(Id<Article> article) {
        return database.sql("""
                        select person_id, tab, since, seen_at, asked_by, asked_tab, asked_at
                        from writing where article_id = :article
                        """)
                .param("article", article.value())
                .query((row, _) -> read(article, row))
                .optional();
    }

    /** Who has the pen, if that is another than this tab of theirs. */
    Optional<Id<Person>> anotherThan(Id<Article> article, Actor actor, Tab tab, Instant now) {
        return of(article)
                .filter(held -> !held.isFree(now))
                .map(Held::hand)
                .filter(hand -> !Hand.of(actor, tab).equals(Optional.of(hand)))
                .map(Hand::person);
    }

    /** Puts it down as it is held now, in place of how it was held. */
    Held put(Held held) {
        database.sql("""
                        insert into writing (
                            article_id, person_id, tab, since, seen_at, asked_by, asked_tab, asked_at)
                        values (:article, :person, :tab, :since, :seen, :asked_by, :asked_tab, :asked_at)
                        on conflict (article_id) do update set
                            person_id = excluded.person_id, tab = excluded.tab, since = excluded.since,
                            seen_at = excluded.seen_at, asked_by = excluded.asked_by, asked_tab = excluded.asked_tab,
                            asked_at = excluded.asked_at
                        """)
                .param("article", held.article().value())
                .param("person", held.hand().person().value())
                .param("tab", held.hand().tab().name())
                .param("since", held.since().toEpochMilli())
                .param("seen", held.seen().toEpochMilli())
                .param(
                        "asked_by",
                        held.asked().map(asked -> asked.by().person().value()).orElse(null))
                .param(
                        "asked_tab",
                        held.asked().map(asked -> asked.by().tab().name()).orElse(null))
                .param(
                        "asked_at",
                        held.asked().map(asked -> asked.at().toEpochMilli()).orElse(null))
                .update();
        return held;
    }

    /** Gives it to somebody who holds it from now on; who else asked for it still does. */
    Held give(Id<Article> article, Hand hand, Optional<Asked> others, Instant now) {
        return put(new Held(
                article, hand, now, now, others.filter(asked -> !asked.by().equals(hand))));
    }

    /** Nobody has it. */
    void drop(Id<Article> article) {
        database.sql("delete from writing where article_id = :article")
                .param("article", article.value())
                .update();
    }

    private static Held read(Id<Article> article, ResultSet row) throws SQLException {
        String askedBy = row.getString(5);
        return new Held(
                article,
                new Hand(new Id<>(row.getString(1)), new Tab(row.getString(2))),
                Instant.ofEpochMilli(row.getLong(3)),
                Instant.ofEpochMilli(row.getLong(4)),
                askedBy == null
                        ? Optional.empty()
                        : Optional.of(new Asked(
                                new Hand(new Id<>(askedBy), new Tab(row.getString(6))),
                                Instant.ofEpochMilli(row.getLong(7)))));
    }
}
