package org.standfirst.support;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Makes the tables of an older program, so that a test can see what becomes of what is in them. */
public final class OldTables {
    private OldTables() {}

    /**
     * Makes them in a place that has none.
     *
     * @param version the last migration that the older program had
     * @return to write to them, without connections that stay open
     */
    public static JdbcClient make(DatabaseKind.Place bare, String version) {
        String url = bare.databaseUrl().isEmpty()
                ? "jdbc:sqlite:" + bare.data().resolve("standfirst.db")
                : bare.databaseUrl();
        DriverManagerDataSource source = new DriverManagerDataSource(url);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .table("schema_history")
                .target(version)
                .load()
                .migrate();
        return JdbcClient.create(source);
    }
}
