package org.standfirst.article;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Moves an article's draft to a new revision. Called by the verbs, within their transactions. */
@Component
class Drafts {
    private final Database database;
    private final Revisions revisions;
    private final DeskListing desk;

    Drafts(Database database, Revisions revisions, DeskListing desk) {
        this.database = database;
        this.revisions = revisions;
        this.desk = desk;
    }

    /** Adds a revision to the article's history, and makes it the draft. */
    Revision add(Article article, Manuscript manuscript, Revisions.Origin origin) {
        Revision revision = revisions.add(article.id(), manuscript, origin);
        move(article, revision.id(), origin);
        return revision;
    }

    /** Makes this the draft in place of the one before, which nothing else may point to. */
    Revision replace(Article article, Revision former, Manuscript manuscript, Revisions.Origin origin) {
        Revision revision = revisions.addInPlaceOf(former, manuscript, origin);
        move(article, revision.id(), origin);
        revisions.delete(former);
        return revision;
    }

    /** An approval is for the words that an editor read: who may not approve takes it back by writing on. */
    private void move(Article article, Id<Revision> draft, Revisions.Origin origin) {
        Optional<Id<Revision>> approved =
                origin.actor().drafts() == Actor.Reach.ALL ? article.approved() : Optional.empty();
        database.sql("""
                        update article set draft_revision_id = :draft, approved_revision_id = :approved
                        where id = :id
                        """)
                .param("draft", draft.value())
                .param("approved", approved.map(Id::value).orElse(null))
                .param("id", article.id().value())
                .update();
        desk.refresh(article.id(), origin.at());
    }
}
