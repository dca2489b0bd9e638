package org.standfirst.picture;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.store.FileStore;

/**
 * Files that a row will name in a moment; the sweep leaves them alone. Why no row ever names a file that was swept:
 *
 * <p>Holding a file and sweeping it both begin by writing the one row that is its own here, and both databases let one
 * transaction at a time do that. If the holder was first, the sweep sees the hold and goes on to another file. If the
 * sweep was first, the file is gone before the holder may write, and the holder, who looks into the store after that, is
 * told to store it again; then nothing was acknowledged yet. And from the look into the store until a row names the
 * file, the hold stands.
 */
@Component
class HeldFiles {
    /** Far longer than it takes to name a file, so that clocks may differ. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Database database;
    private final FileStore store;
    private final Clock clock = Clock.systemUTC();

    HeldFiles(Database database, FileStore store) {
        this.database = database;
        this.store = store;
    }

    /**
     * Holds files that were stored just now, before the transaction that names them. Whoever holds several must do it in
     * the order in which they are named later, or two could wait for one another.
     *
     * @throws IOException if one was swept before it could be held, or the store can't be reached
     */
    void hold(List<String> files) throws IOException {
        if (files.isEmpty()) {
            return;
        }
        database.write(() -> files.forEach(this::hold));
        for (String file : files) {
            if (!store.has(file)) {
                throw new IOException("it was taken for a leftover and swept away at this very moment; try again");
            }
        }
    }

    private void hold(String file) {
        database.sql("""
                        insert into held_file (file_name, held_until) values (:file, :until)
                        on conflict (file_name) do update set held_until = excluded.held_until
                        """)
                .param("file", file)
                .param("until", clock.millis() + LONGEST.toMillis())
                .update();
    }

    /**
     * Ends the hold, as part of the transaction that names the files. Who else wants to name one of them at the same time
     * waits here for the end of that transaction, and can see then what it did.
     */
    void named(List<String> files) {
        files.forEach(file -> database.sql("delete from held_file where file_name = :file")
                .param("file", file)
                .update());
    }

    /**
     * Keeps others from holding a file until the running transaction ends.
     *
     * @return false if somebody holds it already
     */
    boolean lock(String file) {
        database.sql("""
                        insert into held_file (file_name, held_until) values (:file, 0)
                        on conflict (file_name) do update set held_until = held_file.held_until
                        """).param("file", file).update();
        // A statement of its own, to see what was committed while the one above waited.
        long until = database.sql("select held_until from held_file where file_name = :file")
                .param("file", file)
                .query(Long.class)
                .single();
        return until <= clock.millis();
    }

    /** Takes away what {@link #lock} wrote, as part of the same transaction. */
    void unlock(String file) {
        database.sql("delete from held_file where file_name = :file and held_until <= :now")
                .param("file", file)
                .param("now", clock.millis())
                .update();
    }

    /** Forgets holds whose holder came to nothing, as part of the running transaction. */
    void forget() {
        database.sql("delete from held_file where held_until <= :now")
                .param("now", clock.millis())
                .update();
    }
}
