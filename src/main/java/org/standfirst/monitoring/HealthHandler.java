package org.standfirst.monitoring;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers load balancers and supervisors: at {@code /healthz} that the process lives, at {@code /readyz} whether it can
 * answer in full; in a word, and never from memory.
 */
public final class HealthHandler extends Handler.Wrapper {
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final Health health;

    /** Before what answers everything else. */
    public HealthHandler(Health health, Handler others) {
        super(others);
        this.health = health;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean asks = HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
        String path = request.getHttpURI().getPath();
        if (asks && path.equals("/healthz")) {
            say(true, response, callback);
        } else if (asks && path.equals("/readyz")) {
            say(health.isReady(), response, callback);
        } else {
            return super.handle(request, response, callback);
        }
        return true;
    }

    private static void say(boolean well, Response response, Callback callback) {
        String word = well ? "ok\n" : "not ready\n";
        response.setStatus(well ? OK : UNAVAILABLE);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=UTF-8");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, word.length());
        Content.Sink.write(response, true, word, callback);
    }
}
