import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Opens as many keep-alive connections as the machine allows, asks for one page on each, and leaves them idle; what the
 * server's resident memory grew by, divided by their number, is what each costs. Loopback addresses take turns as clients,
 * since one has no more than some 28,000 ports.
 */
final class IdleBench {
    private static final int PORTS_AN_ADDRESS = 20_000;
    private static final int FILES_FOR_OTHER_THINGS = 500;
    private static final byte[] REQUEST =
            "GET / HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private static int wanted = 100_000;
    private static String data = "";

    private final List<SocketChannel> connections = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20);

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int files = arguments[1].equals("unlimited") ? Integer.MAX_VALUE : Integer.parseInt(arguments[1]);
        for (int index = 2; index < arguments.length; index++) {
            switch (arguments[index]) {
                case "--connections" -> wanted = Integer.parseInt(arguments[++index]);
                case "--data" -> data = arguments[++index];
                default -> throw new IllegalArgumentException("unknown: " + arguments[index]);
            }
        }
        if (files - FILES_FOR_OTHER_THINGS < wanted) {
            System.out.printf("The machine allows a program %,d open files; for %,d connections raise it: as root,%n"
                    + "“ulimit -n %d” in the shell, or “LimitNOFILE=%d” in the service.%n", files, wanted,
                    wanted + FILES_FOR_OTHER_THINGS, wanted + FILES_FOR_OTHER_THINGS);
            wanted = files - FILES_FOR_OTHER_THINGS;
        }
        Path folder = Files.createTempDirectory("standfirst-bench");
        Process program = start(Path.of(arguments[0]), data.isEmpty() ? folder.resolve("data") : Path.of(data));
        try {
            new IdleBench().measure(program, address(program));
        } finally {
            program.destroy();
            if (!program.waitFor(60, TimeUnit.SECONDS)) {
                program.destroyForcibly();
            }
            delete(folder);
        }
    }

    private static Process start(Path checkout, Path home) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(checkout.resolve("standfirst").toString(), "serve", "--port", "0",
                        "--idle-seconds", "3600", "--data", home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        // Or what is measured is when the heap happens to grow.
        builder.environment().merge("STANDFIRST_JAVA_OPTIONS", "-XX:+UseSerialGC", (own, ours) -> own + " " + ours);
        return builder.start();
    }

    private static int address(Process program) throws IOException {
        BufferedReader output = new BufferedReader(new InputStreamReader(program.getInputStream()));
        String address = "";
        for (String line = output.readLine(); line != null && !line.startsWith("Ready"); line = output.readLine()) {
            address = line.startsWith("Address:") ? line.split("\\s+")[1] : address;
        }
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    private void measure(Process program, int port) throws IOException, InterruptedException {
        // What the first connections make the program load is no cost of a connection.
        open(port, Math.min(1_000, wanted / 10));
        Thread.sleep(3_000);
        long before = settledKilobytes(program);
        int first = connections.size();
        open(port, wanted - first);
        long after = settledKilobytes(program);
        int answered = askAgain();
        System.out.printf(Locale.ROOT, "idle connections=%d kb_each=%.1f alive=%d resident_mb=%d%n", connections.size(),
                (after - before) / (double) (connections.size() - first), answered, after / 1024);
    }

    private void open(int port, int count) throws IOException {
        for (int number = 0; number < count; number++) {
            try {
                SocketChannel channel = SocketChannel.open();
                channel.bind(new InetSocketAddress("127.0.0." + (2 + connections.size() / PORTS_AN_ADDRESS), 0));
                channel.connect(new InetSocketAddress("127.0.0.1", port));
                ask(channel);
                connections.add(channel);
            } catch (IOException refused) {
                System.out.println("No more than " + connections.size() + " connections: " + refused.getMessage());
                return;
            }
        }
    }

    private void ask(SocketChannel channel) throws IOException {
        channel.write(ByteBuffer.wrap(REQUEST));
        buffer.clear();
        while (!isWhole()) {
            if (channel.read(buffer) < 0) {
                throw new IOException("closed by the server");
            }
        }
    }

    private boolean isWhole() {
        String text = StandardCharsets.ISO_8859_1.decode(buffer.duplicate().flip()).toString();
        int body = text.indexOf("\r\n\r\n") + 4;
        int length = text.toLowerCase(Locale.ROOT).indexOf("content-length: ");
        return body > 3
                && (length < 0 || length > body
                        ? text.endsWith("0\r\n\r\n")
                        : text.length() >= body + Integer.parseInt(text.substring(length + 16, text.indexOf('\r', length))));
    }

    /** A sample of them, from all over. */
    private int askAgain() {
        int alive = 0;
        for (int number = 0; number < 100; number++) {
            try {
                ask(connections.get((int) ((long) number * connections.size() / 100)));
                alive++;
            } catch (IOException dead) {
                System.out.println("Connection " + number + " has died: " + dead.getMessage());
            }
        }
        return alive;
    }

    /** After a collection of garbage, which is no cost of a connection either. */
    private static long settledKilobytes(Process program) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        for (int times = 0; times < 2; times++) {
            new ProcessBuilder(java.toString(), Long.toString(program.pid()), "GC.run")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
            Thread.sleep(1_000);
        }
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + program.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElseThrow();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
