package org.standfirst.database;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Every change of the magazine, in order, for ever. Pages, search and mail follow it.
 *
 * <p>Numbers are given at the very end of a transaction and, on PostgreSQL, under a lock that is held until the commit
 * is done. So a change can never become visible after one with a higher number, and a follower that has read up to a
 * number has read everything below it.
 */
@Component
public final class ChangeLog implements AutoCloseable {
    /** Any number will do as long as nothing else in the database locks it. */
    private static final long APPEND_LOCK = 0x5741_4e44L;

    private final Database database;
    private final Clock clock = Clock.systemUTC();
    private final Set<ChangeFollower> followers = new CopyOnWriteArraySet<>();
    private final Set<Consumer<List<Change>>> witnesses = new CopyOnWriteArraySet<>();
    private final LogTail tail = new LogTail(this::after);
    private final Closing wakeUps;

    /** Opens the log of a database; on PostgreSQL it listens for what other nodes append. */
    public ChangeLog(Database database) {
        this.database = database;
        this.wakeUps = switch (database.address()) {
            case DatabaseAddress.Sqlite _ -> () -> {};
            case DatabaseAddress.Postgresql postgresql ->
                PostgresqlWakeUps.listen(postgresql, this::wakeFollowers)::close;
        };
    }

    /**
     * Notes a change as part of the running transaction.
     *
     * @param detail JSON
     * @throws IllegalStateException outside {@link Database#write}
     */
    public void append(String actor, String verb, String subject, String detail) {
        if (!database.isWriting()) {
            throw new IllegalStateException("a change belongs to the transaction that makes it");
        }
        pending().add(new Change(0, clock.instant(), actor, verb, subject, detail));
    }

    /** The number of the newest change; 0 before the first. Who asks for it sees from now on what all changes up to it wrote. */
    public long head() {
        long head = newest();
        // Another process may have made some of them that nobody here has heard of.
        database.recall().forget();
        return head;
    }

    private long newest() {
        return database.sql("select coalesce(max(seq), 0) from change")
                .query(Long.class)
                .single();
    }

    /** Changes above a number, in order. */
    public List<Change> after(long seq, int count) {
        return database.sql("select " + ChangeRow.COLUMNS + " from change where seq > :seq order by seq limit :count")
                .param("seq", seq)
                .param("count", count)
                .query(ChangeRow::read)
                .list();
    }

    /**
     * Hands every change above a number to a reader: in order, each at least once, on a thread of its own. A batch at
     * which the reader throws is handed to it again.
     *
     * @return closing it ends the following
     */
    public ChangeFollower follow(String name, long afterSeq, Consumer<List<Change>> reader) {
        ChangeFollower follower = new ChangeFollower(name, this, afterSeq, reader, this::leave);
        followers.add(follower);
        database.recall().followed();
        follower.start();
        return follower;
    }

    /**
     * The same for a reader to whom few changes matter; batches without such a one are passed over. Replies come by the
     * thousand, and most of what follows has nothing to do with them.
     */
    public ChangeFollower follow(String name, long afterSeq, Predicate<Change> matters, Consumer<List<Change>> reader) {
        return follow(name, afterSeq, batch -> {
            if (batch.stream().anyMatch(matters)) {
                reader.accept(batch);
            }
        });
    }

    private void leave(ChangeFollower follower) {
        if (followers.remove(follower)) {
            database.recall().leftAlone();
        }
    }

    /** Changes above a number, in order, for followers: what one of them has read is not read again for the others. */
    List<Change> next(long seq, int count) {
        return tail.after(seq, count);
    }

    /** What a follower is about to be handed. */
    void heardOf(List<Change> changes) {
        database.recall().heardOf(changes);
    }

    /**
     * Hands what this process commits to somebody before the verb that did it returns, so that whoever is told that it
     * is done can rely on it. The witness must neither wait nor throw. What other processes do comes by
     * {@link #follow} alone; what is done here comes by both.
     */
    public void witness(Consumer<List<Change>> witness) {
        witnesses.add(witness);
    }

    /** How far each follower in this process has come, by its name; of several with one name, the one furthest behind. */
    public Map<String, Long> positions() {
        return followers.stream().collect(Collectors.toMap(ChangeFollower::name, ChangeFollower::position, Math::min));
    }

    private List<Change> pending() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Pending pending) {
            return pending.changes;
        }
        Pending pending = new Pending();
        TransactionSynchronizationManager.bindResource(this, pending);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending.changes;
    }

    private List<Change> insert(List<Change> changes) {
        List<Change> numbered = new ArrayList<>(changes.size());
        boolean onPostgresql = database.address() instanceof DatabaseAddress.Postgresql;
        if (onPostgresql) {
            database.sql("select 1 from (select pg_advisory_xact_lock(:lock)) locked")
                    .param("lock", APPEND_LOCK)
                    .query()
                    .listOfRows();
        }
        long seq = newest();
        for (Change change : changes) {
            seq++;
            database.sql("""
                            insert into change (seq, at, actor, verb, subject, detail)
                            values (:seq, :at, :actor, :verb, :subject, :detail)
                            """)
                    .param("seq", seq)
                    .param("at", change.at().toEpochMilli())
                    .param("actor", change.actor())
                    .param("verb", change.verb())
                    .param("subject", change.subject())
                    .param("detail", change.detail())
                    .update();
            numbered.add(
                    new Change(seq, change.at(), change.actor(), change.verb(), change.subject(), change.detail()));
        }
        if (onPostgresql) {
            PostgresqlWakeUps.send(database);
        }
        return List.copyOf(numbered);
    }

    private void wakeFollowers() {
        followers.forEach(ChangeFollower::wake);
    }

    /** Ends every follower. */
    @Override
    public void close() {
        followers.forEach(ChangeFollower::close);
        wakeUps.close();
    }

    /** What must be closed with the log. */
    @FunctionalInterface
    interface Closing {
        void close();
    }

    /** What a transaction will append when it ends. */
    private final class Pending implements TransactionSynchronization {
        private final List<Change> changes = new ArrayList<>();
        private List<Change> numbered = List.of();

        @Override
        public void beforeCommit(boolean readOnly) {
            numbered = insert(changes);
        }

        @Override
        public void afterCommit() {
            heardOf(numbered);
            tail.committed(numbered);
            witnesses.forEach(witness -> witness.accept(numbered));
            wakeFollowers();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ChangeLog.this);
        }
    }
}
