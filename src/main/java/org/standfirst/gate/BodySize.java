package org.standfirst.gate;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;

/** Refuses bodies that are too large, save where pictures are sent in, which has a limit of its own. */
final class BodySize extends SizeLimitHandler {
    private static final String UPLOADS = "/newsroom/pictures";

    BodySize(long most) {
        super(most, -1);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return UPLOADS.equals(request.getHttpURI().getPath())
                ? getHandler().handle(request, response, callback)
                : super.handle(request, response, callback);
    }
}
