package org.standfirst.edge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A connection on which a test says exactly what it wants, also what no client would say. */
final class RawConnection implements AutoCloseable {
    private static final int PATIENCE_MILLISECONDS = 10_000;

    private final Socket socket;
    private final InputStream in;

    RawConnection(URI server) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            in = socket.getInputStream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * An answer as it came.
     *
     * @param status 0 if the connection ended without one
     * @param headers by their names in small letters
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Reply(int status, Map<String, String> headers, byte[] body) {
        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** Sends words as they are, each line ended as HTTP has it. */
    RawConnection say(String... lines) {
        try {
            socket.getOutputStream().write(String.join("\r\n", lines).getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Asks for a path. */
    Reply get(String path, String... headers) {
        return ask("GET", path, headers);
    }

    Reply ask(String method, String path, String... headers) {
        // In one piece: the quick lane takes no other, and who answers the first line at once may end the connection.
        say(Stream.of(
                        Stream.of(method + " " + path + " HTTP/1.1", "Host: localhost"),
                        Stream.of(headers),
                        Stream.of("", ""))
                .flatMap(lines -> lines)
                .toArray(String[]::new));
        return read(method.equals("HEAD"));
    }

    Reply read(boolean headOnly) {
        try {
            String first = line();
            if (first.isEmpty()) {
                return new Reply(0, new TreeMap<>(), new byte[0]);
            }
            Map<String, String> headers = new TreeMap<>();
            for (String line = line(); !line.isEmpty(); line = line()) {
                int colon = line.indexOf(':');
                headers.merge(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip(),
                        (one, other) -> one + "; AND " + other);
            }
            int status = Integer.parseInt(first.split(" ", -1)[1]);
            boolean bare = headOnly || status == 304;
            return new Reply(status, headers, bare ? new byte[0] : body(headers));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                all.write(in.readNBytes(size));
                line();
            }
            line();
            return all.toByteArray();
        }
        return in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int sign = in.read(); sign >= 0 && sign != '\n'; sign = in.read()) {
            if (sign != '\r') {
                line.append((char) sign);
            }
        }
        return line.toString();
    }

    /** Whether nothing more comes for a while. */
    boolean isSilent() {
        try {
            socket.setSoTimeout(300);
            return in.read() < 0;
        } catch (SocketTimeoutException silence) {
            return true;
        } catch (IOException ended) {
            return true;
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
