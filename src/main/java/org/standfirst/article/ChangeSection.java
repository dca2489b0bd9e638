package org.standfirst.article;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Sections;
import org.standfirst.people.Actor;

/** Gives a section another name, address, description or place; its old address leads to the new one for ever. */
@Component
public class ChangeSection {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ABOUT = 1_000;

    private final Database database;
    private final ChangeLog changes;
    private final Sections sections;
    private final LiveListing listing;
    private final OldAddresses oldAddresses;

    /** Writes to this database and log. */
    ChangeSection(
            Database database, ChangeLog changes, Sections sections, LiveListing listing, OldAddresses oldAddresses) {
        this.database = database;
        this.changes = changes;
        this.sections = sections;
        this.listing = listing;
        this.oldAddresses = oldAddresses;
    }

    /** The section as it shall be, and who says so. */
    public record Change(Section section, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** Done. */
        record Changed() implements Outcome {}

        /** Another section stands at that address. */
        record Taken() implements Outcome {}

        /** It would stand within itself, or within one that is no more. */
        record Misplaced() implements Outcome {}

        /**
         * It can't be.
         *
         * @param reason in a sentence
         */
        record Invalid(String reason) implements Outcome {}

        /** There is no such section. */
        record Unknown() implements Outcome {}

        /** Publishers alone may do this. */
        record NotAllowed() implements Outcome {}
    }

    /** Why a section can't be called or described like this, in a sentence; empty if it can. */
    public static String fault(String name, String about) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return "A section needs a name of up to " + LONGEST_NAME + " characters.";
        }
        return about.length() > LONGEST_ABOUT ? "Describe it in up to " + LONGEST_ABOUT + " characters." : "";
    }

    /** Does it. */
    public Outcome apply(Change request) {
        String fault = fault(request.section().name(), request.section().about());
        if (!request.actor().mayManage()) {
            return new Outcome.NotAllowed();
        }
        return fault.isEmpty() ? database.write(() -> change(request)) : new Outcome.Invalid(fault);
    }

    private Outcome change(Change request) {
        Section wanted = request.section();
        Optional<Section> before = sections.find(wanted.id());
        if (before.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (sections.find(wanted.slug())
                .filter(other -> !other.id().equals(wanted.id()))
                .isPresent()) {
            return new Outcome.Taken();
        }
        return wanted.parent().filter(parent -> !mayHold(parent, wanted.id())).isPresent()
                ? new Outcome.Misplaced()
                : change(before.get(), wanted, request.actor());
    }

    private boolean mayHold(Id<Section> parent, Id<Section> section) {
        return sections.find(parent).isPresent()
                && sections.withAncestors(parent).stream()
                        .noneMatch(above -> above.id().equals(section));
    }

    private Outcome change(Section before, Section wanted, Actor actor) {
        database.sql("""
                        update section set parent_id = :parent, slug = :slug, name = :name, about = :about
                        where id = :id
                        """)
                .param("parent", wanted.parent().map(Id::value).orElse(null))
                .param("slug", wanted.slug().value())
                .param("name", wanted.name())
                .param("about", wanted.about())
                .param("id", wanted.id().value())
                .update();
        Slug slug = before.slug();
        if (!slug.equals(wanted.slug())) {
            oldAddresses.claim(before.path(), OldAddresses.Target.SECTION, wanted.id());
            changes.append(actor.name(), "renamed", subject(wanted), Detail.of("from", slug.value()));
        }
        if (!before.parent().equals(wanted.parent())) {
            sections.within(List.of(wanted.id())).forEach(listing::relist);
            changes.append(actor.name(), "moved", subject(wanted), "{}");
        }
        if (!before.name().equals(wanted.name()) || !before.about().equals(wanted.about())) {
            changes.append(actor.name(), "described", subject(wanted), "{}");
        }
        return new Outcome.Changed();
    }

    private static String subject(Section section) {
        return "section:" + section.id();
    }
}
