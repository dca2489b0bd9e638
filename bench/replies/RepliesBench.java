package org.standfirst.reply;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.standfirst.Server;
import org.standfirst.Settings;

/** How many replies are kept in a second, what readers notice of it, and what an article with very many costs. */
final class RepliesBench {
    private static int seconds = 8;
    private static int rounds = 3;
    private static int many = 50_000;
    private static int warmUp = 40;
    private static int answers = 0;

    private final Process program;
    private final int port;
    private final Crowd crowd;

    private RepliesBench(Process program, int port, List<String> proofs) {
        this.program = program;
        this.port = port;
        this.crowd = new Crowd(program, port, proofs, answers);
    }

    public static void main(String[] arguments) throws Exception {
        for (int index = 2; index < arguments.length; index++) {
            switch (arguments[index]) {
                case "--seconds" -> seconds = Integer.parseInt(arguments[++index]);
                case "--rounds" -> rounds = Integer.parseInt(arguments[++index]);
                case "--warm-up" -> warmUp = Integer.parseInt(arguments[++index]);
                case "--answers" -> answers = Integer.parseInt(arguments[++index]);
                case "--replies" -> many = Integer.parseInt(arguments[++index]);
                default -> throw new IllegalArgumentException("unknown: " + arguments[index]);
            }
        }
        Path data = Path.of(arguments[1]).resolve("data");
        List<String> proofs;
        try (Server server = Server.start(Settings.of(data, 0))) {
            Correspondence correspondence = new Correspondence(server);
            correspondence.letEverybodyIn();
            for (int number = 0; number < Crowd.ARTICLES; number++) {
                correspondence.fill(correspondence.article("busy-" + number), 20);
            }
            correspondence.fill(correspondence.article("some"), 50);
            long begun = System.nanoTime();
            correspondence.fill(correspondence.article("many"), many);
            System.out.printf(Locale.ROOT, "%,d replies under one article in %.0f s%n", many, (System.nanoTime() - begun) / 1e9);
            proofs = correspondence.proofs((2 * rounds * seconds + warmUp) * Crowd.MOST_POSTS_PER_SECOND);
        }
        Process program = new ProcessBuilder(arguments[0] + "/standfirst", "serve", "--data", data.toString(), "--port", "0",
                        "--trusted-proxies", "127.0.0.1", "--requests-per-second", "1000000")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            new RepliesBench(program, port(program), proofs).measure();
        } finally {
            program.destroy();
            program.waitFor();
        }
        System.exit(0);
    }

    private static int port(Process program) throws IOException {
        BufferedReader output = new BufferedReader(new InputStreamReader(program.getInputStream()));
        int port = 0;
        for (String line = output.readLine(); line != null && !line.startsWith("Ready"); line = output.readLine()) {
            if (line.contains("http://")) {
                port = URI.create(line.substring(line.indexOf("http://")).split("\\s")[0]).getPort();
            }
        }
        Thread.ofVirtual().start(() -> drain(output));
        return port;
    }

    /** Or it would wait for somebody to read what it says. */
    private static void drain(BufferedReader output) {
        try {
            output.lines().forEach(_ -> {});
        } catch (java.io.UncheckedIOException ended) {
            // With the program.
        }
    }

    private void measure() throws Exception {
        crowd.takeSeals();
        double growth = growth();
        crowd.run(true, true, warmUp); // The program learns what to compile.
        List<Round> alone = new ArrayList<>();
        List<Round> together = new ArrayList<>();
        List<Round> writing = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            alone.add(crowd.run(true, false, seconds));
            together.add(crowd.run(true, true, seconds));
            writing.add(crowd.run(false, true, seconds));
        }
        double posted = Round.median(together, Round::posted);
        double kept = Round.median(together, Round::read) / Round.median(alone, Round::read);
        System.out.printf(Locale.ROOT, "readers alone: %,.0f pages/s, p99 %.1f ms%s%n", Round.median(alone, Round::read),
                Round.median(alone, Round::readP99), Round.processors(alone));
        System.out.printf(Locale.ROOT, "beside writers: %,.0f pages/s, p99 %.1f ms; %,.0f replies/s, p99 %.1f ms%s%n",
                Round.median(together, Round::read), Round.median(together, Round::readP99), posted,
                Round.median(together, Round::postP99), Round.processors(together));
        System.out.printf(Locale.ROOT, "writers alone: %,.0f replies/s, p99 %.1f ms, %.0f µs of processor each%s%n",
                Round.median(writing, Round::posted), Round.median(writing, Round::postP99),
                Round.median(writing, Round::cpuOfPost), Round.processors(writing));
        System.out.printf(Locale.ROOT,
                "replies posted_per_s=%.0f readers_kept=%.2f p99_ms=%.1f growth=%.2f post_p99_ms=%.1f post_cpu_us=%.0f%n",
                posted, kept, Round.median(together, Round::readP99), growth, Round.median(together, Round::postP99),
                Round.median(writing, Round::cpuOfPost));
    }

    /** What the first page of an article costs that has very many replies, against one that has fifty; nobody keeps it. */
    private double growth() throws Exception {
        try (Wire wire = new Wire(port)) {
            ByteBuffer some = Wire.get("/articles/some", "Authorization: none\r\n");
            ByteBuffer most = Wire.get("/articles/many", "Authorization: none\r\n");
            cost(wire, some, 400);
            cost(wire, most, 400);
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < 2 * rounds + 1; round++) {
                double little = cost(wire, some, 200);
                ratios.add(cost(wire, most, 200) / little);
            }
            ratios.sort(null);
            return ratios.get(ratios.size() / 2);
        }
    }

    private double cost(Wire wire, ByteBuffer request, int times) throws IOException {
        double before = Processor.of(program.pid());
        for (int number = 0; number < times; number++) {
            if (wire.ask(request) != 200) {
                throw new IllegalStateException("not shown: " + wire.body());
            }
        }
        return (Processor.of(program.pid()) - before) / times;
    }
}
