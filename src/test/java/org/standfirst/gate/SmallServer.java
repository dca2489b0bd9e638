package org.standfirst.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/** A real server behind a gate, that says who it takes its asker for; {@code /wait} is answered when a test says so. */
final class SmallServer implements AutoCloseable {
    private static final int PATIENCE_MILLISECONDS = 10_000;

    private final Server server = new Server();
    private final java.util.concurrent.Semaphore goOn = new java.util.concurrent.Semaphore(0);
    private final java.util.concurrent.Semaphore begun = new java.util.concurrent.Semaphore(0);

    SmallServer(GateSettings settings) {
        try {
            ServerConnector connector = new ServerConnector(server);
            connector.setHost("127.0.0.1");
            server.addConnector(connector);
            Gate gate = new Gate(settings, Path.of("."), "");
            server.setHandler(gate.before(new Echo()));
            gate.open(server);
            server.start();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private final class Echo extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            if (request.getHttpURI().getPath().equals("/wait")) {
                begun.release();
                goOn.acquire();
            }
            long sent = Content.Source.asByteBuffer(request).remaining();
            Content.Sink.write(
                    response,
                    true,
                    Request.getRemoteAddr(request) + " " + request.getHttpURI().getScheme() + " " + request.isSecure()
                            + " " + Request.getServerName(request) + " " + sent,
                    callback);
            return true;
        }
    }

    int port() {
        return ((NetworkConnector) server.getConnectors()[0]).getLocalPort();
    }

    /** Waits until somebody waits here. */
    void awaitBegun() throws InterruptedException {
        begun.acquire();
    }

    void goOn(int times) {
        goOn.release(times);
    }

    /** A connection from an address of this machine. */
    Socket connect(String from) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.ofLiteral(from), 0));
        socket.setSoTimeout(PATIENCE_MILLISECONDS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()));
        return socket;
    }

    /** All that is answered to these words, until the connection ends; empty if it is ended without a word. */
    String say(String from, String words) {
        try (Socket socket = connect(from)) {
            socket.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (java.net.SocketException ended) {
            return "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String get(String from, String path, String... headers) {
        List<String> lines = new java.util.ArrayList<>(List.of("GET " + path + " HTTP/1.1", "Host: asked.example"));
        lines.addAll(List.of(headers));
        lines.addAll(List.of("Connection: close", "", ""));
        return say(from, String.join("\r\n", lines));
    }

    @Override
    public void close() {
        goOn(1_000);
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
