package org.standfirst.article;

import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Sections;
import org.standfirst.people.Actor;

/** Takes a section away in which nothing stands. Old revisions may name it: those who read them see none. */
@Component
public class RemoveSection {
    private final Database database;
    private final ChangeLog changes;
    private final Sections sections;
    private final OldAddresses oldAddresses;

    /** Writes to this database and log. */
    RemoveSection(Database database, ChangeLog changes, Sections sections, OldAddresses oldAddresses) {
        this.database = database;
        this.changes = changes;
        this.sections = sections;
        this.oldAddresses = oldAddresses;
    }

    /** What shall go, and who says so. */
    public record Remove(Id<Section> section, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** It is gone. */
        record Removed() implements Outcome {}

        /**
         * Something stands in it.
         *
         * @param articles how many are drafted in it, live or waiting for their time
         * @param within how many sections are parts of it
         */
        record NotEmpty(int articles, int within) implements Outcome {}

        /** There is no such section. */
        record Unknown() implements Outcome {}

        /** Publishers alone may do this. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Remove request) {
        return request.actor().mayManage()
                ? database.write(() -> sections.find(request.section())
                        .map(section -> remove(section, request.actor()))
                        .orElseGet(Outcome.Unknown::new))
                : new Outcome.NotAllowed();
    }

    private Outcome remove(Section section, Actor actor) {
        int articles = count("""
                select count(*) from (
                    select article_id from desk_article where section_id = :id
                    union
                    select article_id from live_article where section_id = :id
                    union
                    select article.id from article
                    join revision on revision.id = article.scheduled_revision_id
                    where revision.section_id = :id) held
                """, section);
        int within = count("select count(*) from section where parent_id = :id and not removed", section);
        if (articles + within > 0) {
            return new Outcome.NotEmpty(articles, within);
        }
        // Its address is free for another, so it goes by its identifier.
        database.sql("update section set removed = :yes, slug = id, parent_id = null where id = :id")
                .param("yes", true)
                .param("id", section.id().value())
                .update();
        oldAddresses.forget(OldAddresses.Target.SECTION, section.id());
        changes.append(actor.name(), "removed", "section:" + section.id(), Detail.of("name", section.name()));
        return new Outcome.Removed();
    }

    private int count(String question, Section section) {
        return database.sql(question)
                .param("id", section.id().value())
                .query(Integer.class)
                .single();
    }
}
