package org.standfirst.edge;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Holds back what the application answers until all of it is there. */
final class HeldResponse extends Response.Wrapper {
    /** More than any page has; what is larger is sent as it comes. */
    private static final int MOST_BYTES = 4 << 20;

    private final HttpFields.Mutable headers = HttpFields.build();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status;
    private boolean begun;
    private boolean ended;
    private boolean tooLarge;

    HeldResponse(Request request, Response carrier) {
        super(request, carrier);
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void setStatus(int code) {
        if (!begun) {
            status = code;
        }
    }

    @Override
    public HttpFields.Mutable getHeaders() {
        return headers;
    }

    @Override
    public @Nullable Supplier<HttpFields> getTrailersSupplier() {
        return null;
    }

    @Override
    public void setTrailersSupplier(Supplier<HttpFields> trailers) {}

    @Override
    public boolean isCommitted() {
        return begun;
    }

    @Override
    public boolean hasLastWrite() {
        return ended;
    }

    @Override
    public boolean isCompletedSuccessfully() {
        return ended;
    }

    @Override
    public void reset() {
        if (begun) {
            throw new IllegalStateException("it has begun");
        }
        status = 0;
        headers.clear();
    }

    @Override
    public CompletableFuture<Void> writeInterim(int code, HttpFields interim) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void write(boolean last, @Nullable ByteBuffer bytes, Callback callback) {
        begun = true;
        ended |= last;
        if (bytes != null && body.size() + bytes.remaining() > MOST_BYTES) {
            tooLarge = true;
            bytes.position(bytes.limit());
        } else if (bytes != null) {
            body.writeBytes(BufferUtil.toArray(bytes));
            bytes.position(bytes.limit());
        }
        callback.succeeded();
    }

    /** All of it; nothing if it is too large to be held. */
    Optional<Answer> answer() {
        return tooLarge
                ? Optional.empty()
                : Optional.of(Answer.of(status == 0 ? 200 : status, Precautions.added(headers), body.toByteArray()));
    }
}
