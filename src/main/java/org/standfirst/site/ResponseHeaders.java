package org.standfirst.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.standfirst.body.StandIns;
import org.standfirst.consent.Use;

/**
 * Tells browsers to run nothing on a page but what improves it, if anything does, and to load nothing from elsewhere but what
 * its reader said yes to. The edge adds what every answer has.
 */
final class ResponseHeaders {
    private static final String SELF = "'self'";

    private ResponseHeaders() {}

    /** For a page that is improved by a script, or by none. */
    static String policy(Optional<String> styles, Frame frame, Map<Use, List<String>> allowed) {
        return policy(styles, frame.standIns(), "'none'", frame.script() != null, allowed);
    }

    /**
     * For a page that carries styles, and shows others until its pictures have loaded.
     *
     * @param styles what allows them
     */
    static String policy(Optional<String> styles, StandIns standIns) {
        return policy(styles, standIns, "'none'", false, Map.of());
    }

    /**
     * For a page that may be shown within others.
     *
     * @param frames whose
     */
    static String policy(Optional<String> styles, StandIns standIns, String frames) {
        return policy(styles, standIns, frames, false, Map.of());
    }

    private static String policy(
            Optional<String> styles,
            StandIns standIns,
            String frames,
            boolean runsOwn,
            Map<Use, List<String>> allowed) {
        boolean hasStandIns = !standIns.css().isEmpty();
        List<String> style = new ArrayList<>();
        styles.ifPresent(style::add);
        if (hasStandIns) {
            style.add(standIns.source());
        }
        StringBuilder policy = new StringBuilder("default-src 'none'");
        add(policy, Use.IMG, hasStandIns ? List.of("data:") : List.of(), allowed);
        add(policy, Use.MEDIA, List.of(), allowed);
        add(policy, Use.STYLE, style, allowed);
        add(policy, Use.FONT, List.of(), allowed);
        add(policy, Use.CONNECT, List.of(), allowed);
        policy.append("; form-action 'self'; base-uri 'none'; frame-ancestors ").append(frames);
        if (allowed.containsKey(Use.FRAME)) {
            policy.append("; frame-src ").append(String.join(" ", allowed.getOrDefault(Use.FRAME, List.of())));
        }
        if (runsOwn || allowed.containsKey(Use.SCRIPT)) {
            add(policy, Use.SCRIPT, List.of(), allowed);
            policy.append("; worker-src 'self'");
        }
        return policy.toString();
    }

    private static void add(StringBuilder policy, Use use, List<String> own, Map<Use, List<String>> allowed) {
        policy.append("; ").append(use.directive()).append(' ').append(SELF);
        own.forEach(source -> policy.append(' ').append(source));
        allowed.getOrDefault(use, List.of())
                .forEach(source -> policy.append(' ').append(source));
    }
}
