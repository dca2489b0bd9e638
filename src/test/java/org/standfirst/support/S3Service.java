package org.standfirst.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * An S3 service on this machine: s3proxy, in a process of its own. It keeps its buckets in a folder, and can be killed and
 * started again at the same address. Its key is that of this process's environment as far as Amazon's library sees it.
 */
public final class S3Service implements AutoCloseable {
    /** What a process needs in its environment to use the service. */
    public static final Map<String, String> KEY =
            Map.of("AWS_ACCESS_KEY_ID", "test-key", "AWS_SECRET_ACCESS_KEY", "test-secret");

    private static final Path PROGRAM = Path.of("target/s3proxy/s3proxy-jar-with-dependencies.jar");
    private static final int PATIENCE_SECONDS = 60;

    private final Path folder;
    private final int port;
    private @Nullable Process process;

    private S3Service(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** One for all tests of this run, which never stop it. */
    public static S3Service shared() {
        return Shared.SERVICE;
    }

    /** One of the caller's own. */
    public static S3Service start() {
        System.setProperty("aws.accessKeyId", KEY.get("AWS_ACCESS_KEY_ID"));
        System.setProperty("aws.secretAccessKey", KEY.get("AWS_SECRET_ACCESS_KEY"));
        try {
            S3Service service = new S3Service(Files.createTempDirectory("standfirst-s3"), freePort());
            service.startAgain();
            return service;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Starts it again after it was stopped, with all that it held. */
    public void startAgain() {
        assertThat(PROGRAM)
                .as("is copied there by Maven, in the phase generate-test-resources")
                .exists();
        try {
            Path settings = Files.createTempFile("standfirst-s3", ".properties");
            Files.write(
                    settings,
                    List.of(
                            "s3proxy.endpoint=" + endpoint(),
                            "s3proxy.authorization=aws-v2-or-v4",
                            "s3proxy.identity=" + KEY.get("AWS_ACCESS_KEY_ID"),
                            "s3proxy.credential=" + KEY.get("AWS_SECRET_ACCESS_KEY"),
                            "jclouds.provider=filesystem-nio2",
                            "jclouds.filesystem.basedir=" + folder));
            Process started = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx256m",
                            "-jar",
                            PROGRAM.toAbsolutePath().toString(),
                            "--properties",
                            settings.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            folder.resolveSibling(folder.getFileName() + ".log").toFile())
                    .start();
            process = started;
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
            awaitAnswer(started);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void awaitAnswer(Process started) {
        Instant end = Instant.now().plusSeconds(PATIENCE_SECONDS);
        while (true) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                return;
            } catch (IOException notYet) {
                assertThat(started.isAlive() && Instant.now().isBefore(end))
                        .as("s3proxy starts; its log is beside " + folder)
                        .isTrue();
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Kills it. */
    public void stop() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    /** Where it answers. */
    public String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    /** A new and empty bucket. */
    public String newBucket() {
        String name = "test-" + UUID.randomUUID();
        try {
            Files.createDirectory(folder.resolve(name));
            return name;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where the service itself keeps a bucket's objects, each by its key. */
    public Path folder(String bucket) {
        return folder.resolve(bucket);
    }

    @Override
    public void close() {
        stop();
    }

    private static final class Shared {
        private static final S3Service SERVICE = S3Service.start();
    }
}
