package org.standfirst.newsroom;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The machine's Chromium with one window, steered by its own protocol. */
final class Chromium implements AutoCloseable {
    private static final int PATIENCE = 60;

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger number = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final Map<String, Consumer<JsonNode>> listeners = new ConcurrentHashMap<>();
    private String session = "";

    Chromium(Path folder) throws IOException, InterruptedException {
        process = new ProcessBuilder(program(), "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync",
                        "--window-size=1400,1000", "--remote-debugging-port=0", "--user-data-dir=" + folder, "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path told = folder.resolve("DevToolsActivePort");
        for (int round = 0; !Files.exists(told) || Files.readAllLines(told).size() < 2; round++) {
            if (round > PATIENCE * 20) {
                throw new IOException("chromium does not start");
            }
            Thread.sleep(50);
        }
        List<String> lines = Files.readAllLines(told);
        URI address = URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
        socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, new Heard()).join();
        String target = send("Target.createTarget", Map.of("url", "about:blank")).path("targetId").asString();
        session = send("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asString();
    }

    private static String program() throws IOException {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IOException("there is no chromium on this machine"))
                .toString();
    }

    JsonNode send(String method, Map<String, ?> parameters) {
        int id = number.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        ObjectNode request = JsonMapper.shared().createObjectNode().put("id", id).put("method", method);
        request.set("params", JsonMapper.shared().valueToTree(parameters));
        if (!session.isEmpty()) {
            request.put("sessionId", session);
        }
        socket.sendText(request.toString(), true).join();
        return answer.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    }

    void on(String event, Consumer<JsonNode> listener) {
        listeners.put(event, listener);
    }

    /** The value of an expression in the page; of a promise, once there is one. */
    JsonNode evaluate(String expression) {
        JsonNode answer = send(
                "Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.path("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    private final class Heard implements WebSocket.Listener {
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                take(JsonMapper.shared().readTree(part.toString()));
                part.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }
    }

    private void take(JsonNode message) {
        if (message.has("id")) {
            CompletableFuture<JsonNode> answer = asked.remove(message.path("id").asInt());
            if (message.has("error")) {
                answer.completeExceptionally(new IllegalStateException(message.path("error").toString()));
            } else {
                answer.complete(message.path("result"));
            }
            return;
        }
        listeners.getOrDefault(message.path("method").asString(), _ -> {}).accept(message.path("params"));
    }

    @Override
    public void close() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }
}
