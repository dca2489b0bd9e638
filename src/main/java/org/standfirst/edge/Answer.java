package org.standfirst.edge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpDateTime;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.jspecify.annotations.Nullable;

/**
 * What the application answered.
 *
 * @param headers those that go to readers as they are
 * @param tag of the body, without quotes and whatever stood around it; nothing if the application gave none
 * @param modified in the milliseconds of its header; -1 if it says nothing of it
 * @param isForAll whether every reader may have it, as far as the application says
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Answer(
        int status,
        List<HttpField> headers,
        byte[] body,
        @Nullable String tag,
        long modified,
        boolean isText,
        boolean isForAll) {
    /** What the edge says itself, a connection for itself, or one reader is told alone: others may get the same answer. */
    private static final Set<HttpHeader> OWN = EnumSet.of(
            HttpHeader.CONTENT_LENGTH,
            HttpHeader.DATE,
            HttpHeader.SERVER,
            HttpHeader.CONNECTION,
            HttpHeader.KEEP_ALIVE,
            HttpHeader.TRANSFER_ENCODING,
            HttpHeader.ETAG,
            HttpHeader.VARY,
            HttpHeader.SET_COOKIE);

    /** Pages, redirects, and that there is nothing: what is true until something changes. */
    private static final Set<Integer> LASTING = Set.of(200, 301, 308, 404, 410);

    static Answer of(int status, HttpFields said, byte[] body) {
        List<HttpField> headers = new ArrayList<>();
        for (HttpField field : said) {
            if (field.getHeader() == null) {
                headers.add(new PreEncodedHttpField(field.getName(), field.getValue()));
            } else if (!OWN.contains(field.getHeader())) {
                headers.add(new PreEncodedHttpField(field.getHeader(), field.getName(), field.getValue()));
            }
        }
        String modified = said.get(HttpHeader.LAST_MODIFIED);
        return new Answer(
                status,
                List.copyOf(headers),
                body,
                tag(said.get(HttpHeader.ETAG)),
                modified == null ? -1 : HttpDateTime.parseToEpoch(modified),
                isText(said.get(HttpHeader.CONTENT_TYPE)),
                isForAll(status, said));
    }

    /** The same, with more headers. */
    Answer with(List<HttpField> more) {
        return new Answer(
                status, Stream.concat(headers.stream(), more.stream()).toList(), body, tag, modified, isText, isForAll);
    }

    private static @Nullable String tag(@Nullable String said) {
        return said != null && said.matches("\"[A-Za-z0-9_-]+\"") ? said.substring(1, said.length() - 1) : null;
    }

    private static boolean isText(@Nullable String type) {
        return type != null && (type.startsWith("text/") || type.contains("json") || type.contains("xml"));
    }

    private static boolean isForAll(int status, HttpFields said) {
        String control = String.valueOf(said.get(HttpHeader.CACHE_CONTROL)).toLowerCase(Locale.ROOT);
        String vary = said.get(HttpHeader.VARY);
        return LASTING.contains(status)
                && !said.contains(HttpHeader.SET_COOKIE)
                && !said.contains(HttpHeader.CONTENT_ENCODING)
                && !said.contains(HttpHeader.WWW_AUTHENTICATE)
                && !control.contains("private")
                && !control.contains("no-store")
                && (vary == null || vary.equalsIgnoreCase("Accept-Encoding"));
    }

    /** Whether something is wrong here that is no fault of the request. */
    boolean isFault() {
        return status >= 500;
    }
}
