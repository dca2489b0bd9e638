package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.standfirst.account.EndSession;
import org.standfirst.identity.SingleSignOn;

/** Lets people in who showed who they are, whichever way they came. */
@Component
class Entrance {
    static final String HOME = "/newsroom/articles";

    /** A path of the newsroom's own, in plain signs: nothing that a browser could take for another site. */
    private static final Pattern OURS =
            Pattern.compile("/newsroom(?:/[A-Za-z0-9._~-]+)*(?:\\?(?:[A-Za-z0-9=&._~+-]|%[0-9A-Fa-f]{2})*)?");

    private final EndSession endSession;
    private final SingleSignOn singleSignOn;

    Entrance(EndSession endSession, SingleSignOn singleSignOn) {
        this.endSession = endSession;
        this.singleSignOn = singleSignOn;
    }

    /** Before people show by themselves who they are, which not every magazine wants. */
    void demandOwnWays() {
        if (singleSignOn.isOnlyWay()) {
            throw new Turned.Senseless("People come in through "
                    + singleSignOn.provider().orElseThrow().label() + " here, and not otherwise.");
        }
    }

    /** Gives the browser its session, and ends that of whoever was signed in with it before. */
    ResponseEntity<byte[]> letIn(HttpServletRequest request, String session, String next) {
        leave(request);
        return Screens.on(safe(next), SessionCookie.begin(request, session));
    }

    /** Whoever was signed in with this browser is no more. */
    void leave(HttpServletRequest request) {
        Doorman.seat(request)
                .map(Seat::session)
                .ifPresent(session -> endSession.apply(new EndSession.End(session, Optional.of(session.id()))));
    }

    /** Only to our own screens, so that nobody can send people through ours to theirs. */
    static String safe(String next) {
        return OURS.matcher(next).matches() && !next.startsWith(SignInScreen.PATH) ? next : HOME;
    }
}
