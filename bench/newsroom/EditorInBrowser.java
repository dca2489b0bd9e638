package org.standfirst.newsroom;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Opens an article in a browser and writes in it, as somebody does whose machine is four times as slow. */
final class EditorInBrowser {
    private static final int KEYS = 200;
    private static final int SLOWER = 4;
    private static final int BETWEEN_KEYS = 80;

    /** Notes when the text can be written in, and what keeps the page from answering. */
    private static final String WATCH = """
            (() => {
                const look = () => {
                    const text = document.querySelector("#body .ProseMirror");
                    if (text?.isContentEditable && window.standfirst) {
                        requestAnimationFrame(() => (window.ready = performance.now()));
                    } else {
                        setTimeout(look, 4);
                    }
                };
                look();
                window.blocks = [];
                const note = (type, length) => new PerformanceObserver((list) => list.getEntries().forEach((each) =>
                    window.blocks.push({ type, length: length(each), name: each.name, at: each.startTime,
                        scripts: (each.scripts ?? []).map((one) => one.invoker + " " + Math.round(one.duration)).join(", ") })))
                    .observe(type === "event" ? { type, durationThreshold: 16 } : { type });
                note("longtask", (each) => each.duration);
                note("long-animation-frame", (each) => each.duration);
                note("event", (each) => each.processingEnd - each.processingStart);
            })();
            """;

    private static final String MIDDLE = """
            (() => {
                const text = document.querySelector("#body .ProseMirror");
                const paragraphs = [...text.children].filter((each) => each.tagName === "P");
                const middle = paragraphs[Math.floor(paragraphs.length / 2)];
                text.focus();
                getSelection().collapse(middle.firstChild, Math.floor(middle.firstChild.length / 2));
                middle.scrollIntoView({ block: "center" });
            })()
            """;

    private final Chromium chromium;
    private final AtomicLong scripts = new AtomicLong();

