package org.standfirst.newsroom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.springframework.http.ContentDisposition;

/**
 * The files of a form (multipart/form-data, RFC 7578), one after the other as they come in. Jetty's parser takes the form
 * apart; no more of it is kept than was read at once, in memory or on disk. What is no file is left out.
 */
final class MultipartFiles {
    private static final int MOST_PARTS = 1_000;
    private static final int LONGEST_HEADERS = 8 * 1024;
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int LONGEST_NAME = 200;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final InputStream body;
    private final MultiPart.Parser parser;
    private final Deque<Event> events = new ArrayDeque<>();
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private boolean ended;

    /** @param boundary as the form's {@code Content-Type} says it */
    MultipartFiles(InputStream body, String boundary) {
        this.body = body;
        this.parser = new MultiPart.Parser(boundary, new Listener());
        parser.setMaxParts(MOST_PARTS);
        parser.setPartHeadersMaxLength(LONGEST_HEADERS);
    }

    /**
     * A file of the form.
     *
     * @param name what the sender calls it; may be empty
     * @param content to be read before the next file is asked for; what is left of it then is lost
     */
    record Part(String name, InputStream content) {}

    /** What the parser came upon. */
    private sealed interface Event {
        record Begin(String disposition) implements Event {}

        record Bytes(ByteBuffer bytes) implements Event {}

        record End() implements Event {}

        record Failure(Throwable cause) implements Event {}
    }

    /**
     * The next file, if there is one more.
     *
     * @throws UploadBody.BrokenOff if the form is damaged, or ends too early
     * @throws IOException if it can't be read
     */
    Optional<Part> next() throws IOException {
        while (true) {
            Optional<Event> event = nextEvent();
            if (event.isEmpty()) {
                return Optional.empty();
            }
            if (event.get() instanceof Event.Begin(String disposition)) {
                Optional<String> name = fileName(disposition);
                if (name.isPresent()) {
                    return Optional.of(new Part(name.get(), new PartContent()));
                }
            }
        }
    }

    private static Optional<String> fileName(String disposition) {
        try {
            return Optional.ofNullable(ContentDisposition.parse(disposition).getFilename())
                    .map(name -> name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** Empty at the end of the form. */
    private Optional<Event> nextEvent() throws IOException {
        while (events.isEmpty() && !ended) {
            int count = body.read(buffer);
            ended = count < 0;
            parser.parse(
                    ended
                            ? Content.Chunk.from(NOTHING.duplicate(), true)
                            : Content.Chunk.from(ByteBuffer.wrap(buffer, 0, count), false));
        }
        Event event = events.poll();
        if (event instanceof Event.Failure(Throwable cause)) {
            throw new UploadBody.BrokenOff("the form is damaged", cause);
        }
        return Optional.ofNullable(event);
    }

    /** What the parser tells, in order; it must not throw. */
    private final class Listener implements MultiPart.Parser.Listener {
        private String disposition = "";

        @Override
        public void onPartBegin() {
            disposition = "";
        }

        @Override
        public void onPartHeader(String name, String value) {
            if (name.equalsIgnoreCase("Content-Disposition")) {
                disposition = value;
            }
        }

        @Override
        public void onPartHeaders() {
            events.add(new Event.Begin(disposition));
        }

        @Override
        public void onPartContent(Content.Chunk chunk) {
            // Copied, as the buffer beneath is read into again; so there is nothing to keep, and nothing to release.
            byte[] bytes = new byte[chunk.remaining()];
            chunk.getByteBuffer().get(bytes);
            if (bytes.length > 0) {
                events.add(new Event.Bytes(ByteBuffer.wrap(bytes)));
            }
        }

        @Override
        public void onPartEnd() {
            events.add(new Event.End());
        }

        @Override
        public void onFailure(Throwable failure) {
            events.add(new Event.Failure(failure));
        }
    }

    /** What is in one file. */
    private final class PartContent extends InputStream {
        private ByteBuffer current = NOTHING.duplicate();
        private boolean over;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            while (!current.hasRemaining() && !over) {
                switch (nextEvent().orElse(null)) {
                    case Event.Bytes(ByteBuffer bytes) -> current = bytes;
                    case Event.End() -> over = true;
                    case null, default -> throw new UploadBody.BrokenOff("the form ends within a file");
                }
            }
            if (!current.hasRemaining()) {
                return -1;
            }
            int count = Math.min(length, current.remaining());
            current.get(target, offset, count);
            return count;
        }
    }
}
