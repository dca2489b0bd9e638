package org.standfirst.gate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.server.handler.StatisticsHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.standfirst.certificate.CertificateRenewal;

/**
 * How connections come in: HTTP/1.1 and HTTP/2, plain or by TLS, from readers or from proxies, and how much of it. The
 * server's first connector, as it stands, is the ordinary port.
 */
public final class Gate {
    private static final String CHALLENGES = "acme";

    private final GateSettings settings;
    private final Path data;
    private final String site;

    /**
     * One for a magazine.
     *
     * @param data its folder; in {@code acme} below it lie answers for certificate authorities
     * @param site where readers find it; empty if nobody said
     */
    public Gate(GateSettings settings, Path data, String site) {
        this.settings = settings;
        this.data = data;
        this.site = site;
    }

    /** What counts requests for an orderly stop, and ends those whose bodies come too slowly. */
    public StatisticsHandler counting() {
        return new MinimumDataRateHandler(settings.limits().bytesPerSecond(), 0);
    }

    /** What stands between pages from memory and an application. */
    public Handler before(Handler application) {
        BodySize bodies = new BodySize(settings.limits().bodyBytes());
        bodies.setHandler(application);
        return new Turnstile(settings, bodies);
    }

    /**
     * Lays protocols and limits on a server that has one connector and all its handlers.
     *
     * @throws CertificateUnusable if there is to be TLS and its files can't be used
     */
    public void open(Server server) {
        ServerConnector ordinary = (ServerConnector) server.getConnectors()[0];
        HttpConfiguration http =
                ordinary.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
        limit(ordinary, http);
        Optional<ServerConnector> plain =
                settings.redirectPort().map(port -> addPlainDoor(server, ordinary, http, port));
        settings.certificate()
                .or(() -> ordered(plain.orElse(ordinary)))
                .ifPresentOrElse(files -> speakTls(ordinary, http, files), () -> {
                    http.addCustomizer(forwarded());
                    ordinary.addConnectionFactory(new HTTP2CServerConnectionFactory(http));
                });
        if (settings.proxyProtocol()) {
            ordinary.addFirstConnectionFactory(new ProxyLine(settings.trusted()));
        }
    }

    private void limit(ServerConnector connector, HttpConfiguration http) {
        http.setRequestHeaderSize(settings.limits().headerBytes());
        connector.setIdleTimeout(settings.limits().idle().toMillis());
        connector.addBean(new ConnectionsBySender(settings.limits().connections(), settings.trusted()));
    }

    private ForwardedBy forwarded() {
        long seconds = settings.strictTransport().toSeconds();
        return new ForwardedBy(settings.trusted(), seconds == 0 ? "" : "max-age=" + seconds);
    }

    /** The certificate that an authority gives; it is asked for one once it can ask in return. */
    private Optional<GateSettings.Certificate> ordered(ServerConnector door) {
        return settings.authority().map(authority -> {
            CertificateRenewal renewal = new CertificateRenewal(authority, data.resolve(CHALLENGES));
            door.addEventListener(new LifeCycle.Listener() {
                @Override
                public void lifeCycleStarted(LifeCycle opened) {
                    renewal.start();
                }

                @Override
                public void lifeCycleStopping(LifeCycle closing) {
                    renewal.close();
                }
            });
            return new GateSettings.Certificate(renewal.file(), renewal.file());
        });
    }

    private void speakTls(ServerConnector connector, HttpConfiguration http, GateSettings.Certificate files) {
        Tls tls = new Tls(new CertificateFiles(files));
        connector.addBean(tls);
        // Hosts are told apart nowhere, and one certificate serves all, so none is compared with it.
        SecureRequestCustomizer secure = new SecureRequestCustomizer(false);
        secure.setStsMaxAge(
                settings.strictTransport().isZero()
                        ? -1
                        : settings.strictTransport().toSeconds());
        http.addCustomizer(secure);
        http.addCustomizer(forwarded());
        ALPNServerConnectionFactory choice = new ALPNServerConnectionFactory();
        choice.setDefaultProtocol(HttpVersion.HTTP_1_1.asString());
        SslConnectionFactory encrypted = new SslConnectionFactory(tls.context(), choice.getProtocol());
        List<ConnectionFactory> protocols =
                List.of(encrypted, choice, new HTTP2ServerConnectionFactory(http), new HttpConnectionFactory(http));
        connector.setConnectionFactories(protocols);
        connector.setDefaultProtocol(encrypted.getProtocol());
    }

    private ServerConnector addPlainDoor(Server server, ServerConnector ordinary, HttpConfiguration http, int port) {
        HttpConfiguration plainHttp = new HttpConfiguration(http);
        ServerConnector plain = new ServerConnector(server, 0, 1, new HttpConnectionFactory(plainHttp));
        plain.setHost(ordinary.getHost());
        plain.setPort(port);
        limit(plain, plainHttp);
        server.addConnector(plain);
        server.setHandler(
                new PlainDoor(plain, data.resolve(CHALLENGES), site, ordinary::getLocalPort, server.getHandler()));
        return plain;
    }
}
