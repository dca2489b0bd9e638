package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.standfirst.account.StaffSessions;
import org.standfirst.edge.SentFrom;

/** Stands before every screen: finds out who comes, and lets through whom the screen admits. */
@Component
class Doorman implements HandlerInterceptor {
    private static final String SEAT = Doorman.class.getName() + ".seat";
    private static final List<String> HARMLESS = List.of("GET", "HEAD", "OPTIONS");

    private final StaffSessions sessions;

    Doorman(StaffSessions sessions) {
        this.sessions = sessions;
    }

    /** Whoever was let in, if they are signed in. */
    static Optional<Seat> seat(HttpServletRequest request) {
        return request.getAttribute(SEAT) instanceof Seat seat ? Optional.of(seat) : Optional.empty();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        if (!HARMLESS.contains(request.getMethod()) && !isFromHere(request)) {
            throw new Turned.FromElsewhere();
        }
        Optional<Seat> seat =
                SessionCookie.read(request).flatMap(sessions::resume).map(Seat::new);
        seat.ifPresent(sitting -> request.setAttribute(SEAT, sitting));
        forgetWhatWasDoneBefore(request, response);
        admit(seat, method.getMethodAnnotation(Admits.class));
        return true;
    }

    /** Another act has come: only that one can be taken back. What scripts send beside is none. */
    private static void forgetWhatWasDoneBefore(HttpServletRequest request, HttpServletResponse response) {
        String type = request.getContentType();
        boolean isForm = type != null && type.startsWith("application/x-www-form-urlencoded");
        if (isForm
                && !HARMLESS.contains(request.getMethod())
                && Undo.read(request).isPresent()) {
            response.addHeader(HttpHeaders.SET_COOKIE, Undo.end(request));
        }
    }

    private static void admit(Optional<Seat> seat, @Nullable Admits admits) {
        if (admits != null && admits.everybody()) {
            return;
        }
        if (seat.isEmpty()) {
            throw new Turned.NotSignedIn();
        }
        if (admits == null || !Arrays.asList(admits.value()).contains(seat.get().role())) {
            throw new Turned.NotForThem();
        }
    }

    /**
     * Whether one of our own pages sent it. Whoever says nothing of it is no browser, and then must bring no cookie. A key is
     * in no browser's hands.
     */
    private static boolean isFromHere(HttpServletRequest request) {
        boolean bringsCookie = request.getHeader(HttpHeaders.COOKIE) != null;
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null && !bringsCookie) {
            return true;
        }
        SentFrom sender = SentFrom.of(
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader(HttpHeaders.ORIGIN),
                request.getServerName(),
                request.getServerPort());
        return switch (sender) {
            case HERE -> true;
            case ELSEWHERE -> false;
            case UNTOLD -> !bringsCookie;
        };
    }
}
