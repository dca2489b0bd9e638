package org.standfirst.wire;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.FormRequestContent;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Tells a hub of a feed, as hubs agreed on it (PubSubHubbub 0.4, section 7; WebSub leaves it to them). Asks the address
 * that it is given and no other: a redirect is not followed.
 */
final class HubCall {
    private static final long CONNECT_MILLISECONDS = 5_000;
    private static final long WHOLE_SECONDS = 20;

    private @Nullable HttpClient client;

    /** Tells it, and says what went wrong; nothing if the hub took it. */
    Optional<String> tell(URI hub, String topic) {
        Fields fields = new Fields();
        fields.put("hub.mode", "publish");
        fields.put("hub.url", topic);
        try {
            ContentResponse answer = client().POST(hub)
                    .body(new FormRequestContent(fields))
                    .timeout(WHOLE_SECONDS, TimeUnit.SECONDS)
                    .send();
            boolean taken = answer.getStatus() >= 200 && answer.getStatus() < 300;
            return taken ? Optional.empty() : Optional.of("it answered " + answer.getStatus());
        } catch (ExecutionException | TimeoutException failed) {
            return Optional.of(String.valueOf(failed.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of("the program was stopped");
        }
    }

    /** Started when it is first needed, as most magazines have no hub. */
    private synchronized HttpClient client() {
        if (client == null) {
            HttpClient started = new HttpClient();
            started.setFollowRedirects(false);
            started.setConnectTimeout(CONNECT_MILLISECONDS);
            started.setHttpCookieStore(new HttpCookieStore.Empty());
            try {
                started.start();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
            client = started;
        }
        return client;
    }

    synchronized void close() {
        if (client != null) {
            try {
                client.stop();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
