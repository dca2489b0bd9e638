package org.standfirst.edge;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The headers of a {@link PlainHead}, by what they do to the answer. */
enum PlainHeader {
    HOST,
    CONNECTION,
    ACCEPT_ENCODING,
    IF_NONE_MATCH,
    /** What says no for readers. */
    SIGNAL,
    USER_AGENT,
    REFERER,
    /** Whether the page is fetched before anybody asked for it. */
    PURPOSE,
    /** What browsers say of themselves and of the page before, and what is no reason to answer otherwise. */
    IGNORED;

    private static final int LONGEST = 32;
    private static final List<List<Name>> BY_LENGTH = byLength();

    private Stream<String> names() {
        return switch (this) {
            case HOST -> Stream.of("host");
            case CONNECTION -> Stream.of("connection");
            case ACCEPT_ENCODING -> Stream.of("accept-encoding");
            case IF_NONE_MATCH -> Stream.of("if-none-match");
            case SIGNAL -> Stream.of("sec-gpc", "dnt");
            case USER_AGENT -> Stream.of("user-agent");
            case REFERER -> Stream.of("referer");
            case PURPOSE -> Stream.of("sec-purpose", "purpose");
            case IGNORED ->
                Stream.of(
                        "accept",
                        "accept-language",
                        "sec-fetch-dest",
                        "sec-fetch-mode",
                        "sec-fetch-site",
                        "sec-fetch-user",
                        "sec-ch-ua",
                        "sec-ch-ua-mobile",
                        "sec-ch-ua-platform",
                        "upgrade-insecure-requests",
                        "priority",
                        "save-data",
                        "cache-control",
                        "pragma");
        };
    }

    private record Name(String small, PlainHeader header) {
        boolean is(byte[] bytes, int from) {
            for (int number = 0; number < small.length(); number++) {
                int each = bytes[from + number];
                int smallEach = each >= 'A' && each <= 'Z' ? each + ('a' - 'A') : each;
                if (smallEach != small.charAt(number)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static List<List<Name>> byLength() {
        return IntStream.range(0, LONGEST)
                .mapToObj(length -> Arrays.stream(values())
                        .flatMap(header -> header.names().map(name -> new Name(name, header)))
                        .filter(name -> name.small.length() == length)
                        .toList())
                .toList();
    }

    /** The one of this name, in whatever capitals; nothing if it is none of them. */
    static @Nullable PlainHeader of(byte[] bytes, int from, int to) {
        if (to - from >= LONGEST) {
            return null;
        }
        List<Name> names = BY_LENGTH.get(to - from);
        for (int number = 0; number < names.size(); number++) {
            if (names.get(number).is(bytes, from)) {
                return names.get(number).header;
            }
        }
        return null;
    }
}
