package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What is answered where somebody gets no further: a screen for people, JSON for scripts. */
@ControllerAdvice(basePackageClasses = Answering.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Answering {
    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

    private final Desks desks;
    private final Screens screens;

    Answering(Desks desks, Screens screens) {
        this.desks = desks;
        this.screens = screens;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> turned(Turned reason, HttpServletRequest request) {
        return switch (reason) {
            case Turned.NotSignedIn _ -> signInFirst(request);
            case Turned.NotForThem _ ->
                say(
                        request,
                        HttpStatus.FORBIDDEN,
                        "This is not for you",
                        "Your role at this desk does not reach here. A publisher can give you another.");
            case Turned.FromElsewhere _ ->
                say(
                        request,
                        HttpStatus.FORBIDDEN,
                        "That came from another site",
                        "Nothing was changed. Open the newsroom itself and do it there.");
            case Turned.NothingHere _ ->
                say(
                        request,
                        HttpStatus.NOT_FOUND,
                        "There is nothing here",
                        "It may have been removed, or it is not yours to see.");
            case Turned.Senseless senseless ->
                say(request, HttpStatus.UNPROCESSABLE_CONTENT, "That can't be done", senseless.reason());
        };
    }

    private ResponseEntity<byte[]> signInFirst(HttpServletRequest request) {
        if (wantsJson(request) || !request.getMethod().equals("GET")) {
            return say(
                    request,
                    HttpStatus.UNAUTHORIZED,
                    "You are signed out",
                    "Nothing was changed. Sign in again, then do it once more.");
        }
        String query = request.getQueryString();
        String next = request.getRequestURI() + (query == null ? "" : "?" + query);
        return Screens.on(SignInScreen.PATH + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    /** A body that is no JSON, or lacks what belongs in it. */
    @ExceptionHandler
    ResponseEntity<byte[]> unreadable(HttpMessageNotReadableException failure, HttpServletRequest request) {
        return say(
                request,
                HttpStatus.BAD_REQUEST,
                "That can't be done",
                "What was sent is not whole, or not what belongs here. Nothing was changed.");
    }

    /** What the frame itself refuses has a status of its own; anything else is a fault of ours. */
    @ExceptionHandler
    ResponseEntity<byte[]> other(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse refused && refused.getStatusCode().is4xxClientError()) {
            HttpStatus status = HttpStatus.resolve(refused.getStatusCode().value());
            return say(
                    request,
                    status == null ? HttpStatus.BAD_REQUEST : status,
                    "That can't be done",
                    "What was sent is not whole, or not what belongs here. Nothing was changed.");
        }
        LOG.error("A screen could not be shown: {}", request.getRequestURI(), failure);
        return say(
                request,
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong here",
                "It is not your fault, and the log says what it was. What was saved before is safe; try again.");
    }

    private ResponseEntity<byte[]> say(HttpServletRequest request, HttpStatus status, String headline, String meaning) {
        if (!wantsJson(request)) {
            return screens.show(new Screen.Trouble(desks.around(request), headline, meaning), status);
        }
        return Json.refuse(status, headline + ". " + meaning);
    }

    /** Pages ask for HTML by name; scripts ask for JSON, or for anything. */
    private static boolean wantsJson(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept == null || !accept.contains("text/html");
    }
}
