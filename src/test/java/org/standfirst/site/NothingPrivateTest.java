package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.picture.Format;
import org.standfirst.picture.Picture;
import org.standfirst.picture.Pictures;
import org.standfirst.picture.Rendition;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.SamplePictures;
import org.standfirst.support.TestMagazine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what readers are given with ExifTool, which finds more than anybody looks for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingPrivateTest {
    private static final Path TOOL = Path.of("/usr/bin/exiftool");
    private static final String SECRET = "SN-4711-SECRET";

    /** What a file of its kind can't be without: its size, its coding. */
    private static final Set<String> NEEDED =
            Set.of("ExifTool", "System", "File", "Composite", "JFIF", "PNG", "RIFF", "QuickTime", "Meta");

    private final HttpClient client = HttpClient.newHttpClient();
    private TestMagazine magazine;

    @TempDir
    private Path folder;

    @BeforeAll
    void start() {
        Assumptions.assumeTrue(Files.isExecutable(TOOL), "ExifTool (Debian's libimage-exiftool-perl) is not installed");
        magazine = TestMagazine.start(DatabaseKind.SQLITE);
    }

    @AfterAll
    void stop() {
        if (magazine != null) {
            magazine.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "tif", "gif", "webp", "avif"})
    void nothingThatIsServedTellsWhereOrByWhomOrWithWhat(String kind) throws Exception {
        Path file = withSecrets(kind);
        assertThat(tags(file)).anyMatch(tag -> tag.contains("Serial") || tag.contains("Creator"));

        Picture picture = magazine.picture(Files.readAllBytes(file), Picture.Words.NONE);
        magazine.awaitRenditions();
        List<Rendition> renditions =
                magazine.part(Pictures.class).find(picture.id()).orElseThrow().renditions();

        assertThat(renditions).extracting(Rendition::format).contains(Format.WEBP);
        for (Rendition rendition : renditions) {
            byte[] served = served(rendition);
            assertThat(new String(served, StandardCharsets.ISO_8859_1))
                    .as(rendition.path())
                    .doesNotContain(SECRET);
            Path written =
                    Files.write(folder.resolve("served." + rendition.format().ending()), served);
            assertThat(tags(written))
                    .as(rendition.path())
                    .allMatch(tag -> NEEDED.contains(tag.substring(0, tag.indexOf(':'))))
                    .noneMatch(tag -> tag.matches(
                            "(?i).*(gps|serial|owner|artist|creator|comment|model|software|date:?create).*"));
        }
    }

    private Path withSecrets(String kind) throws Exception {
        BufferedImage drawn = SamplePictures.photograph(900, 600, 5);
        Path file = folder.resolve("with-secrets." + kind);
        switch (kind) {
            case "webp", "avif" -> Files.write(file, made(drawn, kind));
            default -> ImageIO.write(drawn, kind.equals("tif") ? "tiff" : kind, file.toFile());
        }
        List<String> arguments = new ArrayList<>(List.of(
                "-overwrite_original",
                "-q",
                "-m",
                "-XMP-dc:Creator=" + SECRET,
                "-XMP-aux:SerialNumber=" + SECRET,
                "-XMP-exif:GPSLatitude=53.5",
                "-XMP-exif:GPSLongitude=9.9",
                "-Comment=" + SECRET));
        if (!kind.equals("gif")) {
            arguments.addAll(List.of(
                    "-EXIF:GPSLatitude=53.5",
                    "-EXIF:GPSLatitudeRef=N",
                    "-EXIF:GPSLongitude=9.9",
                    "-EXIF:GPSLongitudeRef=E",
                    "-EXIF:SerialNumber=" + SECRET,
                    "-EXIF:OwnerName=" + SECRET,
                    "-EXIF:LensSerialNumber=" + SECRET,
                    "-EXIF:Make=Nobody",
                    "-EXIF:Model=Camera " + SECRET));
        }
        if (kind.equals("jpg")) {
            arguments.addAll(List.of("-IPTC:By-line=" + SECRET, "-IPTC:Caption-Abstract=" + SECRET));
        }
        arguments.add(file.toString());
        run(arguments);
        return file;
    }

    /** The program's own, since Java writes neither. */
    private byte[] made(BufferedImage drawn, String kind) throws Exception {
        Picture picture = magazine.picture(SamplePictures.file(drawn, "jpg"), Picture.Words.NONE);
        magazine.awaitRenditions();
        Format format = kind.equals("avif") ? Format.AVIF : Format.WEBP;
        return served(magazine.part(Pictures.class).find(picture.id()).orElseThrow().renditions().stream()
                .filter(rendition -> rendition.format() == format)
                .findFirst()
                .orElseThrow());
    }

    private byte[] served(Rendition rendition) throws Exception {
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(magazine.address(rendition.path())).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** Each as its group and its name. */
    private Set<String> tags(Path file) throws Exception {
        String json = run(List.of("-a", "-G1", "-s", "-u", "-json", file.toString()));
        Set<String> tags = new TreeSet<>();
        for (JsonNode one : JsonMapper.shared().readTree(json)) {
            one.propertyNames().stream().filter(name -> name.contains(":")).forEach(tags::add);
        }
        assertThat(tags).isNotEmpty();
        return tags;
    }

    private String run(List<String> arguments) throws Exception {
        File said = folder.resolve("said").toFile();
        List<String> command = new ArrayList<>(List.of(TOOL.toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(said)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(arguments.toString()).isZero();
        return Files.readString(said.toPath());
    }
}
