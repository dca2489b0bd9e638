package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.database.Change;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.people.MintKey;
import org.standfirst.people.RevokeKey;
import org.standfirst.store.FileStore;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.SamplePictures;
import org.standfirst.support.TestMagazine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PictureUploadsTest {
    private static final String PATH = "/newsroom/pictures";
    private static final String BOUNDARY = "form-4711";
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final TestMagazine MAGAZINE = TestMagazine.start(DatabaseKind.SQLITE);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static String secret = "";

    @BeforeAll
    static void mint() {
        secret = mint("test");
    }

    @AfterAll
    static void close() {
        CLIENT.close();
        MAGAZINE.close();
    }

    @Test
    void takesAPictureInWithTheWordsThatAreWrittenIntoIt() throws IOException {
        byte[] file = SamplePictures.withIptc(
                SamplePictures.jpeg(320, 200, 1), 120, "Low water at the weir", 110, "Ada Sallow");

        HttpResponse<String> answer = send("image/jpeg", file);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        JsonNode picture = JSON.readTree(answer.body());
        assertThat(picture.propertyNames()).containsExactly("outcome", "picture", "path", "words");
        assertThat(text(picture, "outcome")).isEqualTo("added");
        assertThat(text(picture, "path")).isEqualTo("/pictures/" + text(picture, "picture"));
        assertThat(answer.headers().firstValue("Location")).contains(text(picture, "path"));
        assertThat(text(picture.get("words"), "caption")).isEqualTo("Low water at the weir");
        assertThat(text(picture.get("words"), "credit")).isEqualTo("Ada Sallow");
        assertThat(actorOfTheLast("added")).startsWith("key:");
    }

    @Test
    void readersSeeItAsSoonAsItsSenderIsAnswered() throws IOException {
        JsonNode picture = JSON.readTree(
                send("image/jpeg", SamplePictures.jpeg(320, 200, 2)).body());

        HttpResponse<String> lasting = MAGAZINE.get(text(picture, "path"));
        assertThat(lasting.statusCode()).isEqualTo(302);
        URI rendition = URI.create(lasting.headers().firstValue("Location").orElseThrow());
        assertThat(MAGAZINE.get(rendition.getPath()).statusCode()).isEqualTo(200);
    }

    @Test
    void saysSoWhenItKnowsAPicture() throws IOException {
        byte[] file = SamplePictures.withIptc(SamplePictures.jpeg(320, 200, 3), 120, "The lock");
        JsonNode first = JSON.readTree(send("image/jpeg", file).body());

        HttpResponse<String> answer = send("image/jpeg", file);

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode again = JSON.readTree(answer.body());
        assertThat(text(again, "outcome")).isEqualTo("known");
        assertThat(text(again, "picture")).isEqualTo(text(first, "picture"));
        assertThat(text(again.get("words"), "caption")).isEqualTo("The lock");
    }

    @Test
    void whatIsSaidOfAFileIsNotBelieved() {
        assertThat(send("image/png", SamplePictures.jpeg(40, 30, 4)).statusCode())
                .isEqualTo(201);
        assertThat(send("application/octet-stream", SamplePictures.jpeg(40, 30, 5))
                        .statusCode())
                .isEqualTo(201);
        assertThat(send("image/jpeg", "<html>".getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aFileThatCannotBeUsedIsRefusedInASentence() throws IOException {
        byte[] whole = SamplePictures.jpeg(320, 200, 6);
        long pictures = pictures();

        HttpResponse<String> answer = send("image/jpeg", java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        JsonNode refused = JSON.readTree(answer.body());
        assertThat(text(refused, "outcome")).isEqualTo("refused");
        assertThat(text(refused, "reason"))
                .startsWith("The file can't be used: ")
                .contains("cut short")
                .endsWith(".");
        assertThat(pictures()).isEqualTo(pictures);
        assertThat(send("image/jpeg", new byte[0]).statusCode()).isEqualTo(422);
    }

    @Test
    void aBadFileAmongManyHarmsNoOther() throws IOException {
        byte[] known = SamplePictures.jpeg(40, 30, 7);
        send("image/jpeg", known);
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        part(form, "Küste \\\"Nord\\\".jpg", SamplePictures.jpeg(40, 30, 8));
        part(form, "notes.txt", "nothing to see".getBytes(StandardCharsets.UTF_8));
        part(form, "known.jpg", known);
        part(form, "huge.png", SamplePictures.hugePng(60_000, 60_000));
        part(form, "last.jpg", SamplePictures.jpeg(40, 30, 9));

        HttpResponse<String> answer = sendForm(form);

        assertThat(answer.statusCode()).isEqualTo(207);
        List<JsonNode> files =
                new ArrayList<>(JSON.readTree(answer.body()).get("files").values());
        assertThat(files)
                .extracting(file -> text(file, "outcome"))
                .containsExactly("added", "refused", "known", "refused", "added");
        assertThat(files)
                .extracting(file -> text(file, "file"))
                .containsExactly("Küste \"Nord\".jpg", "notes.txt", "known.jpg", "huge.png", "last.jpg");
        assertThat(files)
                .filteredOn(file -> text(file, "outcome").equals("added"))
                .allSatisfy(file -> assertThat(MAGAZINE.get(text(file, "path")).statusCode())
                        .isEqualTo(302));
    }

    @Test
    void theStatusOfAFormTellsWhetherAllWentWell() {
        byte[] file = SamplePictures.jpeg(40, 30, 10);

        assertThat(sendForm(form(file)).statusCode()).isEqualTo(201);
        assertThat(sendForm(form(file)).statusCode()).isEqualTo(200);
        assertThat(sendForm(form(new byte[] {1})).statusCode()).isEqualTo(422);
        assertThat(sendForm(form()).statusCode()).isEqualTo(422);
    }

    @Test
    void aFormThatBreaksOffIsToldSoAndWhatCameBeforeStays() {
        byte[] file = SamplePictures.jpeg(40, 30, 11);
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        part(form, "a.jpg", file);
        part(form, "b.jpg", SamplePictures.jpeg(40, 30, 12));
        byte[] cut = java.util.Arrays.copyOf(form.toByteArray(), form.size() - 300);

        HttpResponse<String> answer = send("multipart/form-data; boundary=" + BOUNDARY, cut);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("is not whole", "Send it again");
        assertThat(send("image/jpeg", file).statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverHasNoKeyIsToldTheSameWhateverTheySay() throws IOException {
        String revoked = mint("revoked");
        MAGAZINE.part(RevokeKey.class).apply(new RevokeKey.Revoke("revoked", TestMagazine.ACTOR));
        Set<String> before = stored();
        byte[] file = SamplePictures.jpeg(40, 30, 13);
        Set<String> answers = new TreeSet<>();
        // On a connection that knows the right words already.
        send("text/plain", file);
        for (String words : new String[] {
            "",
            "Bearer",
            "Bearer ",
            "Bearer sf_" + "A".repeat(43),
            "Bearer " + secret.toLowerCase(java.util.Locale.ROOT),
            "Bearer " + revoked,
            "Basic " + secret,
            secret,
            "Bearer " + secret + " " + secret
        }) {
            HttpResponse<String> answer = send("image/jpeg", file, words);
            answers.add(answer.statusCode()
                    + answer.body()
                    + answer.headers().map().entrySet().stream()
                            .filter(header -> !header.getKey().equalsIgnoreCase("date"))
                            .filter(header -> !header.getKey().equalsIgnoreCase("x-request-id"))
                            .toList());
        }

        assertThat(answers)
                .singleElement()
                .asString()
                .startsWith("401")
                .containsIgnoringCase("www-authenticate=[Bearer realm=\"newsroom\"]")
                .containsIgnoringCase("cache-control=[no-store]");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void schemesAreReadWithoutRegardToCapitals() {
        assertThat(send("image/jpeg", SamplePictures.jpeg(40, 30, 14), "bearer " + secret)
                        .statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "application/json",
                "text/plain",
                "multipart/form-data",
                "multipart/mixed; boundary=a",
                "nonsense"
            })
    void otherKindsOfBodiesAreRefused(String type) {
        HttpResponse<String> answer = send(type, SamplePictures.jpeg(40, 30, 15));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("multipart/form-data");
    }

    @Test
    void aPackedBodyIsNotUnpacked() {
        HttpRequest request = request("image/jpeg", "Bearer " + secret)
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {0x1f, (byte) 0x8b}))
                .build();

        assertThat(send(request).statusCode()).isEqualTo(415);
    }

    @Test
    void whatSaysThatItIsTooLargeIsNotEvenRead() throws IOException {
        assertThat(raw("image/jpeg", 200_000_001)).startsWith("HTTP/1.1 413 ").contains("more than 200 MB");
        assertThat(raw("multipart/form-data; boundary=a", 2_000_000_001)).startsWith("HTTP/1.1 413 ");
    }

    /** Asks before it sends anything. */
    private String raw(String type, long length) throws IOException {
        try (Socket socket = open(type, length, "Expect: 100-continue\r\n")) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Socket open(String type, long length, String more) throws IOException {
        URI address = MAGAZINE.address(PATH);
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(20_000);
        String head = "POST " + PATH + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nAuthorization: Bearer "
                + secret + "\r\nContent-Type: " + type + "\r\nContent-Length: " + length
                + "\r\n" + more + "Connection: close\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }

    @Test
    void aFewAreTakenAtOnceAndTheRestIsToldToWait() throws Exception {
        List<Socket> slow = new ArrayList<>();
        byte[] file = SamplePictures.jpeg(40, 30, 16);
        try {
            for (int number = 0; number < 9; number++) {
                slow.add(open("image/jpeg", file.length, ""));
            }
            Socket waiting = answered(slow);
            assertThat(available(waiting))
                    .startsWith("HTTP/1.1 429 ")
                    .contains("\r\nRetry-After: 1\r\n", "\r\nCache-Control: no-store\r\n");
            assertThat(send("image/jpeg", file).statusCode()).isEqualTo(429);
            // Whoever has no key learns nothing of it.
            assertThat(send("image/jpeg", file, "").statusCode()).isEqualTo(401);

            slow.remove(waiting);
            waiting.close();
            Socket first = slow.getFirst();
            first.getOutputStream().write(file);
            assertThat(new String(first.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 201 ");
            until(200, () -> send("image/jpeg", file));
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static Socket answered(List<Socket> sockets) throws Exception {
        for (int count = 0; count < 400; count++) {
            for (Socket socket : sockets) {
                if (socket.getInputStream().available() > 0) {
                    return socket;
                }
            }
            Thread.sleep(25);
        }
        throw new AssertionError("none is answered");
    }

    private static String available(Socket socket) throws IOException {
        return new String(
                socket.getInputStream().readNBytes(socket.getInputStream().available()), StandardCharsets.UTF_8);
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws Exception {
        byte[] file = SamplePictures.jpeg(320, 200, 17);
        Set<String> before = stored();
        try (Socket socket = open("image/jpeg", file.length, "")) {
            socket.getOutputStream().write(file, 0, file.length / 2);
        }

        assertThat(send("image/jpeg", SamplePictures.jpeg(40, 30, 18)).statusCode())
                .isEqualTo(201);
        MAGAZINE.awaitRenditions();
        Set<String> now = stored();
        assertThat(now).containsAll(before);
        for (String name : now) {
            assertThat(sha256(name)).isEqualTo(name);
        }
    }

    @Test
    void aRefusalIsHeardByThoseWhoSendALotWithoutAsking() {
        byte[] large = new byte[20_000_000];
        for (int round = 0; round < 5; round++) {
            assertThat(send("image/jpeg", large, "Bearer wrong").statusCode()).isEqualTo(401);
            assertThat(send("text/plain", large).statusCode()).isEqualTo(415);
        }
    }

    private static HttpResponse<String> until(int status, java.util.function.Supplier<HttpResponse<String>> attempt)
            throws InterruptedException {
        for (int count = 0; count < 400; count++) {
            HttpResponse<String> answer = attempt.get();
            if (answer.statusCode() == status) {
                return answer;
            }
            Thread.sleep(Duration.ofMillis(25));
        }
        throw new AssertionError("no " + status);
    }

    private static String mint(String name) {
        return ((MintKey.Outcome.Minted) MAGAZINE.part(MintKey.class).apply(new MintKey.Mint(name, TestMagazine.ACTOR)))
                .secret();
    }

    private static HttpResponse<String> send(String type, byte[] body) {
        return send(type, body, "Bearer " + secret);
    }

    private static HttpResponse<String> send(String type, byte[] body, String authorization) {
        return send(request(type, authorization)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    private static HttpRequest.Builder request(String type, String authorization) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(MAGAZINE.address(PATH)).header("Content-Type", type);
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    private static HttpResponse<String> sendForm(ByteArrayOutputStream form) {
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send("multipart/form-data; boundary=\"" + BOUNDARY + "\"", form.toByteArray());
    }

    private static ByteArrayOutputStream form(byte[]... files) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (byte[] file : files) {
            part(form, "a.jpg", file);
        }
        return form;
    }

    private static void part(ByteArrayOutputStream form, String name, byte[] file) {
        form.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(file);
        form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).stringValue();
    }

    private static long pictures() {
        return MAGAZINE.part(Database.class)
                .sql("select count(*) from picture")
                .query(Long.class)
                .single();
    }

    private static String actorOfTheLast(String verb) {
        return MAGAZINE.part(ChangeLog.class).after(0, 10_000).stream()
                .filter(change -> change.verb().equals(verb))
                .map(Change::actor)
                .toList()
                .getLast();
    }

    private static Set<String> stored() throws IOException {
        Set<String> names = new TreeSet<>();
        MAGAZINE.part(FileStore.class).list(entry -> names.add(entry.name()));
        return names;
    }

    private static String sha256(String name) throws Exception {
        byte[] content = java.nio.file.Files.readAllBytes(
                MAGAZINE.part(FileStore.class).find(name).orElseThrow());
        return java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(content));
    }
}
