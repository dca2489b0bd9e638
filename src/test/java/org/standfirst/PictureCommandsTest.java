package org.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.support.SamplePictures;
import picocli.CommandLine;

/** The commands for pictures and keys, as a person at the terminal meets them. */
class PictureCommandsTest {
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    @TempDir
    Path folder;

    private String output = "";
    private String errors = "";

    @Test
    void aPictureIsFoundByItsWords() throws IOException {
        add(SamplePictures.withIptc(SamplePictures.jpeg(96, 64, 1), 120, "Low water at the weir", 80, "Ada Sallow"));
        String weir = identifier();
        add(SamplePictures.jpeg(80, 60, 2));
        String other = identifier();

        assertThat(run("pictures", "list")).isZero();
        assertThat(output.lines())
                .containsExactly(other + "  80×60", weir + "  96×64  “Low water at the weir”  (Ada Sallow)");
        assertThat(run("pictures", "list", "WATER")).isZero();
        assertThat(output).contains(weir).doesNotContain(other);
        assertThat(run("pictures", "list", "--most", "1")).isZero();
        assertThat(output).contains(other).doesNotContain(weir);
        assertThat(run("pictures", "list", "100%")).isZero();
        assertThat(output).isEqualToIgnoringNewLines("There is no such picture.");
    }

    @Test
    void whatRunsOutIsToldAhead() throws IOException {
        add(SamplePictures.jpeg(96, 64, 1));
        String picture = identifier();
        String lastDay = LocalDate.now(ZoneOffset.UTC).plusDays(10).toString();

        assertThat(run("pictures", "expiring")).isZero();
        assertThat(output).startsWith("No picture's rights run out within 30 days.");

        assertThat(run("pictures", "describe", picture, "--caption", "The lock", "--expires", lastDay))
                .isZero();
        assertThat(run("pictures", "expiring", "--days", "5")).isZero();
        assertThat(output).startsWith("No picture's");
        assertThat(run("pictures", "expiring")).isZero();
        assertThat(output.lines()).containsExactly(picture + "  96×64  “The lock”  last day " + lastDay);

        run("pictures", "describe", picture, "--expires", "2026-01-31");
        assertThat(run("pictures", "expiring")).isZero();
        assertThat(output).contains(picture, "withheld since the end of 2026-01-31");
    }

    @Test
    void aCheckTellsWhatIsWrongAndMendsWhatItCan() throws IOException {
        add(SamplePictures.jpeg(96, 64, 1));
        String picture = identifier();
        assertThat(run("pictures", "check")).isZero();
        assertThat(output).matches("\\d+ files read: nothing is wrong\\.\\R");

        List<Path> files = files();
        Path original = files.stream()
                .filter(file -> size(file) == size(folder.resolve("1.jpg")))
                .findFirst()
                .orElseThrow();
        Path rendition = files.stream()
                .filter(file -> !file.equals(original))
                .findFirst()
                .orElseThrow();
        Files.delete(rendition);
        assertThat(run("pictures", "check")).isEqualTo(1);
        assertThat(output)
                .contains(
                        "missing  " + picture + ": 1 of its renditions is not in the store. --repair makes them anew.")
                .contains("1 faults; --repair mends what concerns 1 pictures.");

        assertThat(run("pictures", "check", "--repair")).isZero();
        assertThat(output).contains("1 pictures made anew; nothing about them is wrong now.");
        assertThat(rendition).exists();
        assertThat(run("pictures", "check")).isZero();

        Files.writeString(original, "overwritten");
        assertThat(run("pictures", "check", "--repair")).isEqualTo(1);
        assertThat(output)
                .contains("damaged  " + picture + ": its original is not what it was in the store ("
                        + original.getFileName() + "). Put it back from a backup");
        assertThat(run("pictures", "add", folder.resolve("1.jpg").toString())).isZero();
        assertThat(run("pictures", "check")).isZero();
    }

    @Test
    void aFileThatBelongsToNothingIsNoFault() throws IOException {
        Files.writeString(folder.resolve("bad.jpg"), "no picture");
        assertThat(run("pictures", "add", folder.resolve("bad.jpg").toString())).isEqualTo(1);

        assertThat(run("pictures", "check")).isZero();
        assertThat(output)
                .contains("stray    ", "1 kB: nothing names it. It is swept after ")
                .contains("nothing is wrong; 1 files belong to nothing and are swept in time.");
    }

    @Test
    void aKeyIsMadeListedAndTakenAway() {
        assertThat(run("keys", "list")).isZero();
        assertThat(output).startsWith("There are no keys.");

        assertThat(run("keys", "add", "desk")).isZero();
        assertThat(output).matches("sf_[A-Za-z0-9_-]{43}\\R");
        assertThat(errors).contains("shown this once");
        String secret = output.strip();

        assertThat(run("keys", "add", "desk")).isEqualTo(1);
        assertThat(errors).contains("There is a key “desk” already.");
        assertThat(run("keys", "add", "de\nsk")).isEqualTo(1);
        assertThat(errors).contains("“de sk” can't be a key's name");
        assertThat(run("keys", "list")).isZero();
        assertThat(output).contains("desk", "made ", "never used").doesNotContain(secret, "removed");

        assertThat(run("keys", "remove", "desk")).isZero();
        assertThat(run("keys", "list")).isZero();
        assertThat(output).contains("removed ");
        assertThat(run("keys", "remove", "desk")).isEqualTo(1);
        assertThat(errors).contains("There is no key “desk” in use.");
    }

    private void add(byte[] file) throws IOException {
        try (Stream<Path> there = Files.list(folder)) {
            Path path = folder.resolve(
                    there.filter(name -> name.toString().endsWith(".jpg")).count() + 1 + ".jpg");
            Files.write(path, file);
            assertThat(run("pictures", "add", path.toString())).isZero();
        }
    }

    private String identifier() {
        Matcher matcher = IDENTIFIER.matcher(output);
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data/pictures"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        StringWriter failure = new StringWriter();
        try (PrintStream newOut = new PrintStream(said, true, StandardCharsets.UTF_8);
                PrintStream newErr = new PrintStream(complained, true, StandardCharsets.UTF_8)) {
            System.setOut(newOut);
            System.setErr(newErr);
            CommandLine commandLine = Standfirst.commandLine();
            return commandLine.setErr(new PrintWriter(failure, true)).execute(all.toArray(String[]::new));
        } finally {
            System.setOut(out);
            System.setErr(err);
            output = said.toString(StandardCharsets.UTF_8);
            errors = complained.toString(StandardCharsets.UTF_8) + failure;
        }
    }
}
