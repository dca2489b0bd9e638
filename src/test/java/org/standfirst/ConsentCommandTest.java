package org.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.consent.Category;
import org.standfirst.consent.Decision;
import org.standfirst.consent.Device;
import org.standfirst.consent.How;
import org.standfirst.consent.RecordChoice;
import org.standfirst.consent.Shown;
import org.standfirst.consent.Signal;
import org.standfirst.consent.Subject;
import org.standfirst.database.Database;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.TestParts;

/** The verbs behind it are tested on both databases. */
class ConsentCommandTest {
    private final DatabaseKind.Place place = DatabaseKind.SQLITE.fresh();
    private final Subject subject = Subject.fresh();
    private String output = "";
    private String errors = "";

    @BeforeEach
    void choose() {
        try (TestParts parts = new TestParts(place)) {
            for (How how : List.of(How.ACCEPT_ALL, How.WITHDRAWAL)) {
                parts.get(RecordChoice.class)
                        .apply(new RecordChoice.Choose(
                                subject,
                                Decision.NOTHING,
                                List.of(Category.MEDIA),
                                how,
                                Signal.NONE,
                                "the register",
                                new Shown("en", Device.DESK, "<p>May we?</p>", "")));
            }
        }
    }

    private void tamper(String statement) {
        try (TestParts parts = new TestParts(place)) {
            Database database = parts.get(Database.class);
            database.write(() -> database.sql(statement).update());
        }
    }

    @Test
    void verifiesTheChain() {
        assertThat(run("verify")).isZero();
        assertThat(output).startsWith("2 records are as recorded, from 1 to 2. The newest has the hash ");

        String noted = output.strip().replaceFirst(".*hash ([0-9a-f]{64})\\.$", "$1");
        assertThat(run("verify", "--noted", noted)).isZero();
        assertThat(output).contains("still stands: it is 2.");
        assertThat(run("verify", "--noted", "a".repeat(64))).isEqualTo(1);
        assertThat(output).contains("No record has the noted hash");

        tamper("update consent_choice set how = 'accept_all' where number = 2");

        assertThat(run("verify")).isEqualTo(1);
        assertThat(output).isEqualTo("Record 2 was changed after it was recorded.\n");
    }

    @Test
    void exportsToAFileThatWasNotThere() throws IOException {
        Path file = place.data().resolve("proof.zip");

        assertThat(run("export", file.toString())).isZero();
        assertThat(output).contains("Wrote 2 records to ", "2 records are as recorded");
        assertThat(lines(file)).isEqualTo(2);
        byte[] written = Files.readAllBytes(file);
        assertThat(run("export", file.toString())).isEqualTo(1);
        assertThat(errors).contains("already. Name another.");
        assertThat(Files.readAllBytes(file)).isEqualTo(written);

        Path none = place.data().resolve("none.zip");
        assertThat(run("export", "--to", "2026-01-01", none.toString())).isZero();
        assertThat(lines(none)).isZero();
        assertThat(run("export", "--from", "yesterday", "other.zip")).isEqualTo(1);
        assertThat(errors).contains("“yesterday” is no day");
        assertThat(Path.of("other.zip")).doesNotExist();

        tamper("delete from consent_choice where number = 1");
        Path broken = place.data().resolve("broken.zip");
        assertThat(run("export", broken.toString())).isEqualTo(1);
        assertThat(output).contains("Record 1 is missing.");
        assertThat(lines(broken)).isEqualTo(1);
    }

    private static long lines(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry("records.jsonl")).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .count();
        }
    }

    @Test
    void findsWhatOneReaderChose() {
        assertThat(run("find", subject.value())).isZero();
        assertThat(output.lines()).hasSize(2).first().asString().contains("\"how\":\"withdrawal\"", "\"number\":2");
        assertThat(run("find", Subject.fresh().value())).isEqualTo(1);
        assertThat(errors).contains("Nothing is recorded");
        assertThat(run("find", "' or ''='")).isEqualTo(1);
        assertThat(errors).contains("is no such number");
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("consent"));
        all.addAll(List.of(arguments));
        all.add("--data=" + place.data());
        String[] whole = all.toArray(String[]::new);
        PrintStream usual = System.out;
        PrintStream usualErrors = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            return Standfirst.commandLine(whole).execute(whole);
        } finally {
            System.setOut(usual);
            System.setErr(usualErrors);
            output = written.toString(StandardCharsets.UTF_8);
            errors = complained.toString(StandardCharsets.UTF_8);
        }
    }
}
