package org.standfirst.edge;

import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Sends no answer of the application without the {@link Precautions}, nor with a cookie that may not be set, whatever was
 * reset on the way to it.
 */
final class GuardedResponse extends Response.Wrapper {
    private final ReaderRules readers;

    GuardedResponse(Request request, Response carrier, ReaderRules readers) {
        super(request, carrier);
        this.readers = readers;
    }

    @Override
    public void write(boolean last, @Nullable ByteBuffer bytes, Callback callback) {
        if (!isCommitted()) {
            SetCookies.keepBack(getHeaders(), getRequest().getHeaders(), readers);
            Precautions.added(getHeaders());
        }
        super.write(last, bytes, callback);
    }
}
