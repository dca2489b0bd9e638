package org.standfirst.magazine;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.picture.Pictures;

/** Gives an edition its number, title, date, note and cover. Its address stays. */
@Component
public class DescribeEdition {
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_NOTE = 4_000;

    private final Database database;
    private final ChangeLog changes;
    private final Editions editions;
    private final Pictures pictures;

    /** Writes to this database and log; a cover is one of these pictures. */
    DescribeEdition(Database database, ChangeLog changes, Editions editions, Pictures pictures) {
        this.database = database;
        this.changes = changes;
        this.editions = editions;
        this.pictures = pictures;
    }

    /** The edition as it shall be, and who says so. */
    public record Describe(Edition edition, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** Done. */
        record Described() implements Outcome {}

        /**
         * It can't be.
         *
         * @param reason in a sentence
         */
        record Invalid(String reason) implements Outcome {}

        /** There is no such edition. */
        record Unknown() implements Outcome {}

        /** Whoever edits every article plans editions. */
        record NotAllowed() implements Outcome {}
    }

    /** Why an edition can't be called like this, in a sentence; empty if it can. */
    public static String fault(String number, String title, String note) {
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            return "An edition needs a title of up to " + LONGEST_TITLE + " characters.";
        }
        if (number.length() > LONGEST_NUMBER) {
            return "Its number may have " + LONGEST_NUMBER + " characters.";
        }
        return note.length() > LONGEST_NOTE ? "The note may have " + LONGEST_NOTE + " characters." : "";
    }

    /** Does it. */
    public Outcome apply(Describe request) {
        Edition wanted = request.edition();
        if (request.actor().publications() != Actor.Reach.ALL) {
            return new Outcome.NotAllowed();
        }
        String fault = fault(wanted.number(), wanted.title(), wanted.note());
        if (!fault.isEmpty()) {
            return new Outcome.Invalid(fault);
        }
        if (wanted.cover().filter(cover -> pictures.find(cover).isEmpty()).isPresent()) {
            return new Outcome.Invalid("There is no such picture in the library to be the cover.");
        }
        return database.write(() -> describe(wanted, request.actor()));
    }

    private Outcome describe(Edition wanted, Actor actor) {
        Optional<Edition> before = editions.find(wanted.id());
        if (before.isEmpty()) {
            return new Outcome.Unknown();
        }
        database.sql("""
                        update edition
                        set number = :number, title = :title, date = :date, cover_picture_id = :cover, note = :note
                        where id = :id
                        """)
                .param("number", wanted.number())
                .param("title", wanted.title())
                .param("date", wanted.date().toString())
                .param("cover", wanted.cover().map(Id::value).orElse(null))
                .param("note", wanted.note())
                .param("id", wanted.id().value())
                .update();
        changes.append(actor.name(), "described", "edition:" + wanted.id(), "{}");
        return new Outcome.Described();
    }
}
