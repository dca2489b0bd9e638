package org.standfirst.source;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.people.Person;

/**
 * Says of a source who they are, whether they may be named, and which editor knows the name if not. A name that is not to
 * be told can be changed, told or confided by those alone who know it.
 */
@Component
public class DescribeSource {
    private final Database database;
    private final ChangeLog changes;
    private final Sources sources;
    private final Confidence confidence;

    /** Writes to this database and log. */
    DescribeSource(Database database, ChangeLog changes, Sources sources, Confidence confidence) {
        this.database = database;
        this.changes = changes;
        this.sources = sources;
        this.confidence = confidence;
    }

    /**
     * What is to be known from now on.
     *
     * @param name empty for the one that can't be read at present
     * @param editor who shall know the name beside whoever added them, of somebody who may not be named
     */
    public record Describe(
            Id<Source> source, String name, String role, boolean mayBeNamed, Optional<Id<Person>> editor, Actor actor) {
        /** Without the name, as this may end up in a log. */
        @Override
        public String toString() {
            return "Describe[" + source + " by " + actor.name() + "]";
        }
    }

    /** How it went. */
    public sealed interface Outcome {
        /** So it is. */
        record Described() implements Outcome {}

        /**
         * Nothing was changed.
         *
         * @param reason what to change, in a sentence
         */
        record Invalid(String reason) implements Outcome {}

        /** There is no such source, or none that they may describe. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Describe request) {
        Particulars wanted = new Particulars(request.name(), request.role(), request.mayBeNamed(), request.editor());
        return database.write(() -> sources.find(request.source(), request.actor())
                .filter(source -> mayDescribe(source, request.actor()))
                .map(source -> describe(source, wanted, request.actor()))
                .orElseGet(Outcome.NotAllowed::new));
    }

    /** Whether somebody may, of a source as they see it. */
    public static boolean mayDescribe(Source source, Actor actor) {
        return switch (source.naming()) {
            case Source.Naming.Open _ -> actor.drafts() == Actor.Reach.ALL || isOwn(source, actor);
            case Source.Naming.Confided _, Source.Naming.Unreadable _ -> true;
            case Source.Naming.Withheld _ -> false;
        };
    }

    private static boolean isOwn(Source source, Actor actor) {
        return actor instanceof Actor.Staff staff
                && actor.drafts() != Actor.Reach.NONE
                && source.addedBy().filter(staff.person()::equals).isPresent();
    }

    private Outcome describe(Source source, Particulars wanted, Actor actor) {
        if (source.naming() instanceof Source.Naming.Unreadable && wanted.name().isEmpty()) {
            return describeUnread(source, wanted, actor);
        }
        Confidence.Circle circle = new Confidence.Circle(source.id(), source.addedBy(), wanted.editor());
        // Somebody who may not be named and was added by the program is for the chosen editor alone.
        if (!wanted.mayBeNamed()
                && circle.addedBy().isEmpty()
                && circle.editor().isEmpty()) {
            return new Outcome.Invalid("Choose the editor who is to know the name: nobody else would.");
        }
        return wanted.objection(database).<Outcome>map(Outcome.Invalid::new).orElseGet(() -> {
            write(source, wanted, wanted.mayBeNamed() ? null : confidence.seal(wanted.name(), circle));
            tell(source, wanted, actor);
            return new Outcome.Described();
        });
    }

    /** The sealed name stays as it is, for the two whom it was sealed for. */
    private Outcome describeUnread(Source source, Particulars wanted, Actor actor) {
        if (wanted.mayBeNamed() || !wanted.editor().equals(source.editor())) {
            return new Outcome.Invalid("The name can't be read at present: write it again to tell it to anybody.");
        }
        return wanted.objectionToAllButTheName(database)
                .<Outcome>map(Outcome.Invalid::new)
                .orElseGet(() -> {
                    database.sql("update source set role = :role, sought = :sought where id = :id")
                            .param("role", wanted.role())
                            .param("sought", wanted.sought())
                            .param("id", source.id().value())
                            .update();
                    tell(source, wanted, actor);
                    return new Outcome.Described();
                });
    }

    private void write(Source source, Particulars wanted, @Nullable String sealed) {
        database.sql("""
                        update source
                        set name = :name, sealed_name = :sealed, role = :role, sought = :sought, editor_id = :editor
                        where id = :id
                        """)
                .param("name", sealed == null ? wanted.name() : null)
                .param("sealed", sealed)
                .param("role", wanted.role())
                .param("sought", wanted.sought())
                .param("editor", wanted.editor().map(Id::value).orElse(null))
                .param("id", source.id().value())
                .update();
    }

    /** What readers see is told apart from what they don't, as their pages are made anew for it. */
    private void tell(Source before, Particulars after, Actor actor) {
        boolean wasNamed = before.mayBeNamed();
        boolean looksTheSame = wasNamed == after.mayBeNamed()
                && (wasNamed
                        ? before.name().filter(after.name()::equals).isPresent()
                        : before.role().equals(after.role()));
        String subject = Source.subject(before.id());
        changes.append(actor.name(), looksTheSame ? "noted" : "described", subject, "{}");
        if (!before.editor().equals(after.editor())) {
            changes.append(actor.name(), "confided", subject, "{}");
        }
    }
}
