package org.standfirst;

import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;

/** Where a browser on this machine finds the program. */
final class LocalAddress {
    private LocalAddress() {}

    /** As in {@code http://localhost:8080}; with the port that was given, once the program answers on one. */
    static String of(Settings settings, ApplicationContext context) {
        String host = switch (settings.address()) {
            case "127.0.0.1", "0.0.0.0", "::", "::1" -> "localhost";
            case String ipv6 when ipv6.contains(":") -> "[" + ipv6 + "]";
            case String name -> name;
        };
        WebServer server = context instanceof WebServerApplicationContext web ? web.getWebServer() : null;
        String scheme = settings.gate().speaksTls() ? "https://" : "http://";
        return scheme + host + ":" + (server == null ? settings.port() : server.getPort());
    }
}
