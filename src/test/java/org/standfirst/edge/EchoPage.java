package org.standfirst.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A page that says all that it was asked with, as a careless one might; it is there only where the profile asks for it. */
@RestController
@Profile(EchoPage.PROFILE)
final class EchoPage {
    static final String PROFILE = "echo-page";
    static final String PATH = "/echo/page";

    @GetMapping(value = PATH, produces = "text/plain")
    String answer(HttpServletRequest request) {
        StringBuilder told = new StringBuilder("asked for " + request.getRequestURL() + " with "
                + request.getQueryString() + " by " + request.getMethod() + " at " + request.getServerName() + "\n");
        Collections.list(request.getHeaderNames())
                .forEach(name -> told.append(name + ": " + Collections.list(request.getHeaders(name)) + "\n"));
        return told.toString();
    }
}
