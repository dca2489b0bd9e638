package org.standfirst.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** The exports that were sent to the newsroom, and what is told of them. */
@Component
public class Imports {
    private static final String COLUMNS = """
            select id, files, bytes, state, stopping, begun, fetches_media, received_at, changed_at,
                phase, done, total, arrived, rehearsal, report, problem
            from import_job
            """;

    private final Database database;
    private final ChangeLog changes;
    private final ImportFolder folder;
    private final Clock clock = Clock.systemUTC();

    Imports(Database database, ChangeLog changes, ImportFolder folder) {
        this.database = database;
        this.changes = changes;
        this.folder = folder;
    }

    /** One of them. */
    public Optional<Import> find(Id<Import> id) {
        return database.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(Imports::read)
                .optional();
    }

    /** The newest first. */
    public List<Import> newest(int count) {
        return database.sql(COLUMNS + "order by received_at desc, id desc limit :count")
                .param("count", count)
                .query(Imports::read)
                .list();
    }

    /** The one that is being read at this moment. */
    public Optional<Import> busy() {
        return database.sql(COLUMNS + "where busy = 1").query(Imports::read).optional();
    }

    /**
     * The report of what came in; of what would, before anything did. Empty if there is none.
     *
     * @throws IOException if it can't be read
     */
    public Optional<ImportReport> report(Import job) throws IOException {
        Optional<Path> reports = reportFolder(job);
        return reports.isPresent() ? Optional.of(ImportReportFiles.read(reports.get())) : Optional.empty();
    }

    /**
     * The same as a file to keep: for people, or for programs.
     *
     * @throws IOException if it can't be read
     */
    public Optional<byte[]> reportFile(Import job, boolean isForPeople) throws IOException {
        try {
            Optional<Path> reports = reportFolder(job);
            return reports.isPresent()
                    ? Optional.of(Files.readAllBytes(
                            reports.get().resolve(isForPeople ? ImportReportFiles.MARKDOWN : ImportReportFiles.JSON)))
                    : Optional.empty();
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    private Optional<Path> reportFolder(Import job) {
        String name = job.report().isEmpty() ? job.rehearsal() : job.report();
        return Optional.of(name)
                .filter(named -> !named.isEmpty())
                .map(folder.reports()::resolve)
                .filter(Files::isDirectory);
    }

    void add(Id<Import> id, List<String> files, long bytes, Actor actor) {
        database.sql("""
                        insert into import_job (id, files, bytes, state, received_at, changed_at)
                        values (:id, :files, :bytes, 'received', :now, :now)
                        """)
                .param("id", id.value())
                .param("files", String.join("\n", files))
                .param("bytes", bytes)
                .param("now", clock.millis())
                .update();
        changes.append(actor.name(), "received", "import:" + id, "{}");
    }

    /**
     * Brings one into another state, as a part of the running transaction.
     *
     * @param verb as the change log says it
     */
    void move(Import job, Import.State state, String problem, String verb, Actor actor) {
        boolean isBusy = state == Import.State.REHEARSING || state == Import.State.RUNNING;
        database.sql("""
                        update import_job
                        set state = :state, busy = :busy, stopping = 0, problem = :problem, changed_at = :now
                        where id = :id
                        """)
                .param("id", job.id().value())
                .param("state", state.name().toLowerCase(Locale.ROOT))
                .param("busy", isBusy ? 1 : null, java.sql.Types.INTEGER)
                .param("problem", problem)
                .param("now", clock.millis())
                .update();
        if (isBusy) {
            reached(job.id(), Import.Reached.NOTHING);
        }
        changes.append(actor.name(), verb, job.subject(), "{}");
    }

    void beginWith(Import job, boolean fetches) {
        database.sql("update import_job set begun = 1, fetches_media = :fetches where id = :id")
                .param("id", job.id().value())
                .param("fetches", fetches ? 1 : 0)
                .update();
    }

    void keepReport(Import job, boolean isRehearsal, String name) {
        database.sql(
                        isRehearsal
                                ? "update import_job set rehearsal = :name where id = :id"
                                : "update import_job set report = :name where id = :id")
                .param("id", job.id().value())
                .param("name", name)
                .update();
    }

    void askToStop(Import job, Actor actor) {
        database.sql("update import_job set stopping = 1 where id = :id")
                .param("id", job.id().value())
                .update();
        changes.append(actor.name(), "stopped", job.subject(), "{}");
    }

    void reached(Id<Import> id, Import.Reached reached) {
        database.sql("""
                        update import_job set phase = :phase, done = :done, total = :total, arrived = :arrived
                        where id = :id
                        """)
                .param("id", id.value())
                .param("phase", reached.phase())
                .param("done", reached.done())
                .param("total", reached.total())
                .param("arrived", reached.arrived())
                .update();
    }

    private static Import read(ResultSet row, int number) throws SQLException {
        return new Import(
                new Id<>(row.getString("id")),
                row.getString("files").lines().toList(),
                row.getLong("bytes"),
                Import.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("stopping") == 1,
                row.getInt("begun") == 1,
                row.getInt("fetches_media") == 1,
                Instant.ofEpochMilli(row.getLong("received_at")),
                Instant.ofEpochMilli(row.getLong("changed_at")),
                new Import.Reached(
                        row.getString("phase"), row.getLong("done"), row.getLong("total"), row.getString("arrived")),
                row.getString("rehearsal"),
                row.getString("report"),
                row.getString("problem"));
    }
}
