package org.standfirst.gate;

import java.net.InetAddress;
import java.util.List;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ProxyConnectionFactory;

/** The PROXY protocol, versions 1 and 2, from those who are trusted; from others such a line is no HTTP, and refused. */
final class ProxyLine extends ProxyConnectionFactory {
    private final List<Network> trusted;

    ProxyLine(List<Network> trusted) {
        this.trusted = trusted;
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        InetAddress sender = Sender.address(endPoint.getRemoteSocketAddress());
        return sender != null && Network.anyContains(trusted, sender)
                ? super.newConnection(connector, endPoint)
                : connector.getConnectionFactory(findNextProtocol(connector)).newConnection(connector, endPoint);
    }
}
