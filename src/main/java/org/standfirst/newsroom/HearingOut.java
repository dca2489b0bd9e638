package org.standfirst.newsroom;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets whoever sends something finish, also when they were answered long before. Many a program reads no answer until it
 * has sent everything, and would only find that the connection is gone; and Jetty takes back the answer of an HTTP/2
 * stream whose request has not ended when it is given.
 */
@Component
class HearingOut extends OncePerRequestFilter {
    private static final List<String> SENDING_NOTHING = List.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> LONG = Set.of(PictureUploads.PATH, ImportScreen.PATH);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int BUFFER_BYTES = 64 * 1024;

    /** A program that asks before it sends (RFC 9110, section 10.1.1) hears the answer. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SENDING_NOTHING.contains(request.getMethod()) || request.getHeader(HttpHeaders.EXPECT) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (LONG.contains(request.getRequestURI())) {
            // Megabytes: whoever listens while sending shall hear of it now.
            response.getOutputStream().close();
        }
        try {
            hearOut(request.getInputStream());
        } catch (IOException gone) {
            // It did not want to finish.
        }
    }

    /** Nearly always there is nothing left, and then no memory is taken to put it in. */
    private static void hearOut(InputStream body) throws IOException {
        long end = System.nanoTime() + LONGEST.toNanos();
        if (body.read() < 0) {
            return;
        }
        byte[] buffer = new byte[BUFFER_BYTES];
        while (body.read(buffer) >= 0 && System.nanoTime() < end) {
            // Away with it.
        }
    }
}
