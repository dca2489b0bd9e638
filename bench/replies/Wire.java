package org.standfirst.reply;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection that is kept, and costs its own side little: the machine that is measured also plays the readers. */
final class Wire implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] head = new byte[16_384];
    private byte[] body = new byte[65_536];
    private int bodyLength;

    Wire(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 65_536);
        out = socket.getOutputStream();
    }

    /** @return the status */
    int ask(byte[] request) throws IOException {
        out.write(request);
        int length = readHead();
        String text = new String(head, 0, length, StandardCharsets.ISO_8859_1);
        bodyLength = contentLength(text);
        if (bodyLength > body.length) {
            body = new byte[bodyLength];
        }
        if (in.readNBytes(body, 0, bodyLength) < bodyLength) {
            throw new EOFException();
        }
        return Integer.parseInt(text.substring(9, 12));
    }

    private int readHead() throws IOException {
        int length = 0;
        while (length < 4 || head[length - 1] != '\n' || head[length - 2] != '\r' || head[length - 3] != '\n') {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            head[length++] = (byte) next;
        }
        return length;
    }

    private static int contentLength(String text) {
        int at = text.indexOf("ontent-Length: ");
        if (at < 0) {
            at = text.indexOf("ontent-length: ");
        }
        return at < 0 ? 0 : Integer.parseInt(text.substring(at + 15, text.indexOf('\r', at)));
    }

    /** Of the last answer. */
    String body() {
        return new String(body, 0, bodyLength, StandardCharsets.UTF_8);
    }

    static byte[] get(String path, String more) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + more + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] post(String path, String from, String form) {
        return ("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Forwarded-For: " + from
                        + "\r\nSec-Fetch-Site: same-origin\r\nUser-Agent: bench\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n" + form)
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
