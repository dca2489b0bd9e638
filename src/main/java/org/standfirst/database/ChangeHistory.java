package org.standfirst.database;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the change log holds, for those who look something up in it; who follows it asks the {@link ChangeLog}. */
@Component
public final class ChangeHistory {
    private static final String CHANGES = "select " + ChangeRow.COLUMNS + " from change ";

    private final Database database;

    /** Looks into the log of this database. */
    public ChangeHistory(Database database) {
        this.database = database;
    }

    /** The number of the newest change of a subject, verbs that are left out aside; 0 if there is none. */
    public long newest(String subject, Collection<String> leavingOut) {
        return database.sql(
                        "select coalesce(max(seq), 0) from change where subject = :subject and verb not in (:verbs)")
                .param("subject", subject)
                .param("verbs", leavingOut)
                .query(Long.class)
                .single();
    }

    /** What was done to a subject, the last first. */
    public List<Change> of(String subject, int count) {
        return database.sql(CHANGES + "where subject = :subject order by seq desc limit :count")
                .param("subject", subject)
                .param("count", count)
                .query(ChangeRow::read)
                .list();
    }

    /** What was done to any of these subjects under one verb, in no order. */
    public List<Change> of(Collection<String> subjects, String verb) {
        return database.sql(CHANGES + "where subject in (:subjects) and verb = :verb")
                .param("subjects", subjects)
                .param("verb", verb)
                .query(ChangeRow::read)
                .list();
    }

    /**
     * The newest change of one kind of subject under one verb. It may be looked for through the whole of the log.
     *
     * @param kind what such subjects begin with, up to the colon
     */
    public Optional<Change> newestOf(String kind, String verb) {
        return database.sql(CHANGES + """
                        where verb = :verb and substr(subject, 1, :length) = :kind
                        order by seq desc limit 1
                        """)
                .param("verb", verb)
                .param("length", kind.length())
                .param("kind", kind)
                .query(ChangeRow::read)
                .optional();
    }

    /** The first change under one verb that has just this detail. It may be looked for through the whole of the log. */
    public Optional<Change> firstWith(String verb, String detail) {
        return database.sql(CHANGES + "where verb = :verb and detail = :detail order by seq limit 1")
                .param("verb", verb)
                .param("detail", detail)
                .query(ChangeRow::read)
                .optional();
    }

    /** Changes above a number, in order, some verbs left out. */
    public List<Change> after(long seq, int count, Collection<String> leavingOut) {
        return page("where seq > :seq and verb not in (:verbs) order by seq", seq, count, leavingOut);
    }

    /** Changes below a number, the newest first, some verbs left out. */
    public List<Change> before(long seq, int count, Collection<String> leavingOut) {
        return page("where seq < :seq and verb not in (:verbs) order by seq desc", seq, count, leavingOut);
    }

    private List<Change> page(String which, long seq, int count, Collection<String> leavingOut) {
        return database.sql(CHANGES + which + " limit :count")
                .param("seq", seq)
                .param("count", count)
                .param("verbs", leavingOut)
                .query(ChangeRow::read)
                .list();
    }
}
