package org.standfirst.report;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.reply.Reply;

/** Reads what was reported, and what was decided of it. */
@Component
public class Reports {
    private static final int MOST = 200;
    private static final int MOST_OF_ONE = 1_000;

    private final Database database;

    Reports(Database database) {
        this.database = database;
    }

    /** Those that nobody has decided: what is said to be unlawful first, and of each the longest waiting. */
    public List<Report> open(Actor reader) {
        return reader.mayModerate()
                ? database.sql(Rows.REPORT + """
                                where state = 'open'
                                order by case when ground = 'law' then 0 else 1 end, at, id
                                limit :most
                                """)
                        .param("most", MOST)
                        .query(Rows::report)
                        .list()
                : List.of();
    }

    /** Those that were decided, the latest first. */
    public List<Report> decided(Actor reader) {
        return reader.mayModerate()
                ? database.sql(Rows.REPORT + """
                                where decided_at is not null
                                order by decided_at desc, id desc
                                limit :most
                                """)
                        .param("most", MOST)
                        .query(Rows::report)
                        .list()
                : List.of();
    }

    /** Complaints that nobody has decided, the longest waiting first. */
    public List<Complaint> complaints(Actor reader) {
        return reader.mayModerate()
                ? database.sql(Rows.COMPLAINT + " where state = 'open' order by at, id limit :most")
                        .param("most", MOST)
                        .query(Rows::complaint)
                        .list()
                : List.of();
    }

    /** How many reports and complaints wait. */
    public int countOpen() {
        return database.sql("""
                        select (select count(*) from report where state = 'open')
                            + (select count(*) from complaint where state = 'open')
                        """).query(Integer.class).single();
    }

    /** One of them, for moderators. */
    public Optional<Report> find(Id<Report> id, Actor reader) {
        return reader.mayModerate() ? find(id) : Optional.empty();
    }

    /** A complaint, for moderators. */
    public Optional<Complaint> findComplaint(Id<Complaint> id, Actor reader) {
        return reader.mayModerate()
                ? database.sql(Rows.COMPLAINT + " where id = :id")
                        .param("id", id.value())
                        .query(Rows::complaint)
                        .optional()
                : Optional.empty();
    }

    Optional<Report> find(Id<Report> id) {
        return database.sql(Rows.REPORT + " where id = :id")
                .param("id", id.value())
                .query(Rows::report)
                .optional();
    }

    Optional<Statement> findStatement(Id<Statement> id) {
        return database.sql(Rows.STATEMENT + " where id = :id")
                .param("id", id.value())
                .query(Rows::statement)
                .optional();
    }

    /** Why readers don't see a reply, if that was decided and still holds. */
    public Optional<Statement> statementFor(Id<Reply> reply) {
        return database.sql(Rows.STATEMENT + """
                        where reply_id = :reply and lifted_at is null
                        order by at desc, id desc
                        limit 1
                        """)
                .param("reply", reply.value())
                .query(Rows::statement)
                .optional();
    }

    /** The complaint that one side made of a decision, if it did. */
    Optional<Complaint> complaint(Complaint.Side side, String about) {
        return database.sql(Rows.COMPLAINT + " where side = :side and about = :about")
                .param("side", side.word())
                .param("about", about)
                .query(Rows::complaint)
                .optional();
    }

    /** What was right of a reply that was rejected, where a reader had reported it by the house rules. */
    Optional<Id<Report>> upheldWith(Id<Reply> reply) {
        return database.sql("""
                        select id from report
                        where reply_id = :reply and state = 'upheld' and ground = 'rules' and closed_with_reply = 1
                        order by at, id
                        limit 1
                        """)
                .param("reply", reply.value())
                .query((row, _) -> new Id<Report>(row.getString(1)))
                .optional();
    }

    /** Replies of which something is reported that nobody has decided; of each what waits longest, the longest first. */
    public List<Id<Reply>> reported(Actor reader, int most) {
        return reader.mayModerate()
                ? database.sql("""
                                select reply_id, min(at) from report
                                where state = 'open'
                                group by reply_id
                                order by min(at), reply_id
                                limit :most
                                """)
                        .param("most", most)
                        .query((row, _) -> new Id<Reply>(row.getString(1)))
                        .list()
                : List.of();
    }

    /** All that was reported of a reply, the oldest first. */
    public List<Report> of(Id<Reply> reply, Actor reader) {
        return reader.mayModerate()
                ? database.sql(Rows.REPORT + " where reply_id = :reply order by at, id limit :most")
                        .param("reply", reply.value())
                        .param("most", MOST)
                        .query(Rows::report)
                        .list()
                : List.of();
    }

    /** What came with an address of mail, the newest first: for whoever it belongs to. */
    public List<Report> sentFrom(String mark) {
        return database.sql(Rows.REPORT + """
                        where email_mark = :mark and email_mark <> '' order by at desc, id desc limit :most
                        """)
                .param("mark", mark)
                .param("most", MOST_OF_ONE)
                .query(Rows::report)
                .list();
    }
}
