package org.standfirst.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.database.Database;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestParts;

/** Whatever is done to what readers chose, once it is recorded, shows. */
@OnBothDatabases
class ChainTest {
    private static final int RECORDS = 9;
    private static final int ROUNDS = Boolean.getBoolean("standfirst.thorough") ? 3_000 : 150;

    private final DatabaseKind.Place place;
    private final TestParts parts;
    private final Database database;
    private final Choosing readers;

    ChainTest(DatabaseKind kind) {
        place = kind.fresh();
        parts = new TestParts(place);
        database = parts.get(Database.class);
        readers = new Choosing(parts, 7);
    }

    @BeforeEach
    void choose() {
        readers.several(RECORDS);
    }

    @AfterEach
    void close() {
        parts.close();
    }

    private static final class Enough extends RuntimeException {
        private final transient Finding finding;

        Enough(Finding finding) {
            super(null, null, false, false);
            this.finding = finding;
        }
    }

    /** What is found when somebody has done this; after that, nothing of it was done. */
    private Finding after(Runnable tampering) {
        try {
            database.write(() -> {
                tampering.run();
                throw new Enough(parts.get(VerifyChain.class).apply());
            });
            throw new AssertionError();
        } catch (Enough enough) {
            return enough.finding;
        }
    }

    private Finding after(String... statements) {
        return after(() -> List.of(statements).forEach(this::run));
    }

    private int run(String statement) {
        return database.sql(statement).update();
    }

    private static Finding broken(long number, Finding.Fault fault) {
        return new Finding.Broken(number, fault);
    }

    private Choice at(long number) {
        return parts.get(ChainRows.class).at(number).orElseThrow().choice();
    }

    private String hash(long number) {
        return parts.get(ChainRows.class).at(number).orElseThrow().hash();
    }

    @Test
    void isSoundAsLongAsNobodyTouchesIt() {
        assertThat(parts.get(VerifyChain.class).apply())
                .isEqualTo(new Finding.Sound(RECORDS, 1, RECORDS, hash(RECORDS)));
        assertThat(at(1).previous()).isEqualTo("0".repeat(64));
        assertThat(at(4).previous()).isEqualTo(hash(3)).isEqualTo(at(3).hash());
    }

    @Test
    void isSoundBeforeAnybodyChose() {
        try (TestParts fresh = new TestParts(DatabaseKind.SQLITE.fresh())) {
            assertThat(fresh.get(VerifyChain.class).apply()).isEqualTo(new Finding.Sound(0, 0, 0, "0".repeat(64)));
        }
    }

    @Test
    void tellsOfEachPartOfARecordThatWasChanged() {
        Choice third = at(3);
        String otherRegister = other("register", third.register());
        String otherNotice = other("notice", third.notice());
        for (String change : List.of(
                "at = at + 1",
                "subject = 'AAAAAAAAAAAAAAAAAAAAAA'",
                "asked = asked || ',media'",
                "allowed = allowed || ',marketing'",
                "how = how || 'x'",
                "signal = 'x'",
                "register = '" + otherRegister + "'",
                "notice = '" + otherNotice + "'",
                "previous = '" + hash(4) + "'",
                "hash = '" + "a".repeat(64) + "'")) {
            assertThat(after("update consent_choice set " + change + " where number = 3"))
                    .as(change)
                    .isEqualTo(broken(3, Finding.Fault.CHANGED));
        }
        assertThat(after("update consent_choice set mac = '' where number = 3"))
                .isEqualTo(broken(3, Finding.Fault.UNSEALED));
    }

    private String other(String column, String than) {
        return database.sql("select hash from consent_" + column + " where hash <> :than limit 1")
                .param("than", than)
                .query(String.class)
                .single();
    }

    @Test
    void tellsOfARecordThatIsGone() {
        assertThat(after("delete from consent_choice where number = 1")).isEqualTo(broken(1, Finding.Fault.DROPPED));
        assertThat(after("delete from consent_choice where number = 5")).isEqualTo(broken(5, Finding.Fault.DROPPED));
        assertThat(after("delete from consent_choice where number = 9")).isEqualTo(broken(9, Finding.Fault.TAIL_CUT));
        assertThat(after("delete from consent_choice where number >= 7")).isEqualTo(broken(7, Finding.Fault.TAIL_CUT));
    }

    @Test
    void tellsOfARecordThatIsGoneAndWasClosedUpBehind() {
        assertThat(after(
                        "delete from consent_choice where number = 5",
                        "update consent_choice set number = 5 where number = 6",
                        "update consent_choice set number = 6 where number = 7",
                        "update consent_choice set number = 7 where number = 8",
                        "update consent_choice set number = 8 where number = 9"))
                .isEqualTo(broken(5, Finding.Fault.DROPPED));
    }

