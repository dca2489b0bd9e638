package org.standfirst.darkroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.store.MediaType;
import org.standfirst.support.SamplePictures;

class DarkroomTest {
    private static final boolean THOROUGH = Boolean.getBoolean("standfirst.thorough");

    private final Darkroom darkroom = new Darkroom("", Limits.USUAL);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        darkroom.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif", "bmp"})
    void readsWhatADeskBrings(String format) throws Exception {
        BufferedImage drawn = SamplePictures.photograph(90, 60, 1);

        BufferedImage seen = seen(SamplePictures.file(drawn, format));

        assertThat(seen.getWidth()).isEqualTo(90);
        assertThat(seen.getHeight()).isEqualTo(60);
        assertThat(difference(drawn, seen)).isLessThan(format.equals("gif") ? 20.0 : format.equals("jpg") ? 12.0 : 1.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void turnsUpright(int orientation) throws Exception {
        BufferedImage upright = new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = upright.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 60, 40);
        pen.setColor(Color.GREEN);
        pen.fillRect(60, 0, 60, 40);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 40, 60, 40);
        pen.dispose();
        byte[] turned = SamplePictures.withExif(SamplePictures.file(lying(upright, orientation), "jpg"), orientation);

        BufferedImage seen = seen(turned);

        assertThat(seen.getWidth()).isEqualTo(120);
        assertThat(difference(upright, seen)).isLessThan(4);
    }

