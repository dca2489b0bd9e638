package org.standfirst.account;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.database.Seal;
import org.standfirst.kernel.Id;
import org.standfirst.people.Person;

/** Reads who is asked for a code after the password, and takes the codes. */
@Component
public class SecondSteps {
    private final Database database;
    private final Seal seal;
    private final RecoveryCodes recovery;
    private final Clock clock = Clock.systemUTC();

    /** Reads from this database. */
    SecondSteps(Database database, Seal seal, RecoveryCodes recovery) {
        this.database = database;
        this.seal = seal;
        this.recovery = recovery;
    }

    /** Whether somebody is asked for a code. */
    public boolean isOn(Id<Person> person) {
        return database.sql("select count(*) from second_step where person_id = :person and confirmed_at is not null")
                        .param("person", person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** How many recovery codes they have left. */
    public int recoveryCodesLeft(Id<Person> person) {
        return recovery.left(person);
    }

    /** The secret that they have begun to set up and not confirmed, as an authenticator reads it. */
    public Optional<String> begun(Id<Person> person) {
        return row(person)
                .filter(row -> !row.confirmed())
                .flatMap(row -> seal.open(row.sealed(), person.value()))
                .map(Totp::base32);
    }

    /** Part of the running transaction: whether that is their code of now, or of the half minute before or after, for the first time. */
    boolean takeCode(Id<Person> person, String code) {
        String digits = code.replaceAll("\\s", "");
        Optional<Row> row = row(person);
        OptionalLong step = row.flatMap(known -> seal.open(known.sealed(), person.value()))
                .map(secret -> Totp.stepOf(secret, digits, clock.instant()))
                .orElse(OptionalLong.empty());
        return step.isPresent()
                && database.sql("""
                        update second_step set last_step = :step where person_id = :person and last_step < :step
                        """)
                                .param("step", step.getAsLong())
                                .param("person", person.value())
                                .update()
                        == 1;
    }

    /** Part of the running transaction: a code of the telephone, or one on paper. */
    boolean takeAnyCode(Id<Person> person, String code) {
        return takeCode(person, code) || recovery.use(person, code);
    }

    private Optional<Row> row(Id<Person> person) {
        return database.sql("select sealed_secret, confirmed_at is not null from second_step where person_id = :person")
                .param("person", person.value())
                .query((row, _) -> new Row(row.getString(1), row.getBoolean(2)))
                .optional();
    }

    private record Row(String sealed, boolean confirmed) {}
}
