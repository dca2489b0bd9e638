package org.standfirst.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Sha256;

/**
 * Writes down what a reader chose, at the end of a chain in which nothing can be changed unnoticed. When it returns, the record
 * is on the disk.
 */
@Component
public class RecordChoice {
    static final String VERB = "chose";
    static final String SUBJECT = "consent:";

    private static final Pattern DETAIL = Pattern.compile("\\{\"hash\":\"([0-9a-f]{64})\"}");
    private static final int MOST_OF_REGISTER = 1_000_000;

    private final Database database;
    private final ChangeLog changes;
    private final ChainSeal seal;
    private final Clock clock = Clock.systemUTC();

    RecordChoice(Database database, ChangeLog changes, ChainSeal seal) {
        this.database = database;
        this.changes = changes;
        this.seal = seal;
    }

    /**
     * A choice.
     *
     * @param asked what they were asked about; what was allowed of anything else is left out
     * @param register the whole text of the register as it stood
     * @param notice what they saw
     */
    public record Choose(
            Subject subject,
            Decision decision,
            List<Category> asked,
            How how,
            Signal signal,
            String register,
            Shown notice) {
        /** Takes a register of reasonable length. */
        public Choose {
            asked = List.copyOf(asked);
            if (register.length() > MOST_OF_REGISTER) {
                throw new IllegalArgumentException("a register has up to " + MOST_OF_REGISTER + " characters");
            }
        }
    }

    /** How it went. */
    public sealed interface Outcome {
        /**
         * It stands.
         *
         * @param hash of the record
         */
        record Recorded(long number, String hash) implements Outcome {}
    }

    /** Does it. */
    public Outcome.Recorded apply(Choose choose) {
        String page = choose.notice().page();
        String notice = Sha256.hex(page);
        String register = Sha256.hex(choose.register());
        return database.writeTogether(() -> {
            // Taken before anything else: from here on, nobody writes beside this, and no text is forgotten.
            Head head = takeHead();
            keepRegister(register, choose.register());
            keepNotice(notice, choose.notice(), page);
            Choice choice = new Choice(
                    head.number(),
                    clock.millis(),
                    choose.subject().value(),
                    written(choose.asked()),
                    written(choose.decision().within(choose.asked()).allowed()),
                    choose.how().written(),
                    choose.signal().written(),
                    register,
                    notice,
                    head.hash());
            return add(choice);
        });
    }

    private record Head(long number, String hash) {
        static Head read(ResultSet row, int rowNumber) throws SQLException {
            long number = row.getLong(1);
            return new Head(number, number == 1 ? ChainSeal.BEGINNING : row.getString(2));
        }
    }

    private Head takeHead() {
        return database.sql("update consent_head set number = number + 1 where id = 1 returning number, hash")
                .query(Head::read)
                .single();
    }

    private void keepRegister(String hash, String content) {
        if (isThere("select count(*) from consent_register where hash = :hash", hash)) {
            return;
        }
        database.sql("insert into consent_register (hash, content) values (:hash, :content)")
                .param("hash", hash)
                .param("content", content)
                .update();
    }

    private void keepNotice(String hash, Shown shown, String page) {
        if (isThere("select count(*) from consent_notice where hash = :hash", hash)) {
            return;
        }
        database.sql("""
                        insert into consent_notice (hash, language, device, page)
                        values (:hash, :language, :device, :page)
                        """)
                .param("hash", hash)
                .param("language", shown.language())
                .param("device", shown.device().written())
                .param("page", page)
                .update();
    }

    private boolean isThere(String count, String hash) {
        return database.sql(count).param("hash", hash).query(Long.class).single() > 0;
    }

    /** In the order in which readers are asked, so that the same is always written the same way. */
    private static String written(Collection<Category> categories) {
        return Category.asked().stream()
                .filter(categories::contains)
                .map(Category::written)
                .collect(Collectors.joining(","));
    }

    private Outcome.Recorded add(Choice choice) {
        String hash = choice.hash();
        database.sql("""
                        insert into consent_choice
                            (number, at, subject, asked, allowed, how, signal, register, notice, previous, hash, mac)
                        values
                            (:number, :at, :subject, :asked, :allowed, :how, :signal, :register, :notice, :previous,
                            :hash, :mac)
                        """)
                .param("number", choice.number())
                .param("at", choice.at())
                .param("subject", choice.subject())
                .param("asked", choice.asked())
                .param("allowed", choice.allowed())
                .param("how", choice.how())
                .param("signal", choice.signal())
                .param("register", choice.register())
                .param("notice", choice.notice())
                .param("previous", choice.previous())
                .param("hash", hash)
                .param("mac", seal.seal(ChainSeal.Of.CHOICE, choice.number(), hash))
                .update();
        database.sql("update consent_head set hash = :hash, mac = :mac where id = 1")
                .param("hash", hash)
                .param("mac", seal.seal(ChainSeal.Of.HEAD, choice.number(), hash))
                .update();
        database.sql("""
                        insert into consent_tally (day, how, choices) values (:day, :how, 1)
                        on conflict (day, how) do update set choices = consent_tally.choices + 1
                        """)
                .param(
                        "day",
                        LocalDate.ofInstant(choice.moment(), ZoneOffset.UTC).toString())
                .param("how", choice.how())
                .update();
        // Whose choice it was is not said there, as the log is kept for ever.
        changes.append("reader", VERB, SUBJECT + choice.number(), detail(hash));
        return new Outcome.Recorded(choice.number(), hash);
    }

    /** What the log says of a record. */
    static String detail(String hash) {
        return "{\"hash\":\"" + hash + "\"}";
    }

    /** Reads what {@link #detail} wrote. */
    static Optional<String> hash(String detail) {
        Matcher matcher = DETAIL.matcher(detail);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
