package org.standfirst.edge;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A page that sets cookies which nobody declared, in every way there is; it is there only where the profile asks for it. */
@RestController
@Profile(CarelessPage.PROFILE)
final class CarelessPage {
    static final String PROFILE = "careless-page";
    static final String PATH = "/careless/";

    @GetMapping(PATH + "cookie")
    String cookie(HttpServletResponse response) {
        response.addCookie(new Cookie("stray", "1"));
        return "by the servlet's own way";
    }

    @GetMapping(PATH + "header")
    String header(HttpServletResponse response) {
        response.addHeader("Set-Cookie", "stray=1; Path=/");
        response.addHeader("set-cookie", "lost=1; Max-Age=100");
        return "as a header";
    }

    @GetMapping(PATH + "flushed")
    void flushed(HttpServletResponse response) throws IOException {
        response.addHeader("Set-Cookie", "stray=1");
        response.flushBuffer();
        response.addHeader("Set-Cookie", "late=1");
        response.getWriter().print("sent in two parts");
    }

    @GetMapping(PATH + "error")
    void error(HttpServletResponse response) throws IOException {
        response.addHeader("Set-Cookie", "wrong=1");
        response.sendError(503);
    }

    @GetMapping(PATH + "declared")
    void declared(HttpServletResponse response) throws IOException {
        response.addHeader("Set-Cookie", "consent=1");
        response.sendError(503);
    }

    @GetMapping(PATH + "redirect")
    void redirect(HttpServletResponse response) throws IOException {
        response.addHeader("Set-Cookie", "stray=1");
        response.sendRedirect("/");
    }

    @GetMapping(PATH + "session")
    String session(HttpServletRequest request) {
        return "with a session " + request.getSession(true).getId();
    }

    @GetMapping(PATH + "ended")
    String ended(HttpServletResponse response) {
        Cookie cookie = new Cookie("stray", "");
        cookie.setMaxAge(0);
        response.addCookie(cookie);
        return "to an end";
    }
}
