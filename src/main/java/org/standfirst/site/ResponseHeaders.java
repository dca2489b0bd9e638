package org.standfirst.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.standfirst.body.StandIns;

/** Tells browsers to run nothing, load nothing from elsewhere, and tell other sites little. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ResponseHeaders extends OncePerRequestFilter {
    private static final String POLICY = "default-src 'none'; img-src 'self'%s; media-src 'self'; style-src 'self'%s; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** For a page that shows these until its pictures have loaded. */
    static String policy(StandIns standIns) {
        return standIns.css().isEmpty() ? POLICY.formatted("", "") : POLICY.formatted(" data:", " " + standIns.hash());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Content-Security-Policy", policy(StandIns.NONE));
        chain.doFilter(request, response);
    }
}