    /** How the sensor saw it that stood so: the inverse of what Exif's orientation asks for. */
    private static BufferedImage lying(BufferedImage upright, int orientation) {
        boolean swapped = orientation >= 5;
        int width = swapped ? upright.getHeight() : upright.getWidth();
        int height = swapped ? upright.getWidth() : upright.getHeight();
        BufferedImage lying = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < upright.getHeight(); y++) {
            for (int x = 0; x < upright.getWidth(); x++) {
                int right = upright.getWidth() - 1 - x;
                int below = upright.getHeight() - 1 - y;
                int[] at = switch (orientation) {
                    case 1 -> new int[] {x, y};
                    case 2 -> new int[] {right, y};
                    case 3 -> new int[] {right, below};
                    case 4 -> new int[] {x, below};
                    case 5 -> new int[] {y, x};
                    case 6 -> new int[] {y, right};
                    case 7 -> new int[] {below, right};
                    default -> new int[] {below, x};
                };
                lying.setRGB(at[0], at[1], upright.getRGB(x, y));
            }
        }
        return lying;
    }

    @Test
    void showsColoursOfAProfileAsTheyWereMeant() throws Exception {
        BufferedImage linear = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = linear.createGraphics();
        pen.setColor(new Color(55, 55, 55));
        pen.fillRect(0, 0, 40, 40);
        pen.dispose();
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();

        BufferedImage seen = seen(SamplePictures.withProfile(SamplePictures.file(linear, "png"), profile));

        // 55 of 255 in light is 128 of 255 in sRGB (IEC 61966-2-1).
        assertThat(new Color(seen.getRGB(20, 20)).getRed()).isCloseTo(128, within(2));
    }

    @Test
    void takesAProfileThatIsNoneForNone() throws Exception {
        BufferedImage drawn = SamplePictures.photograph(60, 40, 3);
        byte[] png = SamplePictures.withProfile(SamplePictures.file(drawn, "png"), new byte[] {1, 2, 3});

        assertThat(difference(drawn, seen(png))).isLessThan(6);
    }

    @Test
    void keepsWhatCanBeSeenThrough() throws Exception {
        BufferedImage drawn = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(new Color(200, 30, 30));
        pen.fillOval(10, 10, 30, 30);
        pen.dispose();
        Path file = written(SamplePictures.file(drawn, "png"));

        try (Film film = darkroom.load(file, "image/png");
                Negative negative = film.develop()) {
            assertThat(negative.isTransparent()).isTrue();
            assertThat(negative.isFlat()).isTrue();
            BufferedImage png = ImageIO.read(new ByteArrayInputStream(print(negative, new Encoding.Png())));
            assertThat(png.getRGB(1, 1) >>> 24).isZero();
            assertThat(png.getRGB(25, 25)).isEqualTo(new Color(200, 30, 30).getRGB());
        }
    }

    @Test
    void tellsFlatArtFromPhotographs() throws Exception {
        Path file = written(SamplePictures.file(SamplePictures.photograph(200, 150, 4), "png"));

        try (Film film = darkroom.load(file, "image/png");
                Negative negative = film.develop()) {
            assertThat(negative.isFlat()).isFalse();
            assertThat(negative.isTransparent()).isFalse();
        }
    }

    @Test
    void leavesNothingPrivateInWhatItWrites() throws Exception {
        byte[] jpeg = SamplePictures.withExif(SamplePictures.jpeg(300, 200, 5), 1);
        Path file = written(jpeg);
        assertThat(latin(jpeg)).contains("Exif", "SN04711");

        try (Film film = darkroom.load(file, "image/jpeg");
                Negative negative = film.develop()) {
            for (Encoding encoding : List.of(
                    new Encoding.Jpeg(80),
                    new Encoding.Webp(80, 2),
                    new Encoding.WebpExact(),
                    new Encoding.Avif(50, 0, false),
                    new Encoding.Png())) {
                assertThat(latin(print(negative, encoding)))
                        .as("%s", encoding)
                        .doesNotContain("Exif", "EXIF", "eXIf", "SN04711", "ICC_PROFILE", "iCCP", "xmp");
            }
        }
    }

    @Test
    void refusesWhatClaimsTooManyPixels() throws Exception {
        assertThat(refusal(SamplePictures.hugePng(60_000, 60_000))).contains("60000 by 60000 pixels");
    }

    @Test
    void refusesWhatIsCutShort() throws Exception {
        byte[] jpeg = SamplePictures.jpeg(400, 300, 6);

        assertThat(refusal(Arrays.copyOf(jpeg, jpeg.length / 2))).contains("cut short");
    }

    @Test
    void saysOfWhatIsNoPictureThatItIsNone() throws Exception {
        assertThat(refusal("<!doctype html><p>Not found".getBytes(StandardCharsets.UTF_8)))
                .contains("no picture of a kind that can be read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<image href=\"https://example.org/x.png\"/>",
                "<filter><feImage href=\"file:///etc/passwd\"/></filter>",
            })
    void refusesDrawingsThatReachOut(String content) throws Exception {
        assertThat(refusal(svg(content))).contains("parts which lie elsewhere");
    }

    @Test
    void refusesDrawingsThatMultiply() throws Exception {
        StringBuilder bomb = new StringBuilder("<g id=\"a0\"><rect width=\"1\" height=\"1\"/></g>");
        for (int level = 1; level < 30; level++) {
            bomb.append("<g id=\"a").append(level).append("\">");
            bomb.append(("<use href=\"#a" + (level - 1) + "\"/>").repeat(10)).append("</g>");
        }

        assertThat(refusal(svg(bomb.toString()))).containsAnyOf("takes too", "asks for too much");
    }

    @Test
    void refusesDrawingsThatDeclareEntities() throws Exception {
        byte[] laughs = ("<!DOCTYPE svg [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>"
                        + "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><text>&b;</text></svg>")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(refusal(laughs)).contains("entities");
    }

    @Test
    void drawsWhatIsOnePathOfAHundredThousandDots() throws Exception {
        String dots = "M1 1h1v1h-1z".repeat(100_000);
        Path file = written(svg("<path d=\"" + dots + "\"/>"));

        try (Film film = darkroom.load(file, "image/svg+xml")) {
            assertThat(film.header().width()).isPositive();
        }
    }

    @Test
    void refusesDrawingsWhoseGroupsNeedASheetEach() throws Exception {
        String deep = "<g opacity=\".5\">".repeat(60) + "<rect width=\"9\" height=\"9\"/>" + "</g>".repeat(60);

        assertThat(refusal(svg(deep))).containsAnyOf("takes too", "asks for too much");
    }

    @Test
    void drawsADrawingAsLargeAsItIsShown() throws Exception {
        Path file = written(svg("<rect width=\"50\" height=\"80\" fill=\"#a02030\"/>"));

        try (Film film = darkroom.load(file, "image/svg+xml");
                Negative negative = film.develop()) {
            assertThat(film.header().width()).isEqualTo(Darkroom.WIDEST);
            BufferedImage png = ImageIO.read(new ByteArrayInputStream(print(negative, new Encoding.Png())));
            assertThat(png.getWidth()).isEqualTo(Darkroom.WIDEST);
            assertThat(png.getRGB(100, 100)).isEqualTo(new Color(0xa02030).getRGB());
        }
    }

    /** Whatever is wrong with a file, either it is shown or it is refused: nothing crashes, nothing hangs. */
    @Test
    void survivesDamage() throws Exception {
        Random random = new Random(20260901);
        for (byte[] whole : wholeFiles()) {
            for (int round = 0; round < (THOROUGH ? 2_000 : 60); round++) {
                byte[] damaged = damaged(whole, random);
                long begun = System.nanoTime();
                try {
                    seen(damaged);
                } catch (UnusablePicture refused) {
                    assertThat(refused.getMessage()).isNotBlank();
                }
                assertThat(System.nanoTime() - begun).isLessThan(20_000_000_000L);
            }
        }
    }

    @Test
    void givesAllMemoryBackWhateverItRead() throws Exception {
        Path shared = Path.of("../shared/data/pictures");
        Assumptions.assumeTrue(Files.isDirectory(shared), "there is no folder of shared pictures");
        try (Stream<Path> files = Files.walk(shared)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    read(file, MediaType.of(in.readNBytes(MediaType.BYTES_NEEDED)));
                } catch (UnusablePicture refused) {
                    assertThat(refused.getMessage()).isNotBlank();
                }
                assertThat(darkroom.forWork.free()).as(file.toString()).isEqualTo(Limits.USUAL.megabytes());
                assertThat(darkroom.forNegatives.free()).as(file.toString()).isEqualTo(50);
            }
        }
    }

    private void read(Path file, String mediaType) throws Exception {
        try (Film film = darkroom.load(file, mediaType)) {
            assertThat(film.words()).isNotNull();
            if (film.header().isMoving()) {
                assertThat(film.animate(32, new Encoding.Webp(70, 2))).isNotEmpty();
            }
            try (Negative negative = film.develop()) {
                assertThat(negative.colour()).isNotEmpty();
                assertThat(negative.attention()).hasSize(2);
                assertThat(negative.blurred()).isNotEmpty();
            }
        }
    }

    private List<byte[]> wholeFiles() throws Exception {
        List<byte[]> files = new ArrayList<>();
        BufferedImage drawn = SamplePictures.photograph(64, 48, 7);
        for (String format : List.of("jpg", "png", "gif", "bmp")) {
            files.add(SamplePictures.file(drawn, format));
        }
        Path file = written(files.getFirst());
        try (Film film = darkroom.load(file, "image/jpeg");
                Negative negative = film.develop()) {
            files.add(print(negative, new Encoding.Webp(80, 2)));
            files.add(print(negative, new Encoding.WebpExact()));
            files.add(print(negative, new Encoding.Avif(50, 0, true)));
        }
        files.add(svg("<g opacity=\".4\"><path d=\"M0 0 L9 9\" stroke=\"#000\"/></g>"));
        return files;
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] damaged = random.nextInt(4) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
        for (int change = 0; change < 1 + random.nextInt(8) && damaged.length > 0; change++) {
            // Headers are where most can go wrong.
            int reach = random.nextBoolean() ? Math.min(damaged.length, 120) : damaged.length;
            damaged[random.nextInt(reach)] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    @Test
    void namesALibraryThatIsNone() throws Exception {
        try (Darkroom other = new Darkroom(folder.resolve("nothing.so").toString(), Limits.USUAL)) {
            Path file = written(SamplePictures.jpeg(20, 20, 8));

            assertThatThrownBy(() -> other.load(file, "image/jpeg"))
                    .hasMessageContaining("nothing.so")
                    .hasMessageContaining("setting");
        }
    }

    private static byte[] svg(String content) {
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"50\" height=\"80\">" + content + "</svg>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private String refusal(byte[] content) throws IOException {
        try {
            seen(content);
            throw new AssertionError("it was not refused");
        } catch (UnusablePicture refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    /** As a reader sees it, at its own size. */
    private BufferedImage seen(byte[] content) throws UnusablePicture, IOException {
        Path file = written(content);
        String mediaType = MediaType.of(Arrays.copyOf(content, Math.min(content.length, MediaType.BYTES_NEEDED)));
        try (Film film = darkroom.load(file, mediaType);
                Negative negative = film.develop()) {
            return ImageIO.read(new ByteArrayInputStream(print(negative, new Encoding.Png())));
        }
    }

    private static byte[] print(Negative negative, Encoding encoding) throws UnusablePicture, IOException {
        Cut whole = new Cut(0, 0, negative.width(), negative.height());
        return negative.print(whole, negative.width(), negative.height(), List.of(encoding))
                .getFirst();
    }

    private Path written(byte[] content) throws IOException {
        return Files.write(folder.resolve("picture"), content);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The mean difference of two pictures, in levels of 255. */
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
