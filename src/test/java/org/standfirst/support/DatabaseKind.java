package org.standfirst.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.standfirst.database.Database;

/** The databases that the magazine runs on; every test of storage runs on both. */
public enum DatabaseKind {
    SQLITE,
    POSTGRESQL;

    /** A new and empty place for a magazine: a data folder, and the address of a database of this kind. */
    public Place fresh() {
        try {
            Path data = Files.createTempDirectory("standfirst-test");
            return switch (this) {
                case SQLITE -> new Place(data, "");
                case POSTGRESQL -> new Place(data, Server.createDatabase());
            };
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

    /** One PostgreSQL server for all tests of this run, started when the first asks. */
    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        static String createDatabase() {
            String name = "test_" + UUID.randomUUID().toString().replace("-", "");
            try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            return "jdbc:postgresql://localhost:" + POSTGRES.getPort() + "/" + name + "?user=postgres";
        }
    }
}
