package org.standfirst.edge;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What the server itself answers to what it can't make sense of: as guarded as every page, and without its inner life. */
public final class PlainErrors extends ErrorHandler {
    /** Tells neither traces nor causes. */
    public PlainErrors() {
        setShowStacks(false);
        setShowCauses(false);
        setShowOrigin(false);
        setShowMessageInTitle(false);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Precautions.added(response.getHeaders());
        return super.handle(request, response, callback);
    }
}
