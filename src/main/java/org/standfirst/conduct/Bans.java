package org.standfirst.conduct;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.database.Recall;
import org.standfirst.database.Shelf;
import org.standfirst.kernel.Id;

/**
 * Reads who is banned. All bans that hold are kept in memory until one is made or lifted; whoever is to be quick asks
 * before their transaction begins, since within one nothing is remembered.
 */
@Component
public class Bans {
    /** As many as may hold at a time. */
    static final int MOST = 20_000;

    private static final String COLUMNS =
            "select id, kind, target, label, reason, banned_by, banned_at, ends_at, lifted_at from ban ";

    private final Database database;
    private final Shelf<String, BanIndex> shelf;

    /** Reads from this database. */
    Bans(Database database) {
        this.database = database;
        this.shelf = database.recall().shelf(Recall.Until.CONDUCT_CHANGES, 1);
    }

    /** The ban that keeps somebody out at a time; of several the one that lasts longest. */
    public Optional<Ban> find(Who who, Instant now) {
        return index().find(who, now);
    }

    /** The ban that keeps out whoever is known by that, or a wider one; of several the one that lasts longest. */
    public Optional<Ban> find(Ban.Target target, Instant now) {
        return index().find(target, now);
    }

    /** All that hold at a time, the newest first. */
    public List<Ban> current(Instant now) {
        return index().all().stream().filter(ban -> ban.holds(now)).toList();
    }

    /** Those that are over, the last to be made first. */
    public List<Ban> past(Instant now, int count) {
        return database
                .sql(COLUMNS + """
                        where lifted_at is not null or ends_at <= :now
                        order by banned_at desc, id desc
                        limit :count
                        """)
                .param("now", now.toEpochMilli())
                .param("count", count)
                .query(Bans::read)
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** The ban of an identifier, whether it holds or not. */
    public Optional<Ban> find(Id<Ban> id) {
        return database.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(Bans::read)
                .optional()
                .flatMap(found -> found);
    }

    private BanIndex index() {
        return shelf.get(
                "all",
                _ -> new BanIndex(database
                        .sql(COLUMNS + "where lifted_at is null order by banned_at desc, id desc limit :most")
                        .param("most", MOST)
                        .query(Bans::read)
                        .list()
                        .stream()
                        .flatMap(Optional::stream)
                        .toList()));
    }

    /** What a newer program wrote and this one doesn't know is left out. */
    private static Optional<Ban> read(ResultSet row, int number) throws SQLException {
        Id<Ban> id = new Id<>(row.getString(1));
        Optional<Ban.Target> target = Ban.Target.read(row.getString(2), row.getString(3));
        String label = row.getString(4);
        String reason = row.getString(5);
        String by = row.getString(6);
        Instant at = Instant.ofEpochMilli(row.getLong(7));
        Optional<Instant> until = instant(row, 8);
        Optional<Instant> lifted = instant(row, 9);
        return target.map(known -> new Ban(id, known, label, reason, until, by, at, lifted));
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        long milliseconds = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(milliseconds));
    }
}
