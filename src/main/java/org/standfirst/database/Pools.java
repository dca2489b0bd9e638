package org.standfirst.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.sqlite.SQLiteConfig;

/** Connections, set up so that what is committed is on disk. */
final class Pools {
    /** How long to wait for another process that writes, such as an import beside a running server. */
    private static final int BUSY_MILLISECONDS = 30_000;

    private static final int READERS = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

    private Pools() {}

    static HikariDataSource sqliteWriter(DatabaseAddress.Sqlite address) {
        makeFolder(address.file());
        SQLiteConfig config = sqlite();
        // A transaction that begins by reading and then writes can fail half-way; one that says so at once can't.
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return open(address, config(sqliteUrl(address), config.toProperties(), 1, "standfirst-writer"));
    }

    static HikariDataSource sqliteReaders(DatabaseAddress.Sqlite address) {
        HikariConfig config = config(sqliteUrl(address), sqlite().toProperties(), READERS, "standfirst-reader");
        config.setConnectionInitSql("pragma query_only = 1");
        return open(address, config);
    }

    static HikariDataSource postgresql(DatabaseAddress.Postgresql address) {
        return open(address, config(address.jdbcUrl(), new Properties(), 2 * READERS, "standfirst"));
    }

    private static SQLiteConfig sqlite() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // With NORMAL, a power cut could take back what was acknowledged.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLISECONDS);
        config.setCacheSize(-16_000);
        return config;
    }

    private static String sqliteUrl(DatabaseAddress.Sqlite address) {
        return "jdbc:sqlite:" + address.file();
    }

    private static HikariConfig config(String url, Properties properties, int connections, String name) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setDataSourceProperties(properties);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setPoolName(name);
        return config;
    }

    private static HikariDataSource open(DatabaseAddress address, HikariConfig config) {
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException failed) {
            throw new DatabaseUnusable(reason(address, failed.getCause() == null ? failed : failed.getCause()), failed);
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
