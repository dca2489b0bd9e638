package org.standfirst.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A reader without a cookie, whose forms go out as pages of ours send them. */
public final class Reader {
    private final HttpClient client = HttpClient.newHttpClient();
    private final TestMagazine magazine;

    /** Of this magazine. */
    public Reader(TestMagazine magazine) {
        this.magazine = magazine;
    }

    /** Sends a form. */
    public HttpResponse<String> post(String path, String... fields) {
        return send(path, "same-origin", fields);
    }

    /** Sends a form as another site's page does. */
    public HttpResponse<String> postFromElsewhere(String path, String... fields) {
        return send(path, "cross-site", fields);
    }

    private HttpResponse<String> send(String path, String from, String... fields) {
        StringBuilder form = new StringBuilder();
        for (int index = 0; index < fields.length; index += 2) {
            form.append(index == 0 ? "" : "&")
                    .append(encoded(fields[index]))
                    .append('=')
                    .append(encoded(fields[index + 1]));
        }
        HttpRequest request = HttpRequest.newBuilder(magazine.address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", from)
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
