package org.standfirst.database;

import java.nio.file.Path;

/** Where a database lies. */
public sealed interface DatabaseAddress {
    /** One file on this machine; all that a magazine on one machine needs. */
    record Sqlite(Path file) implements DatabaseAddress {
        @Override
        public String describe() {
            return "SQLite, " + file;
        }
    }

    /** A PostgreSQL server, for a magazine on several machines. */
    record Postgresql(String jdbcUrl) implements DatabaseAddress {
        @Override
        public String describe() {
            String withoutQuery = jdbcUrl.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
            return "PostgreSQL, " + withoutQuery.substring("jdbc:postgresql:".length());
        }
    }

    /** For people, without a password. */
    String describe();

    /**
     * Reads an address as an operator writes it: {@code postgresql://user:password@host:5432/name},
     * {@code jdbc:postgresql://…}, {@code sqlite:FILE} or nothing for a file in the data folder.
     *
     * @throws DatabaseUnusable if it is none of these
     */
    static DatabaseAddress parse(String written, Path dataFolder) {
        if (written.isBlank()) {
            return new Sqlite(dataFolder.resolve("standfirst.db").toAbsolutePath());
        }
        if (written.startsWith("sqlite:")) {
            return new Sqlite(Path.of(written.substring("sqlite:".length())).toAbsolutePath());
        }
        if (written.startsWith("jdbc:postgresql:")) {
            return new Postgresql(written);
        }
        if (written.startsWith("postgresql://") || written.startsWith("postgres://")) {
            return new Postgresql(PostgresqlUrl.toJdbc(written));
        }
        throw new DatabaseUnusable("The database address “" + written + "” is not understood. Write "
                + "postgresql://user:password@host:5432/name for PostgreSQL, or leave it out for SQLite.");
    }
}
