package org.standfirst.edge;

import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Sends no answer of the application without the {@link Precautions}, whatever was reset on the way to it. */
final class GuardedResponse extends Response.Wrapper {
    GuardedResponse(Request request, Response carrier) {
        super(request, carrier);
    }

    @Override
    public void write(boolean last, @Nullable ByteBuffer bytes, Callback callback) {
        if (!isCommitted()) {
            Precautions.added(getHeaders());
        }
        super.write(last, bytes, callback);
    }
}
