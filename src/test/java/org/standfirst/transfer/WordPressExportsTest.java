package org.standfirst.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestParts;
import org.standfirst.transfer.ImportReport.Count;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports real exports and compares with what another parser counted in them. */
@OnBothDatabases
class WordPressExportsTest {
    private static final Path EXPORTS = Path.of("../shared/data/wordpress");

    private final DatabaseKind database;

    WordPressExportsTest(DatabaseKind database) {
        this.database = database;
    }

    @TestFactory
    Stream<DynamicTest> countsWhatIsInEveryExportAndChangesNothingTheSecondTime() throws IOException {
        assumeTrue(Files.isDirectory(EXPORTS), "the real exports are not here: " + EXPORTS);
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode entry : JsonMapper.shared().readTree(EXPORTS.resolve("MANIFEST.json"))) {
            Path file = EXPORTS.resolve(entry.get("file").asString());
            tests.add(DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                if (entry.get("wellformed").asBoolean()) {
                    importsTwice(file, entry);
                } else {
                    refuses(file);
                }
            }));
        }
        assertThat(tests).hasSizeGreaterThan(40);
        return tests.stream();
    }

    private void importsTwice(Path file, JsonNode expected) throws IOException {
        DatabaseKind.Place place = database.fresh();
        try (TestParts parts = new TestParts(place)) {
            ImportReport rehearsed = reported(parts.get(WordPressImport.class).rehearse(request(place, file)));
            assertThat(parts.get(org.standfirst.database.ChangeLog.class).head())
                    .as("a rehearsal writes nothing")
                    .isZero();
            ImportReport first = imported(parts, place, file);
            assertThat(told(rehearsed)).isEqualTo(told(first));
            assertThat(rehearsed.items()).containsExactlyInAnyOrderElementsOf(first.items());
            assertThat(first.types().keySet())
                    .containsExactlyInAnyOrderElementsOf(expected.get("types").propertyNames());
            expected.get("types").properties().forEach(type -> {
                Count count = Objects.requireNonNull(first.types().get(type.getKey()));
                assertThat(count.read())
                        .as(type.getKey())
                        .isEqualTo(type.getValue().asLong());
                assertThat(count.unchanged()).as(type.getKey()).isZero();
                assertThat(count.stored() + count.leftOut()).isEqualTo(count.read());
                assertThat(first.items().stream().filter(item -> item.type().equals(type.getKey())))
                        .as("each %s that was left out is explained", type.getKey())
                        .hasSizeGreaterThanOrEqualTo(Math.toIntExact(count.leftOut()));
            });
            assertThat(first.comments().read())
                    .isEqualTo(expected.get("comments").asLong());

            long changes = parts.get(org.standfirst.database.ChangeLog.class).head();
            ImportReport second = imported(parts, place, file);
            assertThat(parts.get(org.standfirst.database.ChangeLog.class).head())
                    .isEqualTo(changes);
            second.types().forEach((type, count) -> {
                assertThat(count.stored()).as(type).isZero();
                assertThat(count.unchanged())
                        .as(type)
                        .isEqualTo(
                                Objects.requireNonNull(first.types().get(type)).stored());
            });
            assertThat(second.comments().stored()).isZero();
        }
    }

    private void refuses(Path file) throws IOException {
        DatabaseKind.Place place = database.fresh();
        try (TestParts parts = new TestParts(place)) {
            assertThat(apply(parts, place, file))
                    .isInstanceOfSatisfying(
                            WordPressImport.Outcome.Refused.class,
                            refused -> assertThat(refused.why()).containsPattern("line \\d+, column \\d+"));
            assertThat(parts.get(org.standfirst.database.ChangeLog.class).head())
                    .isZero();
            assertThat(place.data().resolve("imports")).doesNotExist();
        }
    }

    private static ImportReport imported(TestParts parts, DatabaseKind.Place place, Path file) throws IOException {
        return reported(apply(parts, place, file));
    }

    private static List<String> told(ImportReport report) {
        return report.figures().stream()
                .map(figure -> figure.words() + " " + figure.count().read() + " "
                        + figure.count().stored() + " " + figure.count().unchanged())
                .toList();
    }

    private static ImportReport reported(WordPressImport.Outcome outcome) {
        return switch (outcome) {
            case WordPressImport.Outcome.Imported imported -> imported.report();
            case WordPressImport.Outcome.Refused refused -> throw new AssertionError(refused.why());
        };
    }

    private static WordPressImport.Outcome apply(TestParts parts, DatabaseKind.Place place, Path file)
            throws IOException {
        return parts.get(WordPressImport.class).apply(request(place, file));
    }

    private static WordPressImport.Request request(DatabaseKind.Place place, Path file) {
        return new WordPressImport.Request(
                List.of(file), Optional.empty(), false, place.data().resolve("imports"), Progress.UNSEEN);
    }
}
