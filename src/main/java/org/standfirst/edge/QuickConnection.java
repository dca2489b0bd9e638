package org.standfirst.edge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.io.AbstractConnection;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;
import org.jspecify.annotations.Nullable;

/** A connection in the {@link QuickLane}: one request at a time, read and answered by the selector's own thread. */
final class QuickConnection extends AbstractConnection implements Connection.UpgradeFrom {
    private static final int LARGEST_HEAD = 4_096;
    private static final int LARGEST_ANSWER_HEAD = 8_192;
    private static final byte[] OK = "HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NOT_MODIFIED = "HTTP/1.1 304 Not Modified\r\n".getBytes(StandardCharsets.US_ASCII);

    /** A thread has one request in its hands at a time, and so needs no more than one of each. */
    private static final ThreadLocal<Desk> DESK = ThreadLocal.withInitial(Desk::new);

    private static final class Desk {
        private final ByteBuffer read = ByteBuffer.allocateDirect(LARGEST_HEAD);
        private final byte[] head = new byte[LARGEST_HEAD];
        private final ByteBuffer answer = ByteBuffer.allocateDirect(LARGEST_ANSWER_HEAD);
    }

    /**
     * What answers a request.
     *
     * @param held whether whoever asks has it already
     */
    record Hit(CachedPage.Form form, boolean held) {}

    private final QuickLane lane;
    private final Connector connector;
    private final ConnectionFactory next;
    private final Callback readable =
            Callback.from(Invocable.InvocationType.NON_BLOCKING, this::onFillable, this::onFillInterestedFailed);
    private @Nullable ByteBuffer handedOver;

    QuickConnection(QuickLane lane, Connector connector, ConnectionFactory next, EndPoint endPoint) {
        super(endPoint, connector.getExecutor());
        this.lane = lane;
        this.connector = connector;
        this.next = next;
    }

    @Override
    public void onOpen() {
        super.onOpen();
        fillInterested(readable);
    }

    @Override
    public void onFillable() {
        try {
            Desk desk = DESK.get();
            BufferUtil.clear(desk.read);
            int filled = getEndPoint().fill(desk.read);
            if (filled < 0) {
                getEndPoint().close();
            } else if (filled == 0) {
                fillInterested(readable);
            } else {
                attend(desk, filled);
            }
        } catch (IOException | RuntimeException failed) {
            getEndPoint().close(failed);
        }
    }

    private void attend(Desk desk, int filled) throws IOException {
        desk.read.get(desk.read.position(), desk.head, 0, filled);
        PlainHead head = PlainHead.read(desk.head, filled, lane.isCounting());
        Hit hit = head == null ? null : lane.find(head);
        if (hit == null) {
            handOver(desk.read);
        } else {
            send(hit, desk.answer);
        }
    }

    /** With all that was read, so that whoever takes over sees the connection from its first unanswered byte on. */
    private void handOver(ByteBuffer read) {
        handedOver = ByteBuffer.allocate(read.remaining()).put(read).flip();
        getEndPoint().upgrade(next.newConnection(connector, getEndPoint()));
    }

    @Override
    public @Nullable ByteBuffer onUpgradeFrom() {
        ByteBuffer read = handedOver;
        handedOver = null;
        return read;
    }

    private void send(Hit hit, ByteBuffer head) throws IOException {
        head.clear();
        head.put(hit.held() ? NOT_MODIFIED : OK);
        ((PreEncodedHttpField) connector.getServer().getDateField()).putTo(head, HttpVersion.HTTP_1_1);
        head.put((hit.held() ? hit.form().keptHead() : hit.form().head()).duplicate());
        head.flip();
        ByteBuffer body =
                hit.held() ? BufferUtil.EMPTY_BUFFER : hit.form().body().slice();
        if (getEndPoint().flush(head, body)) {
            fillInterested(readable);
        } else {
            // The rest goes when the reader's line allows, and by then this thread's own buffer holds other words.
            ByteBuffer rest = ByteBuffer.allocate(head.remaining()).put(head).flip();
            getEndPoint()
                    .write(
                            Callback.from(
                                    Invocable.InvocationType.NON_BLOCKING,
                                    () -> fillInterested(readable),
                                    getEndPoint()::close),
                            rest,
                            body);
        }
    }
}
