package org.standfirst.site;

import java.util.Optional;
import org.standfirst.body.StandIns;

/**
 * Tells browsers to run nothing on a page but what improves it, if anything does, and to load nothing from elsewhere. The edge
 * adds what every answer has.
 */
final class ResponseHeaders {
    private static final String POLICY = "default-src 'none'; img-src 'self'%s; media-src 'self'; style-src 'self'%s; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors %s";

    private static final String SCRIPTS = "; script-src 'self'; worker-src 'self'";

    private ResponseHeaders() {}

    /** For a page that is improved by a script, or by none. */
    static String policy(Optional<String> styles, Frame frame) {
        return policy(styles, frame.standIns()) + (frame.script() == null ? "" : SCRIPTS);
    }

    /**
     * For a page that carries styles, and shows others until its pictures have loaded.
     *
     * @param styles what allows them
     */
    static String policy(Optional<String> styles, StandIns standIns) {
        return policy(styles, standIns, "'none'");
    }

    /**
     * For a page that may be shown within others.
     *
     * @param frames whose
     */
    static String policy(Optional<String> styles, StandIns standIns, String frames) {
        String ownStyles = styles.map(source -> " " + source).orElse("");
        return standIns.css().isEmpty()
                ? POLICY.formatted("", ownStyles, frames)
                : POLICY.formatted(" data:", ownStyles + " " + standIns.source(), frames);
    }
}
