package org.standfirst.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.standfirst.store.FileStore;

/** What is answered where no page could be: another address, or a page that says what happened. */
@Controller
@ControllerAdvice
class Answers implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final Problems problems;
    private final OldLinks oldLinks;
    private final Pages pages;

    Answers(Problems problems, OldLinks oldLinks, Pages pages) {
        this.problems = problems;
        this.oldLinks = oldLinks;
        this.pages = pages;
    }

    @ExceptionHandler({NotFound.class, NoResourceFoundException.class})
    ResponseEntity<byte[]> notFound(HttpServletRequest request) {
        Optional<String> moved = oldLinks.find(request);
        if (moved.isPresent()) {
            return Redirect.to(moved.get());
        }
        Optional<URI> plain = withoutSlashAtTheEnd(request);
        return plain.isPresent()
                ? Redirect.toEncoded(plain.get())
                : pages.show(problems.notFound(), HttpStatus.NOT_FOUND);
    }

    /** Never to an address that begins with two slashes: that would be another site's. */
    private static Optional<URI> withoutSlashAtTheEnd(HttpServletRequest request) {
        String path = request.getRequestURI();
        String plain = "/" + path.replaceAll("^[/\\\\]+|[/\\\\]+$", "");
        if (!path.endsWith("/") || plain.equals("/")) {
            return Optional.empty();
        }
        String query = request.getQueryString();
        try {
            return Optional.of(URI.create(query == null ? plain : plain + "?" + query));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    @ExceptionHandler
    ResponseEntity<byte[]> badRequest(BadRequest failure) {
        return pages.show(problems.badRequest(), HttpStatus.BAD_REQUEST);
    }

    /** The store of files is away for a while. Nobody is told that a picture is gone for that. */
    @ExceptionHandler
    ResponseEntity<byte[]> unavailable(FileStore.Unavailable failure, HttpServletRequest request) {
        LOG.warn("{} could not be sent: {}.", request.getRequestURI(), failure.getMessage());
        return pages.showFault(HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** Nobody is left to be told anything, and nothing went wrong: a page was closed while its pictures came. */
    @ExceptionHandler
    void readerLeft(AsyncRequestNotUsableException failure, HttpServletResponse closed) {
        LOG.debug("A reader left before everything was sent", failure);
    }

    /** A converter's "not found" comes wrapped by the frame; what the frame itself refuses has a status of its own. */
    @ExceptionHandler
    ResponseEntity<byte[]> other(Exception failure, HttpServletRequest request) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof NotFound) {
                return notFound(request);
            }
        }
        if (failure instanceof ErrorResponse refused && refused.getStatusCode().is4xxClientError()) {
            HttpStatus status = HttpStatus.resolve(refused.getStatusCode().value());
            return refusal(status == null ? HttpStatus.BAD_REQUEST : status);
        }
        LOG.error("A page could not be shown: {}", request.getRequestURI(), failure);
        return pages.showFault(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private ResponseEntity<byte[]> refusal(HttpStatus status) {
        return pages.show(status == HttpStatus.NOT_FOUND ? problems.notFound() : problems.badRequest(), status);
    }

    /** Where the server itself found a fault; nothing is certain here, so nothing is asked for. */
    @RequestMapping("/error")
    ResponseEntity<byte[]> fault(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return pages.showFault(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status);
    }
}
