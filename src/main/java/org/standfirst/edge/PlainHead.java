package org.standfirst.edge;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The head of a request that is as plain as can be (RFC 9112): a GET for a path of letters, digits and slashes, with headers
 * that ask for nothing but an encoding, or whether a page has changed. What is in any way out of the ordinary is none, and is
 * left to a server that knows all of HTTP: it costs time, and never a wrong answer.
 *
 * @param noneMatch as in {@code If-None-Match}
 * @param signals whether it says anything of how its reader stands to being followed
 * @param visit what is counted of it
 */
record PlainHead(String path, Encoding encoding, @Nullable String noneMatch, boolean signals, Visit visit) {
    private static final byte[] BEGIN = "GET /".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] VERSION = " HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII);

    private static final int LONGEST_PORT = 5;

    /** What stands in paths that can be written in one way alone. */
    private static final boolean[] IN_PATHS = allowed("-_~");

    private static final boolean[] IN_HOSTS = allowed("-.");

    private static boolean[] allowed(String more) {
        boolean[] allowed = new boolean[128];
        for (char each = 'a'; each <= 'z'; each++) {
            allowed[each] = true;
            allowed[Character.toUpperCase(each)] = true;
        }
        for (char each = '0'; each <= '9'; each++) {
            allowed[each] = true;
        }
        more.chars().forEach(each -> allowed[each] = true);
        return allowed;
    }

    /**
     * Reads bytes that must be one whole head and nothing else; nothing if they are anything but that.
     *
     * @param isCounted whether anybody wants to know of the visit
     */
    static @Nullable PlainHead read(byte[] bytes, int length, boolean isCounted) {
        return startsWith(bytes, 0, length, BEGIN) ? new Reading(bytes, length, isCounted).head() : null;
    }

    private static boolean startsWith(byte[] bytes, int from, int length, byte[] words) {
        if (length - from < words.length) {
            return false;
        }
        for (int number = 0; number < words.length; number++) {
            if (bytes[from + number] != words[number]) {
                return false;
            }
        }
        return true;
    }

    private static final class Reading {
        private final byte[] bytes;
        private final int length;
        private int at = BEGIN.length;
        private boolean hostSeen;
        private @Nullable Encoding encoding;
        private @Nullable String noneMatch;
        private boolean signals;
        private final boolean isCounted;
        private int hostFrom;
        private int hostTo;
        private int refererFrom;
        private int refererTo;
        private boolean isBrowser;
        private boolean isFetchedAhead;

        Reading(byte[] bytes, int length, boolean isCounted) {
            this.bytes = bytes;
            this.length = length;
            this.isCounted = isCounted;
        }

        @Nullable
        PlainHead head() {
            int pathFrom = BEGIN.length - 1;
            if (!skipPath()) {
                return null;
            }
            String path = text(pathFrom, at);
            at += VERSION.length;
            while (at < length && bytes[at] != '\r') {
                if (!skipHeader()) {
                    return null;
                }
            }
            boolean whole = at + 2 == length && bytes[at + 1] == '\n' && hostSeen;
            Encoding wanted = encoding == null ? Encoding.IDENTITY : encoding;
            return whole ? new PlainHead(path, wanted, noneMatch, signals, visit()) : null;
        }

        private Visit visit() {
            return isBrowser && !isFetchedAhead
                    ? Visit.led(bytes, refererFrom, refererTo, bytes, hostFrom, hostTo)
                    : Visit.PROGRAM;
        }

        /** No dots, so that none leads upwards, and no slash beside another. */
        private boolean skipPath() {
            while (at < length) {
                byte each = bytes[at];
                if (each == ' ') {
                    return startsWith(bytes, at, length, VERSION);
                }
                boolean fine = each == '/' ? bytes[at - 1] != '/' : each >= 0 && IN_PATHS[each];
                if (!fine) {
                    return false;
                }
                at++;
            }
            return false;
        }

        private boolean skipHeader() {
            int nameFrom = at;
            while (at < length && bytes[at] != ':') {
                at++;
            }
            PlainHeader header = at < length ? PlainHeader.of(bytes, nameFrom, at) : null;
            if (header == null) {
                return false;
            }
            at++;
            if (at < length && bytes[at] == ' ') {
                at++;
            }
            int from = at;
            while (at < length && isPrinted(bytes[at])) {
                at++;
            }
            if (at + 1 >= length || bytes[at] != '\r' || bytes[at + 1] != '\n' || at == from) {
                return false;
            }
            int to = at;
            at += 2;
            return isPlain(header, from, to);
        }

        private static boolean isPrinted(byte each) {
            return each >= ' ' && each != 0x7f;
        }

        private boolean isPlain(PlainHeader header, int from, int to) {
            return switch (header) {
                case IGNORED -> true;
                case SIGNAL -> {
                    signals = true;
                    yield true;
                }
                case USER_AGENT -> {
                    isBrowser = isCounted && Agents.isBrowser(bytes, from, to);
                    yield true;
                }
                case REFERER -> {
                    refererFrom = from;
                    refererTo = to;
                    yield true;
                }
                case PURPOSE -> {
                    isFetchedAhead = true;
                    yield true;
                }
                case HOST -> isFirstHost(from, to);
                case CONNECTION -> text(from, to).equalsIgnoreCase("keep-alive");
                case ACCEPT_ENCODING -> {
                    boolean first = encoding == null;
                    encoding = Encoding.best(text(from, to));
                    yield first;
                }
                case IF_NONE_MATCH -> {
                    boolean first = noneMatch == null;
                    noneMatch = text(from, to);
                    yield first;
                }
            };
        }

        /** A name, and a port of digits if need be; what else may be a host is judged by who knows all of HTTP. */
        private boolean isFirstHost(int from, int to) {
            int number = from;
            while (number < to && IN_HOSTS[bytes[number]]) {
                number++;
            }
            boolean named = number > from;
            if (number < to && bytes[number] == ':') {
                int port = ++number;
                while (number < to && bytes[number] >= '0' && bytes[number] <= '9') {
                    number++;
                }
                named &= number > port && number - port <= LONGEST_PORT;
            }
            boolean first = !hostSeen;
            hostSeen = true;
            hostFrom = from;
            hostTo = to;
            return first && named && number == to;
        }

        private String text(int from, int to) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
    }
}
