package org.standfirst.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Person;

/** Reads which passkeys people have. */
@Component
public class Passkeys {
    private final Database database;

    /** Reads from this database. */
    Passkeys(Database database) {
        this.database = database;
    }

    /** Somebody's, the oldest first. */
    public List<Passkey> of(Id<Person> person) {
        return database.sql("""
                        select id, name, created_at, used_at from passkey
                        where person_id = :person
                        order by created_at, id
                        """)
                .param("person", person.value())
                .query(Passkeys::read)
                .list();
    }

    private static Passkey read(ResultSet row, int number) throws SQLException {
        Instant created = Instant.ofEpochMilli(row.getLong(3));
        long used = row.getLong(4);
        boolean isUnused = row.wasNull();
        return new Passkey(
                new Id<>(row.getString(1)),
                row.getString(2),
                created,
                isUnused ? Optional.empty() : Optional.of(Instant.ofEpochMilli(used)));
    }
}
