package org.standfirst.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Sends an answer that is made whole already. Spring's own way would first look for what can write such a thing in a form
 * that the reader takes.
 */
final class BytesAnswered implements HandlerMethodReturnValueHandler {
    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return type.getParameterType().equals(ResponseEntity.class)
                && ResolvableType.forMethodParameter(type).getGeneric(0).resolve() == byte[].class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object answered, MethodParameter type, ModelAndViewContainer container, NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        ResponseEntity<?> answer = (ResponseEntity<?>) Objects.requireNonNull(answered);
        HttpHeaders headers = answer.getHeaders();
        if (isThereAlready(answer, request)) {
            return;
        }
        HttpServletResponse response = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        response.setStatus(answer.getStatusCode().value());
        headers.forEach((name, values) -> {
            response.setHeader(name, values.getFirst());
            values.subList(1, values.size()).forEach(value -> response.addHeader(name, value));
        });
        byte[] body = answer.getBody() instanceof byte[] bytes ? bytes : new byte[0];
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** A reader has it already, by the time it says; the edge knows this only of what it keeps. */
    private static boolean isThereAlready(ResponseEntity<?> answer, NativeWebRequest request) {
        long lastModified = answer.getHeaders().getLastModified();
        return lastModified >= 0
                && answer.getStatusCode().isSameCodeAs(HttpStatus.OK)
                && request.checkNotModified(lastModified);
    }
}
