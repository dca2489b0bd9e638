package org.standfirst.gate;

import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** An answer that costs next to nothing. */
final class Refusal {
    private Refusal() {}

    /** With when to try again. */
    static boolean later(int status, int seconds, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.RETRY_AFTER, seconds);
        return now(status, response, callback);
    }

    static boolean now(int status, Response response, Callback callback) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
        String words = status + " " + HttpStatus.getMessage(status) + "\n";
        response.write(true, BufferUtil.toBuffer(words, StandardCharsets.UTF_8), callback);
        return true;
    }
}
