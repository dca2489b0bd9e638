package org.standfirst.gate;

import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;

/** Refuses bodies that are too large, save where pictures and exports are sent in, which have limits of their own. */
final class BodySize extends SizeLimitHandler {
    private static final Set<String> UPLOADS = Set.of("POST /newsroom/pictures", "POST /newsroom/import");

    BodySize(long most) {
        super(most, -1);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return UPLOADS.contains(request.getMethod() + " " + request.getHttpURI().getPath())
                ? getHandler().handle(request, response, callback)
                : super.handle(request, response, callback);
    }
}