    @Test
    void tellsOfATailThatIsGoneThoughTheEndIsWhereItOnceWas() {
        ChainRows.End once = parts.get(ChainRows.class).head().orElseThrow();
        readers.several(2);
        String setBack = "update consent_head set number = %d, hash = '%s', mac = '%s'"
                .formatted(once.number(), once.hash(), once.mac());

        assertThat(after(setBack, "delete from consent_choice where number > 9"))
                .isEqualTo(broken(10, Finding.Fault.TAIL_CUT));
        assertThat(after(setBack)).isEqualTo(broken(9, Finding.Fault.HEAD_FORGED));
    }

    @Test
    void tellsOfAnEndThatWasMadeUp() {
        assertThat(after("update consent_head set hash = '" + hash(8) + "'"))
                .isEqualTo(broken(9, Finding.Fault.HEAD_FORGED));
        assertThat(after("update consent_head set number = 12")).isEqualTo(broken(12, Finding.Fault.HEAD_FORGED));
        assertThat(after(
                        "update consent_head set number = 8, hash = '" + hash(8)
                                + "', mac = (select mac from consent_choice where number = 8)",
                        "delete from consent_choice where number = 9",
                        "delete from change where subject = 'consent:9'"))
                .as("sealed as something else")
                .isEqualTo(broken(8, Finding.Fault.HEAD_FORGED));
        assertThat(after("delete from consent_head")).isEqualTo(broken(9, Finding.Fault.HEAD_FORGED));
    }

    @Test
    void tellsThatEverythingIsGone() {
        assertThat(after(
                        "delete from consent_choice",
                        "delete from consent_notice",
                        "delete from consent_register",
                        "update consent_head set number = 0, hash = '', mac = ''"))
                .isEqualTo(broken(1, Finding.Fault.TAIL_CUT));
    }

    @Test
    void tellsOfRecordsThatChangedPlaces() {
        assertThat(after(
                        "update consent_choice set number = 99 where number = 4",
                        "update consent_choice set number = 4 where number = 6",
                        "update consent_choice set number = 6 where number = 99"))
                .isEqualTo(broken(4, Finding.Fault.REORDERED));
    }

    @Test
    void tellsOfARecordThatNobodyMade() {
        String copy = """
                insert into consent_choice
                    (number, at, subject, asked, allowed, how, signal, register, notice, previous, hash, mac)
                select %d, at, 'AAAAAAAAAAAAAAAAAAAAAA', asked, allowed, how, signal, register, notice, previous, '%s', mac
                from consent_choice where number = 2
                """;
        assertThat(after(
                        "update consent_choice set number = number + 100 where number > 4",
                        "update consent_choice set number = number - 99 where number > 104",
                        copy.formatted(5, "b".repeat(64))))
                .isEqualTo(broken(5, Finding.Fault.INSERTED));
        assertThat(after(copy.formatted(10, "b".repeat(64)))).isEqualTo(broken(10, Finding.Fault.INSERTED));
        assertThat(after(copy.formatted(0, "b".repeat(64)))).isEqualTo(broken(0, Finding.Fault.INSERTED));
    }

    /** Everything that can be computed without the key. */
    private void rewriteFrom(long number, boolean alsoTheLog) {
        Choice choice = at(number);
        String previous = choice.previous();
        for (long next = number; next <= RECORDS; next++) {
            Choice old = at(next);
            Choice made = new Choice(
                    next,
                    old.at(),
                    old.subject(),
                    old.asked(),
                    next == number ? "statistics,marketing,media" : old.allowed(),
                    old.how(),
                    old.signal(),
                    old.register(),
                    old.notice(),
                    previous);
            database.sql("""
                            update consent_choice set allowed = :allowed, previous = :previous, hash = :hash
                            where number = :number
                            """)
                    .param("allowed", made.allowed())
                    .param("previous", previous)
                    .param("hash", made.hash())
                    .param("number", next)
                    .update();
            if (alsoTheLog) {
                database.sql("update change set detail = :detail where subject = :subject and verb = 'chose'")
                        .param("detail", RecordChoice.detail(made.hash()))
                        .param("subject", "consent:" + next)
                        .update();
            }
            previous = made.hash();
        }
        database.sql("update consent_head set hash = :hash")
                .param("hash", previous)
                .update();
    }

    @Test
    void tellsOfAWholeChainThatSomebodyMadeAnewWithoutTheKey() {
        assertThat(after(() -> rewriteFrom(4, false))).isEqualTo(broken(4, Finding.Fault.CHANGED));
        assertThat(after(() -> rewriteFrom(4, true))).isEqualTo(broken(4, Finding.Fault.UNSEALED));
    }

    @Test
    void tellsOfAnotherKey() throws IOException {
        Files.move(place.data().resolve("account.key"), place.data().resolve("before.key"));
        try (TestParts others = new TestParts(place)) {
            assertThat(others.get(VerifyChain.class).apply()).isEqualTo(broken(1, Finding.Fault.UNSEALED));
        }
    }

