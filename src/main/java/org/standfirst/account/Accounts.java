package org.standfirst.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.EmailAddress;
import org.standfirst.kernel.Id;
import org.standfirst.people.Person;
import org.standfirst.people.Role;

/** Reads who may come to the desk. */
@Component
public class Accounts {
    private static final String SELECT = """
            select account.person_id, person.name, account.email, person.role, account.created_at, account.closed_at
            from account join person on person.id = account.person_id
            """;

    private final Database database;

    /** Reads from this database. */
    Accounts(Database database) {
        this.database = database;
    }

    /** All, the closed ones included, by name. */
    public List<Account> all() {
        return database.sql(SELECT + "order by person.name, person.id")
                .query(Accounts::read)
                .list();
    }

    /** Somebody's. */
    public Optional<Account> find(Id<Person> person) {
        return database.sql(SELECT + "where account.person_id = :person")
                .param("person", person.value())
                .query(Accounts::read)
                .optional();
    }

    /** Whether anybody may do everything; if not, the program itself invites somebody. */
    public boolean haveAPublisher() {
        return !publishers().isEmpty();
    }

    /** Those who may do everything. */
    List<Account> publishers() {
        return database.sql(SELECT + "where person.role = :role and account.closed_at is null")
                .param("role", Role.PUBLISHER.name())
                .query(Accounts::read)
                .list();
    }

    /** The one of an address, if it lets anybody in. */
    Optional<Account> open(EmailAddress email) {
        return database.sql(SELECT + "where account.email = :email and account.closed_at is null")
                .param("email", email.value())
                .query(Accounts::read)
                .optional();
    }

    /** Whether an address is taken, be it by a closed one. */
    boolean isTaken(EmailAddress email) {
        return database.sql("select count(*) from account where email = :email")
                        .param("email", email.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Nothing for whoever comes in by single sign-on alone. */
    Optional<String> passwordHash(Id<Person> person) {
        return database.sql("select password_hash from account where person_id = :person and password_hash <> ''")
                .param("person", person.value())
                .query(String.class)
                .optional();
    }

    /** Whether whoever invited them named the address. */
    boolean isAddressNamed(Account account) {
        return database.sql("select is_address_named from account where person_id = :person")
                        .param("person", account.person().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Account read(ResultSet row, int number) throws SQLException {
        long closed = row.getLong(6);
        boolean isOpen = row.wasNull();
        return new Account(
                new Id<>(row.getString(1)),
                row.getString(2),
                new EmailAddress(row.getString(3)),
                Role.valueOf(row.getString(4)),
                Instant.ofEpochMilli(row.getLong(5)),
                isOpen ? Optional.empty() : Optional.of(Instant.ofEpochMilli(closed)));
    }
}
