package org.standfirst.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.UUID;
import org.standfirst.database.Database;

/** The databases that the magazine runs on; every test of storage runs on both. */
public enum DatabaseKind {
    SQLITE,
    POSTGRESQL;

    /**
     * A new place for a magazine: a data folder, and the address of a database of this kind. The tables are there already
     * and empty, as making them anew for each test would be most of what the test does.
     */
    public Place fresh() {
        return switch (this) {
            case SQLITE -> {
                Path data = folder();
                copy(EmptyFile.MADE, data.resolve(EmptyFile.NAME));
                yield new Place(data, "");
            }
            case POSTGRESQL -> new Place(folder(), Server.createDatabase("template " + EmptyDatabase.MADE));
        };
    }

    /** The same with nothing there, not even tables. */
    public Place bare() {
        return switch (this) {
            case SQLITE -> new Place(folder(), "");
            case POSTGRESQL -> new Place(folder(), Server.createDatabase(""));
        };
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("standfirst-test");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where a test's magazine lies. */
    public record Place(Path data, String databaseUrl) {
        /** Opens the database, making its tables when it is new. */
        public Database open() {
            return Database.open(databaseUrl, data);
        }
    }

    /** A file of SQLite's with all tables and nothing in them. */
    private static final class EmptyFile {
        static final String NAME = "standfirst.db";
        static final Path MADE = make();

        private static Path make() {
            Place place = SQLITE.bare();
            place.open().close();
            return place.data().resolve(NAME);
        }
    }

    /** A database of PostgreSQL's with all tables and nothing in them, by its name. */
    private static final class EmptyDatabase {
        static final String MADE = make();

        private static String make() {
            Place place = POSTGRESQL.bare();
            place.open().close();
            return place.databaseUrl().replaceAll(".*/|\\?.*", "");
        }
    }

    /** One PostgreSQL server for all tests of this run, started when the first asks. */
    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();
        private static final int DATABASES_KEPT = 12;
        private static final Queue<String> DATABASES = new ArrayDeque<>();

        /** Several hundred of them would be gigabytes, written for nothing. */
        private static void dropOldest(Statement statement) {
            if (DATABASES.size() < DATABASES_KEPT) {
                return;
            }
            String oldest = DATABASES.remove();
            try {
                statement.execute("drop database " + oldest);
            } catch (SQLException _) {
                // Somebody still uses it.
                DATABASES.add(oldest);
            }
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        // It is never killed here and nobody keeps what it holds.
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        static synchronized String createDatabase(String made) {
            String name = "test_" + UUID.randomUUID().toString().replace("-", "");
            try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name + " " + made);
                dropOldest(statement);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            if (!made.isEmpty()) {
                DATABASES.add(name);
            }
            return "jdbc:postgresql://localhost:" + POSTGRES.getPort() + "/" + name + "?user=postgres";
        }
    }
}
