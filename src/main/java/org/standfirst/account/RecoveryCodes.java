package org.standfirst.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Person;
import org.standfirst.people.Secret;

/** Codes on paper for whoever lost the telephone: 80 random bits each, so that a plain hash keeps them. */
@Component
class RecoveryCodes {
    static final int COUNT = 10;

    /** Nothing that is read for another: no 0, 1, i, l or o. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private final Database database;
    private final Clock clock = Clock.systemUTC();

    RecoveryCodes(Database database) {
        this.database = database;
    }

    /** Part of the running transaction: another set, which makes the former void. */
    List<String> renew(Id<Person> person) {
        forget(person);
        List<String> codes = Stream.generate(RecoveryCodes::fresh).limit(COUNT).toList();
        for (String code : codes) {
            database.sql("insert into recovery_code (id, person_id, code_hash) values (:id, :person, :hash)")
                    .param("id", Id.fresh().value())
                    .param("person", person.value())
                    .param("hash", Secret.hash(plain(code)))
                    .update();
        }
        return codes;
    }

    /** Part of the running transaction. @return whether it was one that had not been used */
    boolean use(Id<Person> person, String code) {
        return database.sql("""
                        update recovery_code set used_at = :now
                        where person_id = :person and code_hash = :hash and used_at is null
                        """)
                        .param("now", clock.millis())
                        .param("person", person.value())
                        .param("hash", Secret.hash(plain(code)))
                        .update()
                == 1;
    }

    int left(Id<Person> person) {
        return database.sql("select count(*) from recovery_code where person_id = :person and used_at is null")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    /** Part of the running transaction. */
    void forget(Id<Person> person) {
        database.sql("delete from recovery_code where person_id = :person")
                .param("person", person.value())
                .update();
    }

    private static String fresh() {
        SecureRandom random = new SecureRandom();
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> random.ints(GROUP, 0, LETTERS.length())
                        .mapToObj(LETTERS::charAt)
                        .map(String::valueOf)
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    /** However somebody types it: with hyphens or blanks or neither, in capitals or not. */
    private static String plain(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
