package org.standfirst;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Puts Jetty on the address that the operator chose. Requests run on virtual threads. */
@Component
class HttpWiring implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory>, Ordered {
    private final Settings settings;

    HttpWiring(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(ConfigurableJettyWebServerFactory jetty) {
        jetty.setPort(settings.port());
        jetty.setAddress(address());
        jetty.setThreadPool(threads());
        jetty.addServerCustomizers(HttpWiring::tellCapitalsApart);
    }

    /** Or a value that a connection had before, in other capitals, would be taken for the one that was sent. */
    private static void tellCapitalsApart(Server server) {
        for (Connector connector : server.getConnectors()) {
            connector.getConnectionFactories().stream()
                    .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                    .map(HttpConfiguration.ConnectionFactory.class::cast)
                    .forEach(factory -> factory.getHttpConfiguration().setHeaderCacheCaseSensitive(true));
        }
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
