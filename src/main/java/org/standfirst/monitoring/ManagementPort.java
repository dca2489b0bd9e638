package org.standfirst.monitoring;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * A small server for operators' programs, with threads of its own: it answers also when readers take all there are, and
 * for as long as a stop lasts.
 */
public final class ManagementPort implements AutoCloseable {
    private static final int THREADS = 6;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final Optional<ManagementAddress> address;
    private final Health health;
    private final Supplier<Metrics> metrics;
    private final Server server;
    private final ServerConnector connector;

    /**
     * Nothing happens before {@link #start}.
     *
     * @param metrics asked for once, if there is an address
     */
    public ManagementPort(Optional<ManagementAddress> address, Health health, Supplier<Metrics> metrics) {
        this.address = address;
        this.health = health;
        this.metrics = metrics;
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 1);
        threads.setName("management");
        threads.setDaemon(true);
        this.server = new Server(threads);
        this.connector = new ServerConnector(server, 1, 1);
    }

    /**
     * Answers from now on, if there is an address to answer at.
     *
     * @throws ManagementUnusable if it can't be listened at
     */
    public void start() {
        address.ifPresent(this::listen);
    }

    private void listen(ManagementAddress at) {
        connector.setHost(at.host());
        connector.setPort(at.port());
        server.addConnector(connector);
        server.setHandler(new HealthHandler(health, new MetricsHandler(metrics.get())));
        try {
            server.start();
        } catch (IOException taken) {
            throw new ManagementUnusable(at, taken);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The port that it answers on; nothing if it doesn't. */
    public Optional<Integer> port() {
        return connector.getLocalPort() > 0 ? Optional.of(connector.getLocalPort()) : Optional.empty();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static final class MetricsHandler extends Handler.Abstract {
        private final Metrics metrics;

        MetricsHandler(Metrics metrics) {
            this.metrics = metrics;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            boolean known = request.getHttpURI().getPath().equals("/metrics");
            response.setStatus(known ? OK : NOT_FOUND);
            response.getHeaders()
                    .put(HttpHeader.CONTENT_TYPE, known ? "text/plain; version=0.0.4; charset=utf-8" : "text/plain");
            Content.Sink.write(
                    response, true, known ? metrics.scrape() : "There are /metrics, /healthz and /readyz.\n", callback);
            return true;
        }
    }
}
