package org.standfirst.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Word from other nodes that the log has grown (LISTEN and NOTIFY); the followers' poll makes up for a lost one. */
final class PostgresqlWakeUps {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresqlWakeUps.class);
    private static final int WAIT_MILLISECONDS = 5_000;
    private static final long RECONNECT_MILLISECONDS = 1_000;

    private final String jdbcUrl;
    private final Runnable wakeUp;
    private final Thread thread;
    private volatile boolean open = true;

    private PostgresqlWakeUps(String jdbcUrl, Runnable wakeUp) {
        this.jdbcUrl = jdbcUrl;
        this.wakeUp = wakeUp;
        this.thread = Thread.ofVirtual().name("change log wake-ups").unstarted(this::run);
    }

    static PostgresqlWakeUps listen(DatabaseAddress.Postgresql address, Runnable wakeUp) {
        PostgresqlWakeUps wakeUps = new PostgresqlWakeUps(address.jdbcUrl(), wakeUp);
        wakeUps.thread.start();
        return wakeUps;
    }

    static void send(Database database) {
        database.sql("select 1 from (select pg_notify('standfirst_change', '')) sent")
                .query()
                .listOfRows();
    }

    private void run() {
        while (open) {
            try (Connection connection = DriverManager.getConnection(jdbcUrl)) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("listen standfirst_change");
                }
                wakeUp.run();
                listen(connection.unwrap(PGConnection.class));
            } catch (SQLException lost) {
                if (open) {
                    LOG.debug("The listening connection was lost; it is made again.", lost);
                    pause();
                }
            }
        }
    }

    private void listen(PGConnection connection) throws SQLException {
        while (open) {
            if (connection.getNotifications(WAIT_MILLISECONDS).length > 0) {
                wakeUp.run();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(RECONNECT_MILLISECONDS);
        } catch (InterruptedException interrupted) {
            open = false;
        }
    }

    void close() {
        open = false;
        thread.interrupt();
    }
}
