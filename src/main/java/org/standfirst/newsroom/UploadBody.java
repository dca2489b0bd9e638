package org.standfirst.newsroom;

import java.io.IOException;
import java.io.InputStream;

/** What a stranger sends: never more than allowed, and with its own failures told from those of the store. */
final class UploadBody extends InputStream {
    private final InputStream body;
    private final long mostBytes;
    private long read;

    UploadBody(InputStream body, long mostBytes) {
        this.body = body;
        this.mostBytes = mostBytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count;
        try {
            count = body.read(buffer, offset, length);
        } catch (IOException failed) {
            throw new BrokenOff("the upload broke off", failed);
        }
        read += Math.max(0, count);
        if (read > mostBytes) {
            throw new TooLong();
        }
        return count;
    }

    /** Whether so much of it was read already. */
    boolean isLongerThan(long bytes) {
        return read > bytes;
    }

    /** It could not be read to its end, or makes no sense. */
    static final class BrokenOff extends IOException {
        BrokenOff(String message) {
            super(message);
        }

        BrokenOff(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** There is more of it than anybody may send at once. */
    static final class TooLong extends IOException {}
}
