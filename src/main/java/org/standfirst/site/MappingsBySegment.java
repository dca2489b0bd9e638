package org.standfirst.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds what answers an address among those alone that begin with the same word, where Spring asks each of some hundreds.
 * Wherever the answer isn't one and clear, Spring is asked.
 */
final class MappingsBySegment extends RequestMappingHandlerMapping {
    private final Map<String, List<Mapped>> bySegment = new HashMap<>();
    private final List<Mapped> anywhere = new ArrayList<>();
    private final Set<String> fixed = new HashSet<>();

    private record Mapped(RequestMappingInfo info, HandlerMethod method) {}

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> methods) {
        super.handlerMethodsInitialized(methods);
        methods.forEach((info, method) -> {
            fixed.addAll(info.getDirectPaths());
            Mapped mapped = new Mapped(info, method);
            List<String> segments = info.getPatternValues().stream()
                    .map(MappingsBySegment::segment)
                    .distinct()
                    .toList();
            if (!segments.isEmpty() && segments.stream().allMatch(MappingsBySegment::isPlain)) {
                segments.forEach(segment -> bySegment
                        .computeIfAbsent(segment, _ -> new ArrayList<>())
                        .add(mapped));
            } else {
                anywhere.add(mapped);
            }
        });
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        // Where an address stands as it is, Spring knows it without looking.
        Mapped only = fixed.contains(path) || CorsUtils.isPreFlightRequest(request) ? null : only(path, request);
        if (only == null) {
            return super.lookupHandlerMethod(path, request);
        }
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, only.method());
        handleMatch(only.info(), path, request);
        return only.method();
    }

    /** Nothing if there is none, or more than one. */
    private @Nullable Mapped only(String path, HttpServletRequest request) {
        Mapped only = null;
        for (List<Mapped> some : List.of(bySegment.getOrDefault(segment(path), List.of()), anywhere)) {
            for (Mapped mapped : some) {
                RequestMappingInfo match = getMatchingMapping(mapped.info(), request);
                if (match != null && only != null) {
                    return null;
                }
                only = match == null ? only : new Mapped(match, mapped.method());
            }
        }
        return only;
    }

    /** The first word of an address or a pattern. */
    private static String segment(String path) {
        int start = path.startsWith("/") ? 1 : 0;
        int end = path.indexOf('/', start);
        return end < 0 ? path.substring(start) : path.substring(start, end);
    }

    private static boolean isPlain(String segment) {
        return segment.chars().allMatch(sign -> (sign >= 'a' && sign <= 'z') || sign == '-' || sign == '.');
    }
}
