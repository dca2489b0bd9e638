package org.standfirst.identity;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.client.CompletableResponseListener;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.FormRequestContent;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a provider. It is no friend: it may be slow, say too much, or send us elsewhere, where we do not go. */
final class ProviderCalls {
    private static final long CONNECT_MILLISECONDS = 5_000;
    private static final long WHOLE_SECONDS = 10;
    private static final int LARGEST = 256 * 1_024;

    private @Nullable HttpClient client;

    JsonNode get(URI address) throws Unreachable {
        return json(address, client().newRequest(address));
    }

    JsonNode getAs(String accessToken, URI address) throws Unreachable {
        return json(
                address,
                client().newRequest(address)
                        .headers(headers -> headers.put(HttpHeader.AUTHORIZATION, "Bearer " + accessToken)));
    }

    /** Sends a form, and says who we are by the header or, where the provider wants it so, in the form. */
    JsonNode post(URI address, Fields form, IdentityProvider provider, boolean isByHeader) throws Unreachable {
        Request request = client().POST(address);
        if (isByHeader) {
            // RFC 6749, section 2.3.1: each is encoded as in a form before they are joined.
            String pair = encoded(provider.client()) + ":" + encoded(provider.secret());
            String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
            request.headers(headers -> headers.put(HttpHeader.AUTHORIZATION, "Basic " + basic));
        } else {
            form.put("client_id", provider.client());
            form.put("client_secret", provider.secret());
        }
        return json(address, request.body(new FormRequestContent(form)));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static JsonNode json(URI address, Request request) throws Unreachable {
        if (!IdentityProvider.isSafe(address)) {
            throw new Unreachable(address + " is not over https");
        }
        request.headers(headers -> headers.put(HttpHeader.ACCEPT, "application/json"))
                .timeout(WHOLE_SECONDS, TimeUnit.SECONDS);
        try {
            ContentResponse answer =
                    new CompletableResponseListener(request, LARGEST).send().get();
            if (answer.getStatus() != 200) {
                throw new Unreachable(address + " answered " + answer.getStatus());
            }
            return JsonMapper.shared().readTree(answer.getContent());
        } catch (ExecutionException failed) {
            throw new Unreachable(address + ": " + failed.getCause());
        } catch (JacksonException noJson) {
            throw new Unreachable(address + " answered no JSON");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unreachable("the program was stopped");
        }
    }

    /** Started when it is first needed, as most magazines ask no provider. */
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
