package org.standfirst.gate;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.util.IO;

/**
 * Closes connections beyond what one sender may have at once, as they come. Proxies that are trusted pass many on, and have
 * as many as they like. Safe for use by several threads at once.
 */
final class ConnectionsBySender implements SelectorManager.AcceptListener {
    private final int most;
    private final List<Network> trusted;
    private final Map<SelectableChannel, Sender> senders = new ConcurrentHashMap<>();
    private final Map<Sender, Integer> counts = new ConcurrentHashMap<>();

    ConnectionsBySender(int most, List<Network> trusted) {
        this.most = most;
        this.trusted = trusted;
    }

    @Override
    public void onAccepting(SelectableChannel channel) {
        try {
            InetAddress address = Sender.address(((SocketChannel) channel).getRemoteAddress());
            if (address == null || Network.anyContains(trusted, address)) {
                return;
            }
            Sender sender = Sender.of(address);
            senders.put(channel, sender);
            if (counts.merge(sender, 1, Integer::sum) > most) {
                IO.close(channel);
            }
        } catch (IOException gone) {
            IO.close(channel);
        }
    }

    @Override
    public void onAcceptFailed(SelectableChannel channel, Throwable cause) {
        end(channel);
    }

    @Override
    public void onClosed(SelectableChannel channel) {
        end(channel);
    }

    private void end(SelectableChannel channel) {
        Sender sender = senders.remove(channel);
        if (sender != null) {
            counts.computeIfPresent(sender, (_, count) -> count > 1 ? count - 1 : null);
        }
    }
}
