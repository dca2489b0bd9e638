package org.standfirst;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.StatisticsHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.standfirst.edge.EdgeHandler;
import org.standfirst.edge.PlainErrors;
import org.standfirst.edge.RequestIds;
import org.standfirst.edge.Views;
import org.standfirst.gate.Gate;
import org.standfirst.monitoring.AccessLog;
import org.standfirst.monitoring.Health;
import org.standfirst.monitoring.HealthHandler;
import org.standfirst.site.FreshPages;

/** Puts Jetty on the address that the operator chose. Requests run on virtual threads. */
@Component
class HttpWiring implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory>, Ordered {
    private static final int SMALLEST_PACKED = 1_000;
    private static final int MOST_WAITING = 4_096;

    /** Pictures and recordings are packed in forms of their own. */
    private static final List<String> PACKED = List.of(
            "text/html",
            "text/css",
            "text/javascript",
            "text/plain",
            "text/xml",
            "application/xml",
            "application/json",
            "application/atom+xml",
            "application/rss+xml",
            "application/feed+json",
            "application/opensearchdescription+xml",
            "application/x-suggestions+json");

    private final Settings settings;
    private final FreshPages freshPages;
    private final Health health;
    private final Views views;
    private final Gate gate;

    HttpWiring(Settings settings, FreshPages freshPages, Health health, Views views) {
        this.settings = settings;
        this.freshPages = freshPages;
        this.health = health;
        this.views = views;
        this.gate = new Gate(settings.gate(), settings.data(), settings.site());
    }

    @Override
    public void customize(ConfigurableJettyWebServerFactory jetty) {
        jetty.setPort(settings.port());
        jetty.setAddress(address());
        jetty.setThreadPool(threads());
        // A page from memory is sent by the selector's own thread, so each processor has one.
        jetty.setSelectors(Runtime.getRuntime().availableProcessors());
        jetty.addServerCustomizers(
                HttpWiring::packText,
                this::answerFromMemory,
                gate::open,
                this::logAccesses,
                HttpWiring::rememberNoHeaders,
                HttpWiring::letManyIn);
    }

    /**
     * Each connection would remember the headers it has seen, in some kilobytes that a thousand connections drive out of the
     * processor's memory: an eighth of the time (bench/edge). It would also take a value in other capitals for the one it knew.
     */
    private static void rememberNoHeaders(Server server) {
        for (Connector connector : server.getConnectors()) {
            connector.getConnectionFactories().stream()
                    .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                    .map(HttpConfiguration.ConnectionFactory.class::cast)
                    .map(HttpConfiguration.ConnectionFactory::getHttpConfiguration)
                    .forEach(http -> {
                        http.setHeaderCacheSize(0);
                        http.setHeaderCacheCaseSensitive(true);
                    });
        }
    }

    /** As many as the system lets wait; Java's usual fifty would have a crowd knock again a second later. */
    private static void letManyIn(Server server) {
        for (Connector connector : server.getConnectors()) {
            if (connector instanceof ServerConnector network) {
                network.setAcceptQueueSize(MOST_WAITING);
            }
        }
    }

    /** Answers only: what is sent here packed stays packed, as a few bytes can hold gigabytes. */
    private static void packText(Server server) {
        CompressionConfig.Builder text = CompressionConfig.builder();
        PACKED.forEach(text::compressIncludeMimeType);
        for (HttpMethod method : HttpMethod.values()) {
            text.decompressExcludeMethod(method.name());
        }
        GzipCompression gzip = new GzipCompression();
        gzip.setMinCompressSize(SMALLEST_PACKED);
        CompressionHandler packing = new CompressionHandler();
        packing.putCompression(gzip);
        packing.putConfiguration("/*", text.build());
        packing.setHandler(server.getHandler());
        server.setHandler(packing);
    }

    /**
     * Before everything else, also before what counts the requests that a stop waits for: a page from memory is sent at
     * once. Boot finds that counter where it stands, and waits by it.
     */
    private void answerFromMemory(Server server) {
        StatisticsHandler counting = gate.counting();
        counting.setHandler(gate.before(views.before(server.getHandler())));
        EdgeHandler edge = freshPages.before(new HealthHandler(health, new RequestIds(counting)));
        server.setHandler(edge);
        server.setErrorHandler(new PlainErrors());
        if (isPlain()) {
            ((ServerConnector) server.getConnectors()[0]).addFirstConnectionFactory(edge.quickLane());
        }
    }

    /** Whether connections begin with the words of HTTP, and nobody wants to know of each request. */
    private boolean isPlain() {
        return !settings.gate().speaksTls()
                && !settings.gate().proxyProtocol()
                && settings.accessLog().isEmpty();
    }

    private void logAccesses(Server server) {
        settings.accessLog()
                .ifPresent(addresses ->
                        server.setRequestLog(new AccessLog(settings.data().resolve("logs"), addresses)));
    }

    /** Last, so that nothing of Boot's own replaces what is set here. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    private InetAddress address() {
        try {
            return InetAddress.getByName(settings.address());
        } catch (UnknownHostException unknown) {
            throw new Unworkable(
                    "The address “" + settings.address()
                            + "” is unknown to this machine. Choose another with --address.",
                    unknown);
        }
    }

    /** Selectors wait on threads of their own, as a wait for the network would pin a virtual thread to its carrier. */
    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setName("http");
        VirtualThreadPool requests = new VirtualThreadPool();
        requests.setName("request");
        threads.setVirtualThreadsExecutor(requests);
        return threads;
    }
}
