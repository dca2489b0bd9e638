package org.standfirst.site;

import org.standfirst.body.StandIns;

/** Tells browsers to run nothing on a page, and to load nothing from elsewhere. The edge adds what every answer has. */
final class ResponseHeaders {
    private static final String POLICY = "default-src 'none'; img-src 'self'%s; media-src 'self'; style-src 'self'%s; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private ResponseHeaders() {}

    /** For a page that shows these until its pictures have loaded. */
    static String policy(StandIns standIns) {
        return standIns.css().isEmpty() ? POLICY.formatted("", "") : POLICY.formatted(" data:", " " + standIns.hash());
    }
}