    @Test
    void tellsOfALogThatSaysSomethingElse() {
        assertThat(after("delete from change where subject = 'consent:4'"))
                .isEqualTo(broken(4, Finding.Fault.LOG_DIFFERS));
        assertThat(after("update change set detail = '{\"hash\":\"" + hash(5) + "\"}' where subject = 'consent:4'"))
                .isEqualTo(broken(4, Finding.Fault.LOG_DIFFERS));
    }

    @Test
    void tellsOfATextThatWasChanged() {
        String notice = at(1).notice();
        String register = at(1).register();
        assertThat(after("update consent_register set content = content || ' ' where hash = '" + register + "'"))
                .isEqualTo(broken(1, Finding.Fault.REGISTER_CHANGED));
        for (String change : List.of(
                "page = page || ' '",
                "language = language || '-CH'",
                "device = case when device = 'desk' then 'phone' else 'desk' end")) {
            assertThat(after("update consent_notice set " + change + " where hash = '" + notice + "'"))
                    .as(change)
                    .isEqualTo(broken(1, Finding.Fault.NOTICE_CHANGED));
        }
    }

    @Test
    void tellsOfABeginningThatWasMadeUp() {
        String dropped = "delete from consent_choice where number <= 3";
        String begins = "update consent_checkpoint set number = 3, hash = '" + hash(3) + "', mac = ";

        assertThat(after(dropped, begins + "'" + "c".repeat(64) + "'"))
                .isEqualTo(broken(3, Finding.Fault.CHECKPOINT_FORGED));
        assertThat(after(begins + "(select mac from consent_choice where number = 3)", dropped))
                .as("sealed as something else")
                .isEqualTo(broken(3, Finding.Fault.CHECKPOINT_FORGED));
        assertThat(after("delete from consent_checkpoint")).isEqualTo(broken(0, Finding.Fault.CHECKPOINT_FORGED));
    }

    /** One cell, of one row, of anything that the proof rests on. */
    @Test
    void tellsOfAnyCellThatWasChanged() {
        Map<String, List<String>> columns = Map.of(
                "consent_choice",
                List.of("number", "at", "subject", "asked", "allowed", "how", "signal", "previous", "hash", "mac"),
                "consent_head",
                List.of("number", "hash", "mac"),
                "consent_register",
                List.of("content"),
                "consent_notice",
                List.of("language", "page"),
                "change",
                List.of("detail"));
        List<String> cells = new ArrayList<>();
        columns.forEach((table, names) -> names.forEach(name -> cells.add(table + " " + name)));
        long seed = ThreadLocalRandom.current().nextInt(1_000_000);
        Random lot = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String[] cell = cells.get(lot.nextInt(cells.size())).split(" ", 2);
            long row = lot.nextInt(RECORDS);
            assertThat(after(() -> changeCell(cell[0], cell[1], row, lot)))
                    .as("seed " + seed + ", round " + round + ": " + cell[1] + " of " + cell[0])
                    .isInstanceOf(Finding.Broken.class);
        }
    }

    private void changeCell(String table, String column, long which, Random lot) {
        String key = Map.of("consent_choice", "number", "consent_head", "id", "change", "seq")
                .getOrDefault(table, "hash");
        String only = table.equals("change") ? " where verb = 'chose'" : "";
        List<String> keys = database.sql("select cast(" + key + " as text) from " + table + only + " order by " + key)
                .query((row, _) -> row.getString(1))
                .list();
        String chosen = keys.get((int) (which % keys.size()));
        String where = " where cast(" + key + " as text) = '" + chosen + "'";
        boolean isNumber = List.of("number", "at").contains(column);
        String value = database.sql("select " + column + " from " + table + where)
                .query(String.class)
                .single();
        String other = isNumber
                ? Long.toString(Long.parseLong(value) + 10 + lot.nextInt(1_000))
                : "'" + changed(value, lot).replace("'", "''") + "'";
        run("update " + table + " set " + column + " = " + other + where);
    }

    private static String changed(String value, Random lot) {
        if (value.isEmpty()) {
            return "x";
        }
        int at = lot.nextInt(value.length());
        char other = value.charAt(at) == 'z' ? 'y' : 'z';
        return value.substring(0, at) + other + value.substring(at + 1);
    }

    @Test
    void hasNoGapWhenSeveralNodesWriteAtOnce() throws Exception {
        int each = 40;
        try (TestParts other = new TestParts(place);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Long>> works = new ArrayList<>();
            for (int number = 0; number < each; number++) {
                works.add(() -> readers.one().number());
                works.add(() -> new Choosing(other, 3).one().number());
            }
            List<Long> numbers =
                    threads.invokeAll(works).stream().map(Future::resultNow).toList();
            assertThat(numbers).doesNotHaveDuplicates().hasSize(2 * each);
            long last = RECORDS + 2L * each;
            assertThat(other.get(VerifyChain.class).apply()).isEqualTo(new Finding.Sound(last, 1, last, hash(last)));
        }
    }
}
