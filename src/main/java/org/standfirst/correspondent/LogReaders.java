package org.standfirst.correspondent;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.standfirst.database.Change;
import org.standfirst.database.ChangeFollower;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;

/** Reads the change log on where it was left off, whatever happened to the program. Several programs share the work. */
@Component
public class LogReaders {
    private final Database database;
    private final ChangeLog changes;

    LogReaders(Database database, ChangeLog changes) {
        this.database = database;
        this.changes = changes;
    }

    /**
     * Begins to read; the first time of all, with what happens from now on.
     *
     * @param matters whether a change has to do with it; what has not costs no write, and may be looked at again after a start
     * @param work is handed each change once, within the transaction that notes it as read
     */
    public ChangeFollower follow(String reader, Predicate<Change> matters, Consumer<List<Change>> work) {
        return follow(reader, Duration.ZERO, matters, work);
    }

    /**
     * The same, and writes no more often than so.
     *
     * @param pause after each time
     */
    public ChangeFollower follow(
            String reader, Duration pause, Predicate<Change> matters, Consumer<List<Change>> work) {
        long from = database.write(() -> position(reader).orElseGet(() -> begin(reader)));
        return changes.follow(reader, from, matters, batch -> {
            database.write(() -> read(reader, batch, work));
            LockSupport.parkNanos(pause.toNanos());
        });
    }

    private Optional<Long> position(String reader) {
        return database.sql("select seq from letter_position where reader = :reader")
                .param("reader", reader)
                .query(Long.class)
                .optional();
    }

    private long begin(String reader) {
        long head = changes.head();
        database.sql("insert into letter_position (reader, seq) values (:reader, :seq) on conflict (reader) do nothing")
                .param("reader", reader)
                .param("seq", head)
                .update();
        return head;
    }

    private void read(String reader, List<Change> batch, Consumer<List<Change>> work) {
        long from = position(reader).orElseGet(() -> begin(reader));
        long last = batch.getLast().seq();
        if (from < last && advance(reader, from, last)) {
            work.accept(batch.stream().filter(change -> change.seq() > from).toList());
        }
    }

    /** Whether the position could be moved: not if another program did it first. */
    private boolean advance(String reader, long from, long to) {
        return database.sql("update letter_position set seq = :to where reader = :reader and seq = :from")
                        .param("to", to)
                        .param("reader", reader)
                        .param("from", from)
                        .update()
                == 1;
    }
}
