package org.standfirst.gate;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import org.eclipse.jetty.http.HostPortHttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpScheme;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.HostPort;

/**
 * Takes from proxies that are trusted whom they pass on, and how those came to them. What anybody else says of it counts for
 * nothing.
 */
final class ForwardedBy implements HttpConfiguration.Customizer {
    private final List<Network> trusted;
    private final String strictTransport;

    /** @param strictTransport a header's value for readers who came by TLS; empty for none */
    ForwardedBy(List<Network> trusted, String strictTransport) {
        this.trusted = trusted;
        this.strictTransport = strictTransport;
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable answer) {
        InetAddress sender = Sender.address(request.getConnectionMetaData().getRemoteSocketAddress());
        if (sender == null || !Network.anyContains(trusted, sender)) {
            return request;
        }
        ForwardedWords words = ForwardedWords.of(request.getHeaders());
        if (words == null) {
            return request;
        }
        Reader reader = words.reader(sender, trusted);
        if (reader.scheme().equals("https") && !strictTransport.isEmpty()) {
            answer.put(HttpHeader.STRICT_TRANSPORT_SECURITY, strictTransport);
        }
        return new Passed(request, reader);
    }

    /**
     * Who was passed on.
     *
     * @param scheme http or https; empty if nothing was said
     * @param host as it was asked for; empty if nothing was said
     */
    record Reader(InetAddress address, String scheme, String host) {}

    /** A request as its reader made it. */
    private static final class Passed extends Request.Wrapper {
        private final ConnectionMetaData connection;
        private final HttpURI address;
        private final HttpFields headers;
        private final boolean secure;

        Passed(Request carrier, Reader reader) {
            super(carrier);
            SocketAddress remote = new InetSocketAddress(reader.address(), 0);
            this.secure = reader.scheme().isEmpty() ? carrier.isSecure() : HttpScheme.HTTPS.is(reader.scheme());
            this.connection = new From(carrier.getConnectionMetaData(), remote, secure);
            this.address = address(carrier.getHttpURI(), reader);
            // What is asked must not differ from the header that names it.
            this.headers = reader.host().isEmpty()
                    ? carrier.getHeaders()
                    : HttpFields.build(carrier.getHeaders())
                            .put(new HostPortHttpField(reader.host()))
                            .asImmutable();
        }

        private static HttpURI address(HttpURI asked, Reader reader) {
            if (reader.scheme().isEmpty() && reader.host().isEmpty()) {
                return asked;
            }
            HttpURI.Mutable address = HttpURI.build(asked);
            if (!reader.scheme().isEmpty()) {
                address.scheme(reader.scheme());
            }
            if (!reader.host().isEmpty()) {
                HostPort host = new HostPort(reader.host());
                address.authority(host.getHost(), host.getPort());
            }
            return address.asImmutable();
        }

        @Override
        public ConnectionMetaData getConnectionMetaData() {
            return connection;
        }

        @Override
        public HttpURI getHttpURI() {
            return address;
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }
    }

    /** A connection as it would be without the proxy. */
    private static final class From extends ConnectionMetaData.Wrapper {
        private final SocketAddress remote;
        private final boolean secure;

        From(ConnectionMetaData carrier, SocketAddress remote, boolean secure) {
            super(carrier);
            this.remote = remote;
            this.secure = secure;
        }

        @Override
        public SocketAddress getRemoteSocketAddress() {
            return remote;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }
    }
}
