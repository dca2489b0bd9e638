package org.standfirst.edge;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * What of a request may change the form of an answer, though never its words.
 *
 * @param headOnly whether it wants the headers alone
 * @param tellsOfReader whether it says anything of how its reader stands to what needs a yes
 * @param visit what is counted of it
 */
record Wish(
        boolean headOnly,
        Encoding encoding,
        @Nullable String noneMatch,
        @Nullable String modifiedSince,
        boolean tellsOfReader,
        Visit visit) {
    private static final String GPC = "Sec-GPC";
    private static final String DNT = "DNT";
    /** What the name of the cookie with a reader's choice ends with. */
    private static final String CHOICE = "consent=";

    /** Nothing if the request could be about one reader alone, or sends something. */
    static @Nullable Wish of(Request request) {
        String method = request.getMethod();
        boolean head = HttpMethod.HEAD.is(method);
        if (!head && !HttpMethod.GET.is(method)) {
            return null;
        }
        Encoding encoding = Encoding.IDENTITY;
        String noneMatch = null;
        String modifiedSince = null;
        boolean tellsOfReader = false;
        String agent = null;
        String referer = null;
        boolean isFetchedAhead = head;
        for (HttpField field : request.getHeaders()) {
            HttpHeader header = field.getHeader();
            if (header == null) {
                tellsOfReader |= isSignal(field);
                isFetchedAhead |= isPurpose(field.getName());
                continue;
            }
            switch (header) {
                case USER_AGENT -> agent = field.getValue();
                case REFERER -> referer = field.getValue();
                case ACCEPT_ENCODING -> encoding = Encoding.best(field.getValue());
                case IF_NONE_MATCH ->
                    noneMatch = noneMatch == null ? field.getValue() : noneMatch + "," + field.getValue();
                case IF_MODIFIED_SINCE -> modifiedSince = field.getValue();
                case AUTHORIZATION, CONTENT_LENGTH, TRANSFER_ENCODING, UPGRADE, EXPECT -> {
                    return null;
                }
                case COOKIE -> {
                    if (isSession(field.getValue())) {
                        return null;
                    }
                    tellsOfReader |= field.getValue().contains(CHOICE);
                }
                default -> {}
            }
        }
        Visit visit = Visit.of(agent, referer, request.getHttpURI().getHost(), isFetchedAhead);
        return new Wish(head, encoding, noneMatch, modifiedSince, tellsOfReader, visit);
    }

    /** Global Privacy Control, and the older wish not to be tracked. */
    private static boolean isSignal(HttpField field) {
        String name = field.getName();
        return (name.length() == GPC.length() && name.equalsIgnoreCase(GPC))
                || (name.length() == DNT.length() && name.equalsIgnoreCase(DNT));
    }

    private static boolean isPurpose(String name) {
        return name.equalsIgnoreCase("sec-purpose") || name.equalsIgnoreCase("purpose");
    }

    /** Whether whoever sends these works for the magazine. */
    static boolean isOfStaff(HttpFields headers) {
        return headers.stream()
                .anyMatch(field -> field.getHeader() == HttpHeader.COOKIE && isSession(field.getValue()));
    }

    /** Other sites of the same domain, and analytics, set cookies that no page here reads. */
    private static boolean isSession(String cookies) {
        return cookies.contains("standfirst") || cookies.contains("SESSION");
    }
}
