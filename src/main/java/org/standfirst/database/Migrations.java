package org.standfirst.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings the tables up to date: one set of migrations for both databases, a folder for each feature. */
final class Migrations {
    private Migrations() {}

    /** @throws DatabaseUnusable if a newer program has been here, or a migration fails; then nothing of it is done */
    static void apply(DataSource database, DatabaseAddress address) {
        Flyway flyway = Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .table("schema_history")
                .loggers("slf4j")
                .ignoreMigrationPatterns("*:future")
                .load();
        for (MigrationInfo migration : flyway.info().applied()) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new DatabaseUnusable("The database (" + address.describe()
                        + ") was made by a newer Standfirst than this one " + "(its tables are at "
                        + migration.getVersion() + "). Start the newer program, or restore a backup from before.");
            }
        }
        try {
            flyway.migrate();
        } catch (FlywayException failed) {
            throw new DatabaseUnusable(
                    "The database (" + address.describe() + ") can't be brought up to date: " + failed.getMessage(),
                    failed);
        }
    }
}
