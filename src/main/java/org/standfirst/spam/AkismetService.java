package org.standfirst.spam;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks a service that speaks Akismet's protocol (1.1), if the operator wants one. It gets what readers send, so nobody is
 * asked by default. It may be slow, broken or gone: then nothing is known, and no reply waits for it longer than two seconds.
 */
public final class AkismetService implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int LONGEST_ANSWER = 1_000;
    private static final int LONGEST_FIELD = 10_000;

    private final Optional<Access> access;
    private @Nullable HttpClient client;

    /**
     * Asks this service.
     *
     * @param access nothing if nobody shall be asked
     */
    public AkismetService(Optional<Access> access) {
        this.access = access;
    }

    /**
     * How it is reached.
     *
     * @param base what {@code comment-check} is put behind, such as {@code https://rest.akismet.com/1.1/}
     * @param key the operator's
     * @param site the magazine's address
     */
    public record Access(URI base, String key, String site) {
        /**
         * Holds it to be safe.
         *
         * @throws IllegalArgumentException if it is neither over https nor on this machine
         */
        public Access {
            String host = base.getHost();
            boolean isHere =
                    host != null && (host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]"));
            if (host == null || !("https".equals(base.getScheme()) || ("http".equals(base.getScheme()) && isHere))) {
                throw new IllegalArgumentException("The spam service must be reached over https: " + base);
            }
        }

        /** Without the key, as this may end up in a log. */
        @Override
        public String toString() {
            return "Access[" + base + "]";
        }

        URI address(String call) {
            return URI.create(base + (base.toString().endsWith("/") ? "" : "/") + call);
        }
    }

    /**
     * What is asked about.
     *
     * @param senderAddress where it came from in the network
     * @param browser what the sender's browser calls itself
     * @param page the address of what was replied to
     * @param mail of the sender, or empty
     */
    public record Comment(String senderAddress, String browser, String page, String name, String mail, String text) {}

    /** What it says. */
    public sealed interface Answer {
        /**
         * It is spam.
         *
         * @param isBlatant whether it need not be kept for anybody to look at
         */
        record Spam(boolean isBlatant) implements Answer {}

        /** It is none. */
        record Ham() implements Answer {}

        /**
         * Nothing is known.
         *
         * @param reason in a sentence, for the operator's log
         */
        record Unavailable(String reason) implements Answer {}

        /** The operator wants nobody asked. */
        record Off() implements Answer {}
    }

    /** Who is asked; nobody if the operator wants it so. */
    public Optional<String> host() {
        return access.map(known -> known.base().getHost());
    }

    /** Asks whether it is spam. */
    public Answer check(Comment comment) {
        return call("comment-check", comment, (body, tip) -> switch (body) {
            case "true" -> new Answer.Spam(tip.equals("discard"));
            case "false" -> new Answer.Ham();
            default -> new Answer.Unavailable("It answered neither true nor false.");
        });
    }

    /** Tells it that it missed this one. @return what it was told, if it took it */
    public Answer tellSpam(Comment comment) {
        return call("submit-spam", comment, (_, _) -> new Answer.Spam(false));
    }

    /** Tells it that it was wrong about this one. @return what it was told, if it took it */
    public Answer tellHam(Comment comment) {
        return call("submit-ham", comment, (_, _) -> new Answer.Ham());
    }

    private Answer call(String name, Comment comment, BiFunction<String, String, Answer> read) {
        if (access.isEmpty()) {
            return new Answer.Off();
        }
        HttpRequest request = HttpRequest.newBuilder(access.get().address(name))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .header("User-Agent", "Standfirst | Akismet/1.1")
                .POST(HttpRequest.BodyPublishers.ofString(form(access.get(), comment)))
                .build();
        CompletableFuture<HttpResponse<String>> call = client().sendAsync(
                        request,
                        _ -> BodySubscribers.limiting(
                                BodySubscribers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER));
        try {
            // The request's own limit ends with the answer's headers; this one holds for all of it.
            HttpResponse<String> answer = call.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return answer.statusCode() == 200
                    ? read.apply(
                            answer.body().strip(),
                            answer.headers().firstValue("X-akismet-pro-tip").orElse(""))
                    : new Answer.Unavailable("It answered " + answer.statusCode() + ".");
        } catch (TimeoutException slow) {
            return new Answer.Unavailable("It took longer than " + PATIENCE.toSeconds() + " seconds.");
        } catch (ExecutionException failed) {
            return new Answer.Unavailable(String.valueOf(failed.getCause()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer.Unavailable("The program was stopped.");
        } finally {
            call.cancel(true);
        }
    }

    private static String form(Access access, Comment comment) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("api_key", access.key());
        fields.put("blog", access.site());
        fields.put("user_ip", comment.senderAddress());
        fields.put("user_agent", comment.browser());
        fields.put("permalink", comment.page());
        fields.put("comment_type", "comment");
        fields.put("comment_author", comment.name());
        fields.put("comment_author_email", comment.mail());
        fields.put("comment_content", comment.text());
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value.substring(0, Math.min(value.length(), LONGEST_FIELD)), StandardCharsets.UTF_8);
    }

    /** Started when it is first needed, as most magazines ask nobody. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
        }
        return client;
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.shutdownNow();
        }
    }
}
