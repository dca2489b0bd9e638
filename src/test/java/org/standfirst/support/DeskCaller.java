package org.standfirst.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Supplier;

/** Calls the newsroom as its own script does, in the name of somebody who is signed in; the program may move meanwhile. */
public record DeskCaller(Supplier<URI> address, String session) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Sends JSON, or nothing where that is empty. */
    public HttpResponse<String> send(String method, String path, String json) {
        HttpRequest request = HttpRequest.newBuilder(address.get().resolve(path))
                .header("Cookie", "standfirst=" + session)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
