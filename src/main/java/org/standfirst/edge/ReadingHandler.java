package org.standfirst.edge;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * Takes in what pages say of how far they were read, and answers nothing. Whether there is such an article is asked when the
 * counts are taken; until then a made-up one costs a line of memory, and there are not many lines.
 */
final class ReadingHandler extends Handler.Wrapper {
    private static final Pattern PATH = Pattern.compile("/reading/([0-9a-f-]{36})/([0-4])-([0-4])");

    private final Views views;

    ReadingHandler(Views views, Handler application) {
        super(application);
        this.views = views;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Matcher path = PATH.matcher(request.getHttpURI().getPath());
        if (!views.isOn() || !HttpMethod.POST.is(request.getMethod()) || !path.matches()) {
            return super.handle(request, response, callback);
        }
        if (isReader(request)) {
            views.countRead(path.group(1), Integer.parseInt(path.group(2)), Integer.parseInt(path.group(3)));
        }
        response.setStatus(HttpStatus.NO_CONTENT_204);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, BufferUtil.EMPTY_BUFFER, callback);
        return true;
    }

    /** Nobody who asks not to be counted, none of the staff, and no other site's page. */
    private static boolean isReader(Request request) {
        HttpFields headers = request.getHeaders();
        String site = headers.get("Sec-Fetch-Site");
        return Visit.of(headers.get(HttpHeader.USER_AGENT), null, null, false).isReader()
                && !"1".equals(headers.get("Sec-GPC"))
                && !"1".equals(headers.get("DNT"))
                && (site == null || site.equals("same-origin"))
                && !Wish.isOfStaff(headers);
    }
}
