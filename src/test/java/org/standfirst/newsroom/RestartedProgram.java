package org.standfirst.newsroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.TestProgram;

/** The program in a process of its own that is killed, and comes back with the same data at the same address. */
final class RestartedProgram implements AutoCloseable {
    private final DatabaseKind.Place place;
    private final int port = freePort();
    private TestProgram program;

    RestartedProgram(DatabaseKind.Place place) {
        this.place = place;
        this.program = start();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private TestProgram start() {
        List<String> arguments = new ArrayList<>(List.of(
                "serve", "--port", String.valueOf(port), "--data", place.data().toString()));
        if (!place.databaseUrl().isEmpty()) {
            arguments.addAll(List.of("--database", place.databaseUrl()));
        }
        return TestProgram.start(arguments, Map.of()).awaitReady();
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    void kill() {
        program.kill9();
    }

    void comeBack() {
        program = start();
    }

    @Override
    public void close() {
        program.close();
    }
}
