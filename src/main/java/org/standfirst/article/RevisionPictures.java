package org.standfirst.article;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.standfirst.body.Body;
import org.standfirst.body.BodyJson;
import org.standfirst.body.MalformedBody;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.picture.Picture;

/**
 * Keeps the table of which pictures each revision shows. A revision is written at one place and never changed, so the
 * table is right whatever the pointers of articles do. Called within the transactions that write and delete revisions.
 */
@Component
class RevisionPictures {
    private static final String NOT_NOTED = "from revision where not pictures_noted";

    private final Database database;

    RevisionPictures(Database database) {
        this.database = database;
    }

    /** Notes what a revision shows. */
    void note(Id<Revision> revision, Manuscript manuscript) {
        note(revision, manuscript.lead().map(Manuscript.LeadPicture::picture), manuscript.body());
    }

    private void note(Id<Revision> revision, Optional<Id<Picture>> lead, Body body) {
        for (Id<Picture> picture : Stream.concat(lead.stream(), body.pictures()).collect(Collectors.toSet())) {
            database.sql("""
                            insert into revision_picture (picture_id, revision_id) values (:picture, :revision)
                            on conflict (picture_id, revision_id) do nothing
                            """)
                    .param("picture", picture.value())
                    .param("revision", revision.value())
                    .update();
        }
    }

    /** Forgets what a revision showed that is about to be deleted. */
    void forget(Id<Revision> revision) {
        database.sql("delete from revision_picture where revision_id = :revision")
                .param("revision", revision.value())
                .update();
    }

    private record Old(Id<Revision> id, Optional<Id<Picture>> lead, String body) {}

    /**
     * Notes what some revisions show that were written before there was the table.
     *
     * @return whether there were any
     */
    boolean noteSome(int count) {
        return database.write(() -> {
            List<Old> some = database.sql("select id, lead_picture_id, body " + NOT_NOTED + " order by id limit :count")
                    .param("count", count)
                    .query((row, _) -> new Old(
                            new Id<>(row.getString(1)),
                            Optional.ofNullable(row.getString(2)).map(Id::new),
                            row.getString(3)))
                    .list();
            some.forEach(this::noteOld);
            return !some.isEmpty();
        });
    }

    private void noteOld(Old old) {
        note(old.id(), old.lead(), readable(old.body()));
        database.sql("update revision set pictures_noted = true where id = :id")
                .param("id", old.id().value())
                .update();
    }

    /** What can't be read can't be shown either. */
    private static Body readable(String json) {
        try {
            return BodyJson.read(json);
        } catch (MalformedBody unreadable) {
            return Body.EMPTY;
        }
    }

    /** Whether no revision is left that was not looked at. */
    boolean isComplete() {
        return database.sql("select count(*) from (select 1 " + NOT_NOTED + " limit 1) unread")
                        .query(Integer.class)
                        .single()
                == 0;
    }
}
