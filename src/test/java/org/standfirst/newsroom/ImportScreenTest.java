package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.people.Role;
import org.standfirst.support.Browser;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.SmallExport;
import org.standfirst.support.StaffVisit;
import org.standfirst.support.TestMagazine;

@SuppressWarnings("NullAway.Init")
class ImportScreenTest {
    private static final Path EXPORTS = Path.of("../shared/data/wordpress/magazines");
    private static final long PATIENCE = Duration.ofSeconds(60).toNanos();
    private static final int POSTS = 4;

    private static DatabaseKind.Place place;
    private static TestMagazine magazine;
    private static StaffVisit publisher;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        place = DatabaseKind.SQLITE.fresh();
        magazine = TestMagazine.start(place, "");
        publisher = StaffVisit.as(Role.PUBLISHER, "Noor Adeyemi", magazine);
    }

    @AfterAll
    static void stop() {
        magazine.close();
    }

    @Test
    void looksThroughAnExportFirstAndBringsItInWhenAsked() throws IOException {
        HttpResponse<String> sent = send("heron.xml", export().replace("story-", "ebb-"));
        assertThat(sent.statusCode()).isEqualTo(303);
        String path = location(sent);

        String rehearsed = awaitRest(path);
        assertThat(rehearsed).contains("Looked through, not imported yet", "What would come in", "articles (post)");
        assertThat(magazine.get("/articles/ebb-1").statusCode()).isEqualTo(404);

        assertThat(publisher.post(path + "/beginning", Map.of()).statusCode()).isEqualTo(303);
        String imported = awaitRest(path);

        assertThat(imported)
                .contains("<h2 id=\"standing\">Imported</h2>", "What came in", "href=\"/newsroom/articles\"");
        assertThat(magazine.get("/articles/ebb-1").statusCode()).isEqualTo(200);
        assertThat(publisher.get(LogScreen.PATH).body())
                .contains("<strong>Noor Adeyemi</strong> sent <a href=\"" + path + "\">the export “heron.xml”</a> in")
                .contains("began to bring <a href=\"" + path + "\">the export “heron.xml”</a> in")
                .contains("<strong>The import</strong> brought <a href=\"" + path + "\">the export “heron.xml”</a> in");
        HttpResponse<String> report = publisher.get(path + "/report.md");
        assertThat(report.body()).startsWith("# Import").contains("articles (post)");
        assertThat(report.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(header -> assertThat(header).startsWith("attachment"));
    }

    @Test
    void tellsAScriptWhereItIs() throws IOException {
        HttpResponse<String> sent = publisher.send(form(publisher.request(ImportScreen.PATH), "heron.xml", export())
                .header("Accept", "application/json"));

        assertThat(sent.statusCode()).isEqualTo(201);
        assertThat(sent.body()).contains("\"path\":\"/newsroom/import/");
        awaitIdle();
    }

    @Test
    void saysPlainlyWhatIsNoExport() {
        assertThat(refused("notes.xml", "Dear reader,")).contains("notes.xml can’t be imported: it is no XML");
        assertThat(refused("empty.xml", "")).contains("it is empty");
        assertThat(refused("packed.zip", "PK\u0003\u0004xxxxxxxx")).contains("it is packed");
        assertThat(refused("page.xml", "<html><body/></html>")).contains("it is no WordPress export");
        assertThat(refused("broken.xml", "<rss><channel>\n<title>A</titel></channel></rss>"))
                .containsPattern("broken.xml can’t be imported: line 2, column \\d+");
    }

    @Test
    void readsNoFileOfThisMachineForAStranger() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the-secret-of-this-machine");
        String hostile = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + "<rss><channel><title>&x;</title></channel></rss>";

        assertThat(refused("xxe.xml", hostile)).contains("DOCTYPE").doesNotContain("the-secret-of-this-machine");
        assertThat(
                        refused(
                                "laughs.xml",
                                "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><rss>&b;</rss>"))
                .contains("DOCTYPE");
    }

    @Test
    void keepsFilesNowhereElseWhateverTheyAreCalled() throws IOException {
        String path = location(send("../../../../evil\\..\\heron.xml", export()));
        awaitRest(path);

        String id = path.substring(path.lastIndexOf('/') + 1);
        try (Stream<Path> kept = Files.walk(place.data())) {
            assertThat(kept.filter(Files::isRegularFile)
                            .filter(file -> file.getFileName().toString().endsWith("heron.xml"))
                            .filter(file -> file.toString().contains(id)))
                    .containsExactly(place.data().resolve("imports/uploads/" + id + "/0/heron.xml"));
        }
    }

    @Test
    void fetchesNothingFromAPrivateNetwork() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer inside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        inside.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        inside.start();
        try {
            String address = "http://localhost:" + inside.getAddress().getPort();
            String path = location(send("inside.xml", export().replace("https://heron.example", address)));
            awaitRest(path);

            publisher.post(path + "/beginning", Map.of("fetchMedia", "true"));

            assertThat(awaitRest(path)).contains("private network");
            assertThat(asked).hasValue(0);
        } finally {
            inside.stop(0);
        }
    }

    @Test
    void refusesWhatIsTooLargeBeforeItIsSentAndLetsNothingElseGrow() throws IOException {
        // Two gigabytes are let in, and no more; nobody waits for them here.
        assertThat(answerTo(ImportScreen.PATH, 2_002_000_001L)).isEqualTo("HTTP/1.1 413");
        assertThat(answerTo(ImportScreen.PATH + "/01900000-0000-7000-8000-000000000000/beginning", (1 << 20) + 1L))
                .isEqualTo("HTTP/1.1 413");
        assertThat(answerTo(ImportScreen.PATH + "/", (1 << 20) + 1L)).isEqualTo("HTTP/1.1 413");
    }

    /** How an answer begins to a request of which no more is sent than its head. */
    private static String answerTo(String path, long length) throws IOException {
        String head = "POST " + path + " HTTP/1.1\r\nHost: "
                + magazine.address("/").getAuthority() + "\r\nCookie: " + publisher.cookie()
                + "\r\nSec-Fetch-Site: same-origin\r\nAccept: text/html"
                + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: " + length + "\r\n\r\n";
        try (Socket socket = new Socket(
                magazine.address("/").getHost(), magazine.address("/").getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
        }
    }

    @Test
    void takesMoreThanOtherRequestsMayHave() throws IOException {
        String large = export().replace("</channel>", " ".repeat(1_200_000) + "</channel>");

        HttpResponse<String> sent = send("large.xml", large);

        assertThat(sent.statusCode()).isEqualTo(303);
        awaitRest(location(sent));
    }

    @Test
    void saysWhatToDoWhereNoFileWasChosen() {
        HttpResponse<String> sent = send("", "");

        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body()).contains("Choose the file that WordPress saved.");
    }

    @Test
    void bringsRealMagazinesIn() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(EXPORTS), "the real exports are not here: " + EXPORTS);
        List<Path> files;
        try (Stream<Path> listed = Files.list(EXPORTS)) {
            files = listed.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .limit(2)
                    .toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            String path = location(send(String.valueOf(file.getFileName()), Files.readString(file)));
            assertThat(awaitRest(path)).contains("Looked through, not imported yet");
            publisher.post(path + "/beginning", Map.of());
            assertThat(awaitRest(path)).contains("<h2 id=\"standing\">Imported</h2>");
        }
    }

    @Test
    void isSentFollowedAndBroughtInWithABrowser() throws IOException {
        Path file = SmallExport.write(folder.resolve("harbour.xml"), POSTS);
        Files.writeString(file, Files.readString(file).replace("heron", "harbour"));
        try (Browser browser = Browser.start();
                Page page = browser.page(375, 800, ColorScheme.LIGHT)) {
            page.context()
                    .addCookies(List.of(new Cookie("standfirst", publisher.session())
                            .setUrl(magazine.address("/").toString())));
            page.navigate(magazine.address(ImportScreen.PATH).toString());
            page.getByLabel("The file that WordPress saved").setInputFiles(file);
            page.getByText("Send it").click();

            page.getByText("Looked through, not imported yet").waitFor();
            page.getByText("Nothing has come in yet. Below is what would.").waitFor();
            page.getByLabel("Fetch pictures and recordings").uncheck();
            page.getByText("Import now").click();

            page.getByText("It is here:").waitFor();
            assertThat(Browser.barriers(page)).isEmpty();
            assertThat((int) page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                    .isNotPositive();
        }
    }

    private String refused(String name, String content) {
        String page = awaitRest(location(send(name, content)));
        assertThat(page).contains("Nothing was imported.");
        return page;
    }

    private static String export() throws IOException {
        Path file = Files.createTempFile("heron", ".xml");
        try {
            return Files.readString(SmallExport.write(file, POSTS));
        } finally {
            Files.delete(file);
        }
    }

    private static HttpResponse<String> send(String name, String content) {
        return publisher.send(
                form(publisher.request(ImportScreen.PATH), name, content).header("Accept", "text/html"));
    }

    private static HttpRequest.Builder form(HttpRequest.Builder request, String name, String content) {
        String body = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name.replace("\\", "\\\\") + "\"\r\nContent-Type: text/xml\r\n\r\n" + content + "\r\n--edge--\r\n";
        return request.header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String location(HttpResponse<String> sent) {
        return sent.headers().firstValue("Location").orElseThrow(() -> new AssertionError(sent.body()));
    }

    /** The page once it is read no more. */
    private static String awaitRest(String path) {
        long end = System.nanoTime() + PATIENCE;
        String page = publisher.get(path).body();
        while (page.contains("data-follows=\"true\"") && System.nanoTime() < end) {
            LockSupport.parkNanos(50_000_000);
            page = publisher.get(path).body();
        }
        return page;
    }

    private static void awaitIdle() {
        long end = System.nanoTime() + PATIENCE;
        while (publisher.get(ImportScreen.PATH).body().contains("Being looked through") && System.nanoTime() < end) {
            LockSupport.parkNanos(50_000_000);
        }
    }
}
