package org.standfirst.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A host of somebody else's, with a program that keeps what it can and tells what it knows, and a film. */
final class Tracker implements AutoCloseable {
    private final HttpServer server;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    Tracker() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** For what it has been asked. */
    List<String> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    void forget() {
        asked.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        boolean isProgram = path.endsWith(".js");
        byte[] body = (isProgram ? program() : "<!doctype html><title>A film</title><p>A film.")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", isProgram ? "text/javascript" : "text/html;charset=utf-8");
        exchange.getResponseHeaders().add("Set-Cookie", "elsewhere=1; Path=/");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String program() {
        return """
            document.cookie = "_trail=7; path=/; max-age=86400";
            localStorage.setItem("trail", "7");
            new Image().src = "%1$s/seen.gif";
            fetch("%1$s/told", { mode: "no-cors", method: "POST", body: location.href });
            """.formatted(address());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
