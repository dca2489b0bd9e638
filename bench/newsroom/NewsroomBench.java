package org.standfirst.newsroom;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.standfirst.Server;
import org.standfirst.Settings;
import org.standfirst.article.Article;
import org.standfirst.people.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an editor waits for: until an article can be written in, for a key, for a list, until readers see it. */
final class NewsroomBench {
    private static final int LISTINGS = 31;
    private static final int PUBLICATIONS = 25;
    private static final int WARMING = 10;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private final FullDesk.Member editor;

    private NewsroomBench(URI address, FullDesk.Member editor) {
        this.address = address;
        this.editor = editor;
    }

    public static void main(String[] arguments) throws Exception {
        int articles = 100_000;
        int rounds = 7;
        for (int index = 1; index < arguments.length; index++) {
            switch (arguments[index]) {
                case "--articles" -> articles = Integer.parseInt(arguments[++index]);
                case "--rounds" -> rounds = Integer.parseInt(arguments[++index]);
                default -> throw new IllegalArgumentException("unknown: " + arguments[index]);
            }
        }
        Path folder = Path.of(arguments[0]);
        try (Server server = Server.start(Settings.of(folder.resolve("data"), 0))) {
            FullDesk desk = new FullDesk(server);
            List<FullDesk.Member> members = List.of(
                    desk.member("Ines Calder", Role.EDITOR),
                    desk.member("Teo Marsh", Role.AUTHOR),
                    desk.member("Mara Lindt", Role.AUTHOR));
            long begun = System.nanoTime();
            desk.fill(articles, members);
            System.out.printf(Locale.ROOT, "%,d articles in %.0f s%n", articles, (System.nanoTime() - begun) / 1e9);
            Article article = desk.longArticle(members.getFirst());
            URI local = URI.create("http://127.0.0.1:" + server.address().getPort() + "/");
            NewsroomBench bench = new NewsroomBench(local, members.getFirst());
            bench.awaitRest(server);
            Took listing = bench.slowestList(desk);
            Took publishing = bench.publish(article);
            bench.edit(article, folder.resolve("chromium"), rounds, articles, listing, publishing);
        }
        System.exit(0);
    }

    /** The search's index takes in what was filled, and pictures are made; neither is a part of a day at the desk. */
    private void awaitRest(Server server) throws InterruptedException {
        long last = -1;
        for (int quiet = 0; quiet < 3; ) {
            long now = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
            quiet = last >= 0 && now - last < 300_000_000 ? quiet + 1 : 0;
            last = now;
            Thread.sleep(1_000);
        }
    }

    /** The middle one by the wall's clock, and what each took of the processors, in milliseconds; other programs move only the first. */
    private record Took(double wall, double processor) {}

    private static double processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e6;
    }

    private Took slowestList(FullDesk desk) throws IOException, InterruptedException {
        List<String> lists = new ArrayList<>(List.of(
                "", "?view=board", "?state=draft", "?state=live", "?state=in-review", "?whose=mine", "?whose=assigned",
                "?due=soon", "?words=harbour", "?words=harbour+lamp+99", "?words=nowhere"));
        lists.add("?section=" + desk.sections().get(2).id());
        lists.add("?edition=" + desk.editions().get(5).id());
        lists.add("?state=live&section=" + desk.sections().get(3).id() + "&words=ferry");
        lists.add("?view=board&words=mill");
        Took slowest = new Took(0, 0);
        for (String list : lists) {
            List<Double> times = new ArrayList<>();
            double before = 0;
            for (int round = 0; round < LISTINGS + WARMING; round++) {
                before = round == WARMING ? processor() : before;
                long begun = System.nanoTime();
                send(request("/newsroom/articles" + list).GET(), 200);
                if (round >= WARMING) {
                    times.add((System.nanoTime() - begun) / 1e6);
                }
            }
            Took took = new Took(median(times), (processor() - before) / LISTINGS);
            System.out.printf(Locale.ROOT, "list %-90s %6.1f ms, of the processor %.1f%n", list, took.wall(), took.processor());
            slowest = new Took(Math.max(slowest.wall(), took.wall()), Math.max(slowest.processor(), took.processor()));
        }
        return slowest;
    }

    /** From the press of the button to the first answer that a reader gets with the new words. */
    private Took publish(Article article) throws IOException, InterruptedException {
        String path = "/newsroom/articles/" + article.id();
        List<Double> times = new ArrayList<>();
        String shown = article.path();
        String tab = UUID.randomUUID().toString();
        double processor = 0;
        for (int round = 0; round < PUBLICATIONS; round++) {
            JsonNode read = JsonMapper.shared().readTree(send(request(path + "/manuscript").GET(), 200));
            String headline = "The long way round, " + round + " times";
            ObjectNode words = JsonMapper.shared().createObjectNode().put("basedOn", read.path("revision").asString()).put("tab", tab);
            words.set("manuscript", ((ObjectNode) read.path("manuscript")).put("headline", headline));
            String revision = JsonMapper.shared()
                    .readTree(send(request(path + "/manuscript").PUT(HttpRequest.BodyPublishers.ofString(words.toString())), 200))
                    .path("revision")
                    .asString();
            double before = processor();
            long begun = System.nanoTime();
            send(request(path + "/publication")
                    .setHeader("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("revision=" + revision)), 303);
            while (!send(HttpRequest.newBuilder(address.resolve(shown)).GET(), 200).contains(headline)) {
                Thread.onSpinWait();
            }
            if (round >= WARMING / 2) {
                times.add((System.nanoTime() - begun) / 1e6);
                processor += processor() - before;
            }
        }
        return new Took(median(times), processor / times.size());
    }

    private void edit(Article article, Path folder, int rounds, int articles, Took listing, Took publishing)
            throws Exception {
        try (Chromium chromium = new Chromium(folder)) {
            EditorInBrowser browser = new EditorInBrowser(chromium, address.toString(), editor.session());
            String path = address.resolve("/newsroom/articles/" + article.id()).toString();
            List<Double> ready = new ArrayList<>();
            browser.open(path);
            for (int round = 0; round < rounds; round++) {
                ready.add(browser.open(path));
            }
            System.out.println("ready after ms: " + ready.stream().map(Math::round).toList());
            long script = browser.scriptBytes();
            EditorInBrowser.Blocks blocks = browser.type();
            System.out.printf(Locale.ROOT,
                    "newsroom editor_ready_ms=%.0f longest_block_ms=%.0f script_kb=%.0f list_ms=%.1f publish_ms=%.0f "
                            + "own_block_ms=%.0f own_list_ms=%.1f own_publish_ms=%.0f articles=%d load=%.1f%n",
                    median(ready), blocks.wall(), script / 1_000.0, listing.wall(), publishing.wall(), blocks.own(), listing.processor(),
                    publishing.processor(), articles,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Cookie", "standfirst=" + editor.session())
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/json");
    }

    private String send(HttpRequest.Builder request, int expected) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IOException(answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
