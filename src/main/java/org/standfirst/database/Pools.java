package org.standfirst.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.sqlite.SQLiteConfig;

/** Connections, set up so that what is committed is on disk. */
final class Pools {
    /** How long to wait for another process that writes, such as an import beside a running server. */
    private static final int BUSY_MILLISECONDS = 30_000;

    /** Who asks for what is not in memory while the server is away is told so within seconds. */
    private static final int WAIT_FOR_SERVER_MILLISECONDS = 5_000;

    private static final int STATEMENTS_KEPT = 200;
    private static final int READERS = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

    private Pools() {}

    static Pool sqliteWriter(DatabaseAddress.Sqlite address) {
        makeFolder(address.file());
        SQLiteConfig config = sqlite();
        // A transaction that begins by reading and then writes can fail half-way; one that says so at once can't.
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return open("writing", address, config, 1, List.of());
    }

    static Pool sqliteReaders(DatabaseAddress.Sqlite address) {
        return open("reading", address, sqlite(), READERS, List.of("pragma query_only = 1"));
    }

    static Pool postgresql(DatabaseAddress.Postgresql address) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.jdbcUrl());
        config.setMaximumPoolSize(2 * READERS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_FOR_SERVER_MILLISECONDS);
        config.setPoolName("standfirst");
        try {
            HikariDataSource pool = new HikariDataSource(config);
            return new Pool(
                    pool,
                    pool::close,
                    () -> new PoolUse(
                            "all",
                            pool.getHikariPoolMXBean().getActiveConnections(),
                            pool.getHikariPoolMXBean().getIdleConnections(),
                            pool.getMaximumPoolSize()));
        } catch (HikariPool.PoolInitializationException failed) {
            throw new DatabaseUnusable(reason(address, failed.getCause() == null ? failed : failed.getCause()), failed);
        }
    }

    /** Connections to hand out, and how to end them all. */
    record Pool(DataSource connections, Runnable closing, Supplier<PoolUse> use) {}

    private static SQLiteConfig sqlite() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // With NORMAL, a power cut could take back what was acknowledged.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLISECONDS);
        config.setCacheSize(-16_000);
        // 16 MB of log before it is folded into the file: at 4 MB an import did little else.
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, "4000");
        // Or the driver asks for the last row's number after every single one; identifiers are made here.
        config.setGetGeneratedKeys(false);
        return config;
    }

    /** SQLite compiles a statement in about the time in which it then runs it, so the connections keep theirs. */
    private static Pool open(
            String purpose, DatabaseAddress.Sqlite address, SQLiteConfig config, int connections, List<String> begin) {
        BasicDataSource pool = new BasicDataSource();
        pool.setUrl("jdbc:sqlite:" + address.file());
        config.toProperties().forEach((name, value) -> pool.addConnectionProperty(name.toString(), value.toString()));
        pool.setConnectionInitSqls(begin);
        pool.setMaxTotal(connections);
        pool.setMaxIdle(connections);
        pool.setMaxWait(Duration.ofMillis(BUSY_MILLISECONDS));
        // A file does not hang up.
        pool.setTestOnBorrow(false);
        pool.setPoolPreparedStatements(true);
        pool.setMaxOpenPreparedStatements(STATEMENTS_KEPT);
        try (Connection _ = pool.getConnection()) {
            return new Pool(
                    pool,
                    () -> close(pool),
                    () -> new PoolUse(purpose, pool.getNumActive(), pool.getNumIdle(), pool.getMaxTotal()));
        } catch (SQLException failed) {
            close(pool);
            throw new DatabaseUnusable(reason(address, failed.getCause() == null ? failed : failed.getCause()), failed);
        }
    }

    private static void close(BasicDataSource pool) {
        try {
            pool.close();
        } catch (SQLException failed) {
            throw new DatabaseUnusable("The database was not closed in order: " + failed.getMessage(), failed);
        }
    }

    private static String reason(DatabaseAddress address, Throwable cause) {
        return switch (address) {
            case DatabaseAddress.Sqlite sqlite ->
                "The database file " + sqlite.file() + " can't be opened (" + cause.getMessage()
                        + "). Check that the folder may be written to, and that the file is Standfirst's.";
            case DatabaseAddress.Postgresql _ ->
                "The database can't be reached: " + address.describe() + " (" + cause.getMessage()
                        + "). Check that the server runs and that name and password are right.";
        };
    }

    private static void makeFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new DatabaseUnusable(
                    "The folder " + folder + " can't be made (" + failed + "). Choose another with --data.", failed);
        }
        if (!Files.isWritable(folder)) {
            throw new DatabaseUnusable("The folder " + folder
                    + " may not be written to by this user. Change its permissions, or choose another with --data.");
        }
    }
}
