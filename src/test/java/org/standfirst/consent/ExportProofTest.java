package org.standfirst.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.database.ChangeHistory;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Sha256;
import org.standfirst.people.Actor;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestParts;

/** The proof as somebody outside gets it. */
@OnBothDatabases
class ExportProofTest {
    private static final Actor PUBLISHER = new Actor.Staff(Id.fresh(), Role.PUBLISHER);

    private final TestParts parts;
    private ExportProof.Outcome outcome = new ExportProof.Outcome.NotAllowed();

    ExportProofTest(DatabaseKind kind) {
        parts = new TestParts(kind.fresh());
    }

    @AfterEach
    void close() {
        parts.close();
    }

    private Map<String, String> export(Optional<LocalDate> from, Optional<LocalDate> to, Actor actor)
            throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        outcome = parts.get(ExportProof.class).apply(new ExportProof.Export(from, to, actor), file);
        Map<String, String> content = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                content.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return content;
    }

    private Map<String, String> export() throws IOException {
        return export(Optional.empty(), Optional.empty(), PUBLISHER);
    }

    @Test
    void holdsTheRecordsWithEachTextTheyName() throws IOException {
        new Choosing(parts, 1).several(12);

        Map<String, String> content = export();

        assertThat(outcome).isInstanceOfSatisfying(ExportProof.Outcome.Packed.class, packed -> {
            assertThat(packed.choices()).isEqualTo(12);
            assertThat(packed.finding()).isInstanceOf(Finding.Sound.class);
        });
        String previous = ChainSeal.BEGINNING;
        for (String line : content.getOrDefault("records.jsonl", "").lines().toList()) {
            assertThat(line).endsWith("\"previous\":\"" + previous + "\"}");
            previous = Sha256.hex(line);
        }
        assertThat(content.get("README.txt")).contains("12 records", previous, "as recorded, from 1 to 12");
        assertThat(content.keySet().stream().map(name -> name.replaceFirst("/.*", "")))
                .containsExactlyInAnyOrder(
                        "README.txt", "records.jsonl", "registers", "registers", "notices", "notices");
        content.forEach((name, text) -> {
            if (name.contains("/")) {
                assertThat(name).contains(Sha256.hex(text));
            }
        });
        assertThat(parts.get(ChangeHistory.class).of("consent:all", 1))
                .singleElement()
                .satisfies(change -> assertThat(change.actor()).isEqualTo(PUBLISHER.name()));
    }

    /** The very words of its README, run by a shell that knows nothing of this program. */
    @Test
    void canBeCheckedAsItSays(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/sha256sum")), "there is no sha256sum");
        new Choosing(parts, 2).several(6);
        Map<String, String> content = export();
        for (Map.Entry<String, String> file : content.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        String readme = content.getOrDefault("README.txt", "");
        String commands = readme.substring(readme.indexOf("previous=0"), readme.indexOf("Nothing is broken"));
        String last = parts.get(ChainRows.class).head().orElseThrow().hash();

        assertThat(shell(folder, commands)).isEqualTo(last + "\n");

        Path records = folder.resolve("records.jsonl");
        Files.writeString(records, Files.readString(records).replaceFirst("\"signal\":\"[a-z]+\"", "\"signal\":\"x\""));
        assertThat(shell(folder, commands)).contains("Broken here: {\"number\":2");
    }

    private static String shell(Path folder, String commands) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("/bin/sh", "-c", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    @Test
    void holdsNoMoreThanTheDaysThatAreAskedFor() throws IOException {
        new Choosing(parts, 1).several(6);
        Database database = parts.get(Database.class);
        database.write(() -> database.sql("update consent_choice set at = at - 86400000 * 3 where number <= 2")
                .update());
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        assertThat(numbers(Optional.empty(), Optional.of(today.minusDays(1)))).isEqualTo("1 2");
        assertThat(numbers(Optional.of(today.minusDays(1)), Optional.empty())).isEqualTo("3 4 5 6");
        assertThat(numbers(Optional.of(today.plusDays(3)), Optional.empty())).isEmpty();
        assertThat(numbers(Optional.of(today.minusDays(2)), Optional.of(today.minusDays(1))))
                .isEmpty();
    }

    private String numbers(Optional<LocalDate> from, Optional<LocalDate> to) throws IOException {
        return export(from, to, PUBLISHER)
                .getOrDefault("records.jsonl", "")
                .lines()
                .map(line -> line.replaceFirst("\\{\"number\":([0-9]+),.*", "$1"))
                .collect(Collectors.joining(" "));
    }

    @Test
    void saysThatItIsBroken() throws IOException {
        new Choosing(parts, 1).several(4);
        Database database = parts.get(Database.class);
        database.write(() ->
                database.sql("delete from consent_choice where number = 2").update());

        assertThat(export().get("README.txt")).contains("Record 2 is missing.");
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ExportProof.Outcome.Packed.class,
                        packed -> assertThat(packed.finding()).isEqualTo(new Finding.Broken(2, Finding.Fault.DROPPED)));
    }

    @Test
    void isForPublishersAlone() throws IOException {
        assertThat(export(Optional.empty(), Optional.empty(), new Actor.Staff(Id.fresh(), Role.EDITOR)))
                .isEmpty();
        assertThat(outcome).isEqualTo(new ExportProof.Outcome.NotAllowed());
    }
}
