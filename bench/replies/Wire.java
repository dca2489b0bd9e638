package org.standfirst.reply;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A connection that is kept, for a thread of its own, and costs its own side little: the machine that is measured also plays
 * the readers, who would bring machines of their own.
 */
final class Wire implements AutoCloseable {
    private static final byte[] LENGTH = "\r\ncontent-length: ".getBytes(StandardCharsets.US_ASCII);

    private final SocketChannel channel;
    private ByteBuffer received = ByteBuffer.allocateDirect(128 * 1_024);
    private byte[] head = new byte[4_096];
    private int headLength;
    private int bodyLength;

    Wire(int port) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    /** @return the status */
    int ask(ByteBuffer request) throws IOException {
        ByteBuffer sent = request.duplicate();
        while (sent.hasRemaining()) {
            channel.write(sent);
        }
        received.clear();
        headLength = -1;
        do {
            receive();
            headLength = endOfHead();
        } while (headLength < 0);
        bodyLength = contentLength();
        while (received.position() < headLength + bodyLength) {
            receive();
        }
        return (head[9] - '0') * 100 + (head[10] - '0') * 10 + head[11] - '0';
    }

    private void receive() throws IOException {
        if (!received.hasRemaining()) {
            received = ByteBuffer.allocateDirect(2 * received.capacity()).put(received.flip());
        }
        if (channel.read(received) < 0) {
            throw new EOFException();
        }
    }

    private int endOfHead() {
        int there = Math.min(received.position(), head.length);
        received.get(0, head, 0, there);
        for (int at = 3; at < there; at++) {
            if (head[at] == '\n' && head[at - 1] == '\r' && head[at - 2] == '\n') {
                return at + 1;
            }
        }
        if (there == head.length) {
            head = Arrays.copyOf(head, 2 * head.length);
        }
        return -1;
    }

    private int contentLength() {
        for (int at = 0; at + LENGTH.length < headLength; at++) {
            int matched = 0;
            while (matched < LENGTH.length && (head[at + matched] | (matched > 1 ? 32 : 0)) == (LENGTH[matched] | (matched > 1 ? 32 : 0))) {
                matched++;
            }
            if (matched == LENGTH.length) {
                int length = 0;
                for (int digit = at + matched; head[digit] >= '0'; digit++) {
                    length = length * 10 + head[digit] - '0';
                }
                return length;
            }
        }
        return 0;
    }

    /** Of the last answer. */
    String body() {
        byte[] body = new byte[bodyLength];
        received.get(headLength, body);
        return new String(body, StandardCharsets.UTF_8);
    }

    static ByteBuffer get(String path, String more) {
        return request("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + more + "\r\n");
    }

    static ByteBuffer post(String path, String from, String form) {
        return request("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Forwarded-For: " + from
                + "\r\nSec-Fetch-Site: same-origin\r\nUser-Agent: bench\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n" + form);
    }

    private static ByteBuffer request(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
