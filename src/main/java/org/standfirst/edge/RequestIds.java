package org.standfirst.edge;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;

/**
 * Gives each request that the application is asked a name, under which all that is logged of it can be found. It is told to
 * who asked, but never within a page that others are served as well.
 */
public final class RequestIds extends Handler.Wrapper {
    /** Under what it lies in a request's attributes. */
    public static final String ATTRIBUTE = "standfirst.request";

    private static final String HEADER = "X-Request-Id";
    private static final String LOGGED_AS = "request";

    /** Before an application that answers on the thread that asks it. */
    public RequestIds(Handler application) {
        super(application);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String id = next();
        if (request instanceof PlainRequest page) {
            // What the log of accesses sees is the reader's own request.
            page.getWrapped().setAttribute(ATTRIBUTE, id);
        } else {
            request.setAttribute(ATTRIBUTE, id);
            response.getHeaders().put(HEADER, id);
        }
        try (MDC.MDCCloseable _ = MDC.putCloseable(LOGGED_AS, id)) {
            return super.handle(request, response, callback);
        }
    }

    /** Eleven letters; they need to be told apart within a log, and guard nothing. */
    private static String next() {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES);
        bytes.putLong(ThreadLocalRandom.current().nextLong());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
