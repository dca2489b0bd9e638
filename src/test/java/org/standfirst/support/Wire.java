package org.standfirst.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * A wire to a service, on which bytes may be damaged or break off. A tampering gets each piece as it comes and returns
 * what is passed on; if it throws, the connection is gone.
 */
public final class Wire implements AutoCloseable {
    private final ServerSocket socket;
    private final URI service;
    private final AtomicInteger downloads = new AtomicInteger();
    private volatile UnaryOperator<byte[]> up = piece -> piece;
    private volatile UnaryOperator<byte[]> down = piece -> piece;

    /** A wire that passes everything on as it is. */
    public Wire(String service) {
        this.service = URI.create(service);
        try {
            socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** Where it answers, as the service would. */
    public String endpoint() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** How often an object was asked for. */
    public int downloads() {
        return downloads.get();
    }

    /** Tampers with what goes to the service from now on. */
    public void tamperUp(UnaryOperator<byte[]> tampering) {
        up = tampering;
    }

    /** Tampers with what comes from the service from now on. */
    public void tamperDown(UnaryOperator<byte[]> tampering) {
        down = tampering;
    }

    /** Changes the first of these words wherever they come by. */
    public static UnaryOperator<byte[]> damaging(byte[] words) {
        return piece -> {
            int found = find(piece, words);
            if (found >= 0) {
                piece[found] ^= 1;
            }
            return piece;
        };
    }

    /** Breaks off before these words, so often. */
    public static UnaryOperator<byte[]> breaking(byte[] words, int times) {
        AtomicInteger left = new AtomicInteger(times);
        return piece -> {
            if (find(piece, words) >= 0 && left.getAndDecrement() > 0) {
                throw new UncheckedIOException(new IOException("broken"));
            }
            return piece;
        };
    }

    private static int find(byte[] piece, byte[] words) {
        for (int start = 0; start + words.length <= piece.length; start++) {
            if (Arrays.equals(piece, start, start + words.length, words, 0, words.length)) {
                return start;
            }
        }
        return -1;
    }

    private void accept() {
        while (true) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), service.getPort())) {
            Thread back = Thread.ofVirtual().start(() -> pass(server, client, piece -> down.apply(piece)));
            pass(client, server, piece -> up.apply(counted(piece)));
            back.join();
        } catch (IOException closed) {
            // one end is gone, and so the other goes
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] counted(byte[] piece) {
        String start = new String(piece, 0, Math.min(piece.length, 200), StandardCharsets.ISO_8859_1);
        if (start.matches("(?s)GET /[^ ?]*/[0-9a-f]{64}[ ?].*")) {
            downloads.incrementAndGet();
        }
        return piece;
    }

    private static void pass(Socket from, Socket to, UnaryOperator<byte[]> tampering) {
        byte[] buffer = new byte[64 * 1024];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(tampering.apply(Arrays.copyOf(buffer, read)));
            }
        } catch (IOException | UncheckedIOException closed) {
            // one end is gone, and so the other goes
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
