package org.standfirst.monitoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.AsyncRequestLogWriter;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.component.ContainerLifeCycle;
import org.jspecify.annotations.Nullable;
import org.standfirst.edge.RequestIds;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of JSON for each answer, those from memory as well, in a file for each day. Readers never wait for the disk: when
 * it is too slow, lines are left out, and the program's log says so. Parameters are left out too, as they hold what people
 * search for. Safe for use by several threads at once.
 */
public final class AccessLog extends ContainerLifeCycle implements RequestLog {
    /** For how long. */
    public static final int DAYS_KEPT = 14;

    private static final int MOST_WAITING = 20_000;

    private final LoggedAddresses addresses;
    private final AsyncRequestLogWriter writer;

    /** One that writes {@code access-2026_11_24.log} and the like into a folder that exists. */
    public AccessLog(Path folder, LoggedAddresses addresses) {
        this.addresses = addresses;
        this.writer = new AsyncRequestLogWriter(
                folder.resolve("access-yyyy_mm_dd.log").toString(), new LinkedBlockingQueue<>(MOST_WAITING));
        writer.setRetainDays(DAYS_KEPT);
        installBean(writer);
    }

    /**
     * What is told of an answer.
     *
     * @param bytes of its body, as it was sent
     * @param milliseconds from the first byte of the question to the last of the answer
     * @param request under what the program's log tells of it; nothing for an answer from memory
     * @param address what may be told of who asked
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Line(
            Instant at,
            String method,
            String path,
            String protocol,
            int status,
            long bytes,
            double milliseconds,
            @Nullable Object request,
            @Nullable String address) {}

    @Override
    public void log(Request request, Response response) {
        long microseconds = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - request.getBeginNanoTime());
        Line line = new Line(
                Instant.now(),
                request.getMethod(),
                String.valueOf(request.getHttpURI().getPath()),
                request.getConnectionMetaData().getHttpVersion().asString(),
                response.getStatus(),
                Response.getContentBytesWritten(response),
                microseconds / 1_000.0,
                request.getAttribute(RequestIds.ATTRIBUTE),
                address(request));
        try {
            writer.write(JsonMapper.shared().writeValueAsString(line));
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private @Nullable String address(Request request) {
        return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress remote
                        && remote.getAddress() != null
                ? addresses.of(remote.getAddress()).orElse(null)
                : null;
    }
}
