package org.standfirst.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * What comes by the port of plain HTTP is sent on to TLS, save the question by which certificate authorities see who owns a
 * domain (RFC 8555, section 8.3): its answers lie in a folder, where the operator's ACME program puts them.
 */
final class PlainDoor extends Handler.Wrapper {
    private static final Pattern CHALLENGE = Pattern.compile("/\\.well-known/acme-challenge/([A-Za-z0-9_-]{1,200})");
    private static final int USUAL_PORT = 443;

    private final Connector plain;
    private final Path challenges;
    private final String site;
    private final IntSupplier securePort;

    /**
     * Before everything else.
     *
     * @param challenges the folder that holds {@code .well-known/acme-challenge}
     * @param site the origin that readers are sent to; empty for the host that they asked
     */
    PlainDoor(Connector plain, Path challenges, String site, IntSupplier securePort, Handler next) {
        super(next);
        this.plain = plain;
        this.challenges = challenges;
        this.site = site;
        this.securePort = securePort;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!plain.equals(request.getConnectionMetaData().getConnector())) {
            return super.handle(request, response, callback);
        }
        Matcher challenge = CHALLENGE.matcher(request.getHttpURI().getPath());
        if (challenge.matches()) {
            request.getComponents().getExecutor().execute(() -> answer(challenge.group(1), response, callback));
        } else {
            sendOn(request, response, callback);
        }
        return true;
    }

    private void answer(String token, Response response, Callback callback) {
        try {
            byte[] words = Files.readAllBytes(
                    challenges.resolve(".well-known/acme-challenge").resolve(token));
            response.setStatus(HttpStatus.OK_200);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/octet-stream");
            response.write(true, BufferUtil.toBuffer(words), callback);
        } catch (IOException nothingThere) {
            Refusal.now(HttpStatus.NOT_FOUND_404, response, callback);
        }
    }

    private void sendOn(Request request, Response response, Callback callback) {
        String origin = site.startsWith("https://") ? site : "https://" + Request.getServerName(request) + port();
        response.setStatus(HttpStatus.PERMANENT_REDIRECT_308);
        response.getHeaders()
                .put(HttpHeader.LOCATION, origin + request.getHttpURI().getPathQuery());
        response.write(true, BufferUtil.EMPTY_BUFFER, callback);
    }

    private String port() {
        int port = securePort.getAsInt();
        return port == USUAL_PORT ? "" : ":" + port;
    }
}
