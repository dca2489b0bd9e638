package org.standfirst.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.store.FileStore;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.TestParts;

/** Pictures of other people, kept beside the checkout: what becomes of each is told here, and held. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedPicturesTest {
    private static final Path FOLDER = Path.of("../shared/data/pictures");
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** Width and height as readers see it, or what the refusal says. */
    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("formats/1.webp", "550x368"),
            Map.entry("formats/17000x17000.avif", "17000 by 17000 pixels"),
            Map.entry("formats/LICENSE", "no picture of a kind"),
            Map.entry("formats/SOURCE.txt", "no picture of a kind"),
            Map.entry("formats/avif-orientation-6.avif", "3024x4032"),
            Map.entry("formats/big-height.webp", "13x169 moving"),
            Map.entry("formats/blankpage.pdf.png", "595x842"),
            Map.entry("formats/blankpage.svg", "1920x2717"),
            Map.entry("formats/blankpage.svg.png", "595x842"),
            Map.entry("formats/cd1.1.jpg", "531x373"),
            Map.entry("formats/cd1.2.jpg", "531x373"),
            Map.entry("formats/cd2.1.jpg", "531x373"),
            Map.entry("formats/cd2.2.jpg", "531x373"),
            Map.entry("formats/cd3.1.jpg", "531x373"),
            Map.entry("formats/cd3.2.jpg", "531x373"),
            Map.entry("formats/cd4.1.jpg", "531x373"),
            Map.entry("formats/cd4.2.jpg", "531x373"),
            Map.entry("formats/cogs.gif", "85x77 moving"),
            Map.entry("formats/cogs.png", "85x385"),
            Map.entry("formats/cramps.gif", "159x203"),
            Map.entry("formats/dispose-background.gif", "192x168 moving"),
            Map.entry("formats/dispose-background.png", "192x504"),
            Map.entry("formats/dispose-previous.gif", "100x100 moving"),
            Map.entry("formats/dispose-previous.png", "100x300"),
            Map.entry("formats/favicon.ico", "Windows icon"),
            Map.entry("formats/indexed.png", "290x442"),
            Map.entry("formats/invalid_multiframe.gif", "damaged"),
            Map.entry("formats/invisible.ico", "Windows icon"),
            Map.entry("formats/issue412.jp2", "JPEG 2000"),
            Map.entry("formats/logo.svg", "1920x1440"),
            Map.entry("formats/logo.svgz", "1920x1440"),
            Map.entry("formats/looks-like-svg.webp", "256x256"),
            Map.entry("formats/rgba.png", "128x128"),
            Map.entry("formats/sRGB.icm", "no picture of a kind"),
            Map.entry("formats/sample-xyb.jpg", "290x442"),
            Map.entry("formats/sample.jpg", "290x442"),
            Map.entry("formats/sample.png", "290x442"),
            Map.entry("formats/small.bmp", "16x12"),
            Map.entry("formats/trans-x.gif", "100x100"),
            Map.entry("formats/trans-x.png", "100x100"),
            Map.entry("formats/truncated.gif", "cut short"),
            Map.entry("formats/truncated.jpg", "cut short"),
            Map.entry("formats/truncated.svgz", "not well-formed XML"),
            Map.entry("formats/ultra-hdr.jpg", "3840x2160"),
            Map.entry("formats/world.jp2", "JPEG 2000"));

    private final Map<String, TakeInPicture.Outcome> outcomes = new TreeMap<>();
    private final Map<String, Duration> durations = new TreeMap<>();
    private TestParts parts;

    @TempDir
    private Path folder;

    @BeforeAll
    void takeInAll() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), "there is no folder of shared pictures");
        parts = new TestParts(DatabaseKind.SQLITE.fresh());
        for (Path file : files()) {
            long began = System.nanoTime();
            outcomes.put(nameOf(file), takeIn(file));
            durations.put(nameOf(file), Duration.ofNanos(System.nanoTime() - began));
        }
        parts.get(RenditionWorker.class).workOff(_ -> {});
    }

    @AfterAll
    void close() {
        if (parts != null) {
            parts.close();
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String nameOf(Path file) {
        return FOLDER.relativize(file).toString();
    }

    private TakeInPicture.Outcome takeIn(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return parts.get(TakeInPicture.class)
                    .apply(new TakeInPicture.TakeIn(
                            parts.get(FileStore.class).store(content, TakeInPicture.MOST_BYTES), "test"));
        }
    }

    @Test
    void eachBecomesWhatItIs() {
        Map<String, String> became = new TreeMap<>();
        outcomes.forEach((name, outcome) -> became.put(name, told(outcome)));
        became.keySet().removeIf(name -> name.startsWith("orientation/") || name.startsWith("formats/rotation/"));

        assertThat(became.keySet()).containsExactlyInAnyOrderElementsOf(EXPECTED.keySet());
        became.forEach((name, told) -> assertThat(told).as(name).contains(EXPECTED.get(name)));
    }

    private String told(TakeInPicture.Outcome outcome) {
        return switch (outcome) {
            case TakeInPicture.Outcome.Refused(String reason) -> reason;
            case TakeInPicture.Outcome.Known(var id) -> told(id);
            case TakeInPicture.Outcome.TakenIn taken -> told(taken.picture());
        };
    }

    private String told(Id<Picture> id) {
        Picture.Original original =
                parts.get(Pictures.class).find(id).flatMap(Picture::original).orElseThrow();
        return original.width() + "x" + original.height() + (original.moving() ? " moving" : "");
    }

    @Test
    void noneTakesLong() {
        durations.forEach((name, took) -> assertThat(took).as(name).isLessThan(LONGEST));
    }

    @Test
    void allWorkIsDoneAndEveryRenditionCanBeSeen() throws Exception {
        parts.get(RenditionWorker.class).workOff(_ -> {});
        assertThat(unmade()).isEmpty();
        for (Picture picture : shown()) {
            for (Rendition rendition : picture.renditions()) {
                Path file =
                        parts.get(FileStore.class).find(rendition.file().name()).orElseThrow();
                if (rendition.format() == Format.JPEG || rendition.format() == Format.PNG) {
                    BufferedImage seen = ImageIO.read(file.toFile());
                    assertThat(seen.getWidth()).isEqualTo(rendition.width());
                    assertThat(seen.getHeight()).isEqualTo(rendition.height());
                }
            }
            assertThat(picture.plain()).isPresent();
            assertThat(picture.renditions(Crop.WHOLE, Format.WEBP, false)).isNotEmpty();
        }
    }

    private List<String> unmade() {
        return parts.get(Database.class)
                .sql("select picture_id, stage, failures, failure from rendition_order")
                .query((row, _) ->
                        row.getString(1) + " " + row.getString(2) + " " + row.getInt(3) + " " + row.getString(4))
                .list();
    }

    private List<Picture> shown() {
        List<Picture> shown = new ArrayList<>();
        outcomes.values()
                .forEach(outcome ->
                        id(outcome).flatMap(parts.get(Pictures.class)::find).ifPresent(shown::add));
        return shown;
    }

    private static Optional<Id<Picture>> id(TakeInPicture.Outcome outcome) {
        return switch (outcome) {
            case TakeInPicture.Outcome.TakenIn taken -> Optional.of(taken.picture());
            case TakeInPicture.Outcome.Known(var id) -> Optional.of(id);
            case TakeInPicture.Outcome.Refused _ -> Optional.empty();
        };
    }

    @Test
    void whatMovesIsKeptMovingBesideAStill() {
        Picture cogs = picture("formats/cogs.gif");

        assertThat(cogs.renditions(Crop.WHOLE, Format.WEBP, true)).isNotEmpty();
        assertThat(cogs.renditions(Crop.WHOLE, Format.WEBP, false)).isNotEmpty();
    }

    private Picture picture(String name) {
        return id(Objects.requireNonNull(outcomes.get(name)))
                .flatMap(parts.get(Pictures.class)::find)
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"orientation/Landscape_", "orientation/Portrait_", "formats/rotation/"})
    void allEightWaysToHoldACameraLookAlike(String stem) throws IOException {
        BufferedImage upright = seen(stem + "1.jpg");
        for (int orientation = 2; orientation <= 8; orientation++) {
            BufferedImage turned = seen(stem + orientation + ".jpg");

            // Some lay smaller in their files, all have their number on them, and each was compressed by itself.
            assertThat((double) turned.getWidth() / turned.getHeight())
                    .as(stem + orientation)
                    .isCloseTo((double) upright.getWidth() / upright.getHeight(), within(0.01));
            assertThat(difference(coarse(upright), coarse(turned)))
                    .as(stem + orientation)
                    .isLessThan(6.0);
        }
    }

    /** In few pixels, each the mean of those in its place. */
    private static BufferedImage coarse(BufferedImage fine) {
        BufferedImage coarse = new BufferedImage(24, 24, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 24; y++) {
            for (int x = 0; x < 24; x++) {
                coarse.setRGB(x, y, mean(fine, x, y));
            }
        }
        return coarse;
    }

    private static int mean(BufferedImage fine, int x, int y) {
        long[] sums = new long[3];
        int count = 0;
        for (int py = y * fine.getHeight() / 24; py < (y + 1) * fine.getHeight() / 24; py++) {
            for (int px = x * fine.getWidth() / 24; px < (x + 1) * fine.getWidth() / 24; px++) {
                Color colour = new Color(fine.getRGB(px, py));
                sums[0] += colour.getRed();
                sums[1] += colour.getGreen();
                sums[2] += colour.getBlue();
                count++;
            }
        }
        return new Color((int) (sums[0] / count), (int) (sums[1] / count), (int) (sums[2] / count)).getRGB();
    }

    private BufferedImage seen(String name) throws IOException {
        Rendition plain = picture(name).plain().orElseThrow();
        return ImageIO.read(parts.get(FileStore.class)
                .find(plain.file().name())
                .orElseThrow()
                .toFile());
    }

    /** Pictures of wide gamut, with profiles of their own, of sixteen bits, in grey and in inks. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "formats/sample.jpg",
                "formats/sample.png",
                "formats/sample-xyb.jpg",
                "formats/ultra-hdr.jpg",
                "formats/indexed.png",
                "formats/cd1.1.jpg",
                "formats/cd4.2.jpg",
                "orientation/Portrait_1.jpg"
            })
    void coloursAreThoseOfLibvipsOwnConversion(String name) throws Exception {
        assertSameColours(FOLDER.resolve(name), seen(name));
    }

    @Test
    void inksBecomeTheColoursThatLibvipsMakesOfThem() throws Exception {
        Path inks = folder.resolve("inks.jpg");
        vips("icc_transform", FOLDER.resolve("formats/sample.jpg").toString(), inks.toString(), "cmyk");

        assertSameColours(inks, decoded(takeIn(inks)));
    }

    private BufferedImage decoded(TakeInPicture.Outcome outcome) throws IOException {
        Rendition plain = id(outcome)
                .flatMap(parts.get(Pictures.class)::find)
                .flatMap(Picture::plain)
                .orElseThrow();
        return ImageIO.read(parts.get(FileStore.class)
                .find(plain.file().name())
                .orElseThrow()
                .toFile());
    }

    private void assertSameColours(Path original, BufferedImage seen) throws Exception {
        Path converted = folder.resolve("converted.png");
        Path sized = folder.resolve("sized.png");
        vips(
                "thumbnail",
                original.toString(),
                sized.toString(),
                Integer.toString(seen.getWidth()),
                "--height",
                "100000",
                "--export-profile",
                "srgb",
                "--intent",
                "perceptual");
        vips("colourspace", sized.toString(), converted.toString(), "srgb");
        BufferedImage wanted = ImageIO.read(converted.toFile());

        assertThat(wanted.getWidth()).isEqualTo(seen.getWidth());
        assertThat(wanted.getHeight()).isEqualTo(seen.getHeight());
        assertThat(difference(wanted, seen)).isLessThan(5.0);
    }

    /** Debian's tools of libvips, another build of it than the program's own. */
    private void vips(String... arguments) throws Exception {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/vips")), "vips (Debian's libvips-tools) is not installed");
        List<String> command = new ArrayList<>(List.of("/usr/bin/vips"));
        command.addAll(List.of(arguments));
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    }

    /** The mean difference of two pictures on white, in levels of 255. */
    private static double difference(BufferedImage one, BufferedImage other) {
        long sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                Color first = new Color(one.getRGB(x, y));
                Color second = new Color(other.getRGB(x, y));
                sum += Math.abs(first.getRed() - second.getRed())
                        + Math.abs(first.getGreen() - second.getGreen())
                        + Math.abs(first.getBlue() - second.getBlue());
            }
        }
        return sum / (3.0 * one.getWidth() * one.getHeight());
    }
}
