package org.standfirst.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends pictures to a program without end, several at once, until it answers no more; keeps what it acknowledged, by the
 * pictures' identifiers, each with the SHA-256 of what was sent.
 */
public final class Uploads implements AutoCloseable {
    private static final int SENDERS = 4;
    private static final Pattern ACKNOWLEDGED = Pattern.compile("\"picture\":\"([0-9a-f-]{36})\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    private final String secret;
    private final AtomicInteger number = new AtomicInteger();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    /** @param secret of a key that the program knows */
    public Uploads(String secret) {
        this.secret = secret;
    }

    /** Begins to send to a program that is ready. */
    public void sendTo(URI program) {
        for (int sender = 0; sender < SENDERS; sender++) {
            senders.execute(() -> {
                while (send(program, SamplePictures.jpeg(120, 80, number.incrementAndGet()))) {
                    // The next.
                }
            });
        }
    }

    /** Whether it was acknowledged. */
    private boolean send(URI program, byte[] file) {
        HttpRequest request = HttpRequest.newBuilder(program.resolve("/newsroom/pictures"))
                .header("Authorization", "Bearer " + secret)
                .header("Content-Type", "image/jpeg")
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build();
        Optional<HttpResponse<String>> answer = answer(request);
        Matcher picture = ACKNOWLEDGED.matcher(answer.map(HttpResponse::body).orElse(""));
        if (answer.isEmpty() || answer.get().statusCode() != 201 || !picture.find()) {
            return false;
        }
        acknowledged.put(picture.group(1), sha256(file));
        return true;
    }

    /** The status of what is at an address in the end, or 0 if nobody answers. */
    public int statusOf(URI address) {
        Optional<HttpResponse<String>> answer =
                answer(HttpRequest.newBuilder(address).build());
        Optional<String> location = answer.flatMap(first -> first.headers().firstValue("Location"));
        return location.map(next -> statusOf(address.resolve(next)))
                .orElseGet(() -> answer.map(HttpResponse::statusCode).orElse(0));
    }

    private Optional<HttpResponse<String>> answer(HttpRequest request) {
        try {
            return Optional.of(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException killed) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** What was acknowledged up to now. */
    public Map<String, String> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    /** The SHA-256 of a content, as the store names files. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        senders.shutdownNow();
        client.close();
    }
}
