package org.standfirst.consent;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.springframework.util.FileSystemUtils;

/**
 * A browser of this machine that draws a page for nobody to see. It is kept from every host, runs no script, and stays within its
 * sandbox: as root, where it can't, it draws nothing unless the operator says so.
 */
public final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String NONE = "no";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A window is wider than some telephones, so what is drawn is a frame in its corner. */
    private static final int MARGIN = 300;

    private static final int LONGEST_COMPLAINT = 300;

    private final List<String> command;

    /**
     * Finds it.
     *
     * @param words the program and what it is to be started with besides, such as {@code chromium --no-sandbox}; {@code no} for
     *     none; nothing for one of the usual names
     */
    public Chromium(String words) {
        this.command = switch (words.strip()) {
            case NONE -> List.of();
            case "" -> onPath(System.getenv().getOrDefault("PATH", "")).stream().toList();
            default -> List.of(words.strip().split("\\s+", -1));
        };
    }

    private static Optional<String> onPath(String path) {
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    boolean isThere() {
        return !command.isEmpty();
    }

    /**
     * Draws a page as it stands on such a screen before anybody scrolls.
     *
     * @return PNG
     * @throws IOException with what the browser complained of
     */
    byte[] draw(String page, Device device) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("standfirst-notice");
        try {
            Files.writeString(folder.resolve("notice.html"), page);
            Files.writeString(folder.resolve("frame.html"), """
                    <!doctype html>
                    <meta charset="utf-8">
                    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
                    frame-src file:">
                    <title>A notice</title>
                    <body style="margin: 0">
                    <iframe sandbox src="notice.html" width="%d" height="%d" style="border: 0; display: block"></iframe>
                    """.formatted(device.width(), device.height()));
            Path picture = folder.resolve("notice.png");
            run(folder, picture, device);
            return cut(picture, device);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void run(Path folder, Path picture, Device device) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of(
                "--headless",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-extensions",
                "--disable-background-networking",
                "--disable-sync",
                "--disable-component-update",
                "--no-first-run",
                "--hide-scrollbars",
                "--mute-audio",
                "--force-device-scale-factor=1",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--user-data-dir=" + folder.resolve("profile"),
                "--window-size=" + (device.width() + MARGIN) + "," + (device.height() + MARGIN),
                "--screenshot=" + picture,
                folder.resolve("frame.html").toUri().toString()));
        Path complaints = folder.resolve("complaints");
        ProcessBuilder builder = new ProcessBuilder(whole)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(complaints.toFile());
        // Nothing that this program was started with is any business of a browser's.
        builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
        builder.environment().put("HOME", folder.toString());
        Process process = builder.start();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("it took more than " + PATIENCE.toSeconds() + " seconds");
            }
            if (process.exitValue() != 0 || !Files.exists(picture)) {
                throw new IOException(complaint(complaints));
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }

    private static String complaint(Path complaints) throws IOException {
        String said = Files.readString(complaints).strip();
        return said.isEmpty() ? "it drew nothing" : said.substring(Math.max(0, said.length() - LONGEST_COMPLAINT));
    }

    private static byte[] cut(Path picture, Device device) throws IOException {
        BufferedImage drawn = ImageIO.read(picture.toFile());
        if (drawn == null || drawn.getWidth() < device.width() || drawn.getHeight() < device.height()) {
            throw new IOException("it drew less than the whole");
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(drawn.getSubimage(0, 0, device.width(), device.height()), "png", png);
        return png.toByteArray();
    }
}
