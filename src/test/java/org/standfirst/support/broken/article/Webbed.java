package org.standfirst.support.broken.article;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;

/** Breaks a feature's innocence of HTTP. */
interface Webbed {
    @GetMapping("/")
    String answer(HttpServletRequest request);
}
