package org.standfirst.site;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads which page of a list is asked for out of an address. */
final class PagingFromAddress implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Paging.class);
    }

    /** @throws BadRequest if one is there twice */
    @Override
    public Paging resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new Paging(only(request.getParameterValues("before")), only(request.getParameterValues("after")));
    }

    private static @Nullable String only(String @Nullable [] values) {
        if (values != null && values.length > 1) {
            throw new BadRequest();
        }
        return values == null ? null : values[0];
    }
}
