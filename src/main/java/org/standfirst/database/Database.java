package org.standfirst.database;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one database of a magazine: SQLite in the data folder, or PostgreSQL. Its SQL is the subset that both share. Safe
 * for use by several threads at once.
 *
 * <p>On SQLite all writing goes through one connection, since SQLite has one writer anyway: writers then queue here, in
 * order, instead of failing with "database is locked". What is read outside a transaction comes from connections that
 * cannot write.
 */
public final class Database implements AutoCloseable {
    private final DatabaseAddress address;
    private final Pools.Pool writing;
    private final Pools.Pool reading;
    private final JdbcClient writer;
    private final JdbcClient reader;
    private final TransactionTemplate transaction;
    private final Recall recall = new Recall(this::isWriting);
    private final Convoy convoy = new Convoy(this);

    private Database(DatabaseAddress address, Pools.Pool writing, Pools.Pool reading) {
        this.address = address;
        this.writing = writing;
        this.reading = reading;
        this.writer = JdbcClient.create(writing.connections());
        this.reader = JdbcClient.create(reading.connections());
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(writing.connections()));
    }

    /**
     * Opens the database, makes it where there is none, and brings its tables up to date.
     *
     * @param written the address as the operator wrote it, or nothing; see {@link DatabaseAddress#parse}
     * @throws DatabaseUnusable if it can't be reached, written to, or was made by a newer program
     */
    public static Database open(String written, Path dataFolder) {
        DatabaseAddress address = DatabaseAddress.parse(written, dataFolder);
        return switch (address) {
            case DatabaseAddress.Sqlite sqlite -> {
                Pools.Pool writing = Pools.sqliteWriter(sqlite);
                Migrations.apply(writing.connections(), address);
                yield new Database(address, writing, Pools.sqliteReaders(sqlite));
            }
            case DatabaseAddress.Postgresql postgresql -> {
                Pools.Pool pool = Pools.postgresql(postgresql);
                Migrations.apply(pool.connections(), address);
                yield new Database(address, pool, pool);
            }
        };
    }

    /** Where it lies. */
    public DatabaseAddress address() {
        return address;
    }

    /** A statement: within {@link #write} a part of that transaction, elsewhere a read of what is committed. */
    public JdbcClient.StatementSpec sql(String text) {
        return (isWriting() ? writer : reader).sql(text);
    }

    /**
     * Does the work in one transaction, or as a part of the one that is running. When the outermost returns, all of it is
     * on disk; when it throws, none of it is.
     */
    public <T extends @Nullable Object> T write(Supplier<T> work) {
        return transaction.<T>execute(_ -> work.get());
    }

    /** Does the work in one transaction; see {@link #write(Supplier)}. */
    public void write(Runnable work) {
        transaction.executeWithoutResult(_ -> work.run());
    }

    /**
     * Does the work as {@link #write(Supplier)} does, but in one transaction with what others bring at the same time: for
     * small works that come by the thousand, as flushing to disk is then most of the cost. It may be done over, if another
     * fails beside it, so it must do nothing but read and write here.
     */
    public <T extends @Nullable Object> T writeTogether(Supplier<T> work) {
        return isWriting() ? work.get() : convoy.ride(work);
    }

    /** Whether the calling thread is inside {@link #write}. */
    public boolean isWriting() {
        return TransactionSynchronizationManager.hasResource(writing.connections());
    }

    /** What remembers for those who read from it. */
    public Recall recall() {
        return recall;
    }

    /** How its connections are used at this moment. */
    public List<PoolUse> pools() {
        return writing.equals(reading)
                ? List.of(writing.use().get())
                : List.of(writing.use().get(), reading.use().get());
    }

    /** For what needs a connection of its own, such as listening. */
    DataSource dataSource() {
        return writing.connections();
    }

    /** Ends every connection. */
    @Override
    public void close() {
        reading.closing().run();
        writing.closing().run();
    }
}