    EditorInBrowser(Chromium chromium, String address, String session) {
        this.chromium = chromium;
        for (String part : List.of("Page", "Network", "Runtime")) {
            chromium.send(part + ".enable", Map.of());
        }
        chromium.send("Network.setCookie", Map.of("name", "standfirst", "value", session, "url", address, "httpOnly", true));
        chromium.send("Network.setCacheDisabled", Map.of("cacheDisabled", true));
        chromium.send("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH));
        List<String> wanted = Collections.synchronizedList(new ArrayList<>());
        chromium.on("Network.responseReceived", response -> {
            if (response.path("type").asString().equals("Script")) {
                wanted.add(response.path("requestId").asString());
            }
        });
        chromium.on("Network.loadingFinished", loaded -> {
            if (wanted.remove(loaded.path("requestId").asString())) {
                scripts.addAndGet(loaded.path("encodedDataLength").asLong());
            }
        });
    }

    /** Milliseconds from the call to a text that can be written in. */
    double open(String address) throws InterruptedException {
        scripts.set(0);
        chromium.send("Page.navigate", Map.of("url", address));
        for (int round = 0; round < 2_000; round++) {
            JsonNode ready = chromium.evaluate("location.href === " + quoted(address) + " && window.ready || 0");
            if (ready.asDouble() > 0) {
                Thread.sleep(500);
                return ready.asDouble();
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("the article is not ready to be written in");
    }

    /** What scripts took on their way here, packed and with their headers. */
    long scriptBytes() {
        return scripts.get();
    }

    /** What the slowest of two hundred keys in the middle of the text kept the page from answering, by two clocks. */
    Blocks type() throws Exception {
        chromium.evaluate(MIDDLE);
        Thread.sleep(1_500);
        chromium.send("Emulation.setCPUThrottlingRate", Map.of("rate", SLOWER));
        List<JsonNode> trace = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<Void> traced = new CompletableFuture<>();
        chromium.on("Tracing.dataCollected", data -> data.path("value").forEach(trace::add));
        chromium.on("Tracing.tracingComplete", _ -> traced.complete(null));
        chromium.send("Tracing.start", Map.of("transferMode", "ReportEvents", "traceConfig",
                Map.of("includedCategories", List.of("disabled-by-default-devtools.timeline", "devtools.timeline",
                        "__metadata"))));
        chromium.evaluate("window.blocks.length = 0");
        double begun = chromium.evaluate("performance.now()").asDouble();
        for (int key = 0; key < KEYS; key++) {
            String sign = key % 6 == 5 ? " " : String.valueOf((char) ('a' + key % 26));
            chromium.send("Input.dispatchKeyEvent", Map.of("type", "keyDown", "text", sign, "key", sign));
            chromium.send("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", sign));
            Thread.sleep(BETWEEN_KEYS);
        }
        Thread.sleep(3_000);
        JsonNode blocks = chromium.evaluate("window.blocks.filter((each) => each.at >= " + begun + ")");
        chromium.send("Tracing.end", Map.of());
        traced.get(60, TimeUnit.SECONDS);
        chromium.send("Emulation.setCPUThrottlingRate", Map.of("rate", 1));
        double longest = 0;
        for (JsonNode block : blocks) {
            longest = Math.max(longest, block.path("length").asDouble());
            if (block.path("length").asDouble() > 40) {
                System.out.println("a block: " + block);
            }
        }
        return new Blocks(longest, ownTime(trace));
    }

    /** The longest task of the page's main thread in that thread's own processor time. */
    private static double ownTime(List<JsonNode> trace) {
        List<JsonNode> keys = trace.stream()
                .filter(each -> each.path("name").asString().equals("EventDispatch"))
                .sorted(Comparator.comparingDouble(each -> each.path("ts").asDouble()))
                .toList();
        long main = keys.isEmpty() ? -1 : keys.getFirst().path("tid").asLong();
        // What is tidied away before the first key, of all the rounds before, or after the last, makes no key wait.
        double begun = keys.isEmpty() ? 0 : keys.getFirst().path("ts").asDouble() - 20_000;
        double ended = keys.isEmpty() ? 0 : keys.getLast().path("ts").asDouble() + 300_000;
        List<JsonNode> own = trace.stream()
                .filter(each -> each.path("tid").asLong() == main
                        && each.path("ts").asDouble() >= begun && each.path("ts").asDouble() <= ended)
                .toList();
        List<JsonNode> longest = own.stream()
                .filter(each -> each.path("name").asString().equals("RunTask"))
                .sorted(Comparator.comparingDouble((JsonNode each) -> each.path("tdur").asDouble()).reversed())
                .limit(5)
                .toList();
        longest.forEach(task -> System.out.printf("a task of its own %.0f ms: %s%n", milliseconds(task), parts(task, own)));
        return longest.isEmpty() ? 0 : milliseconds(longest.getFirst());
    }

    /** What a task consisted of, the longest first. */
    private static String parts(JsonNode task, List<JsonNode> all) {
        double begun = task.path("ts").asDouble();
        double ended = begun + task.path("dur").asDouble();
        return all.stream()
                .filter(each -> each != task && each.path("ts").asDouble() >= begun && each.path("ts").asDouble() < ended)
                .filter(each -> milliseconds(each) >= 3)
                .sorted(Comparator.comparingDouble((JsonNode each) -> each.path("tdur").asDouble()).reversed())
                .limit(8)
                .map(each -> each.path("name").asString() + " " + each.path("args").path("data").path("functionName").asString("")
                        + each.path("args").path("data").path("type").asString("") + " " + Math.round(milliseconds(each)))
                .collect(Collectors.joining(", "));
    }

    private static double milliseconds(JsonNode event) {
        return event.path("tdur").asDouble() / 1_000;
    }

    /** In milliseconds: by the wall's clock, and by that of the thread alone, which no other program on the machine moves. */
    record Blocks(double wall, double own) {}

    private static String quoted(String words) {
        return "\"" + words + "\"";
    }
}
