package org.standfirst.article;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.magazine.Tag;
import org.standfirst.magazine.Tags;
import org.standfirst.people.Actor;

/** Gives a tag another name, address or description; its old address leads to the new one for ever. */
@Component
public class ChangeTag {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ABOUT = 1_000;

    private final Database database;
    private final ChangeLog changes;
    private final Tags tags;
    private final OldAddresses oldAddresses;

    /** Writes to this database and log. */
    ChangeTag(Database database, ChangeLog changes, Tags tags, OldAddresses oldAddresses) {
        this.database = database;
        this.changes = changes;
        this.tags = tags;
        this.oldAddresses = oldAddresses;
    }

    /** The tag as it shall be, and who says so. */
    public record Change(Tag tag, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** Done. */
        record Changed() implements Outcome {}

        /** Another tag stands at that address. */
        record Taken() implements Outcome {}

        /**
         * It can't be.
         *
         * @param reason in a sentence
         */
        record Invalid(String reason) implements Outcome {}

        /** There is no such tag. */
        record Unknown() implements Outcome {}

        /** Whoever edits every article keeps the tags. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Change request) {
        Tag tag = request.tag();
        if (request.actor().publications() != Actor.Reach.ALL) {
            return new Outcome.NotAllowed();
        }
        if (tag.name().isBlank() || tag.name().length() > LONGEST_NAME) {
            return new Outcome.Invalid("A tag needs a name of up to " + LONGEST_NAME + " characters.");
        }
        if (tag.about().length() > LONGEST_ABOUT) {
            return new Outcome.Invalid("Describe it in up to " + LONGEST_ABOUT + " characters.");
        }
        return database.write(() -> change(tag, request.actor()));
    }

    private Outcome change(Tag wanted, Actor actor) {
        // What was merged into another is found as that other.
        Optional<Tag> before = tags.find(wanted.id()).filter(tag -> tag.id().equals(wanted.id()));
        if (before.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (tags.find(wanted.slug())
                .filter(other -> !other.id().equals(wanted.id()))
                .isPresent()) {
            return new Outcome.Taken();
        }
        database.sql("update tag set slug = :slug, name = :name, about = :about where id = :id")
                .param("slug", wanted.slug().value())
                .param("name", wanted.name())
                .param("about", wanted.about())
                .param("id", wanted.id().value())
                .update();
        String subject = "tag:" + wanted.id();
        if (!before.get().slug().equals(wanted.slug())) {
            oldAddresses.claim(before.get().path(), OldAddresses.Target.TAG, wanted.id());
            changes.append(
                    actor.name(),
                    "renamed",
                    subject,
                    Detail.of("from", before.get().slug().value()));
        }
        if (!before.get().name().equals(wanted.name()) || !before.get().about().equals(wanted.about())) {
            changes.append(actor.name(), "described", subject, "{}");
        }
        return new Outcome.Changed();
    }
}
