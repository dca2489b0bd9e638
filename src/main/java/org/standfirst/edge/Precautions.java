package org.standfirst.edge;

import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * What every answer tells browsers, unless it says otherwise itself: to take it for what it says it is, to run nothing,
 * to be shown within no other page, and to tell other sites little. A picture, a typeface and a stylesheet can do none of
 * the latter once they are taken for nothing else, so they are spared the words: half a kilobyte is a twentieth of what
 * a telephone's connection carries at once, and a page asks for a dozen of them.
 */
final class Precautions {
    /** Where redirects lead may be shown on other sites: an old address of a picture, in somebody's feed reader. */
    private static final HttpField FOR_ALL = new PreEncodedHttpField("Cross-Origin-Resource-Policy", "cross-origin");

    private static final List<HttpField> ALWAYS = List.of(
            new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
            new PreEncodedHttpField("Cross-Origin-Resource-Policy", "same-origin"));

    /** For what could be a document, or an error in place of one. */
    private static final List<HttpField> FOR_DOCUMENTS = List.of(
            new PreEncodedHttpField(
                    "Content-Security-Policy",
                    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
            new PreEncodedHttpField("Referrer-Policy", "strict-origin-when-cross-origin"),
            new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"),
            new PreEncodedHttpField(
                    "Permissions-Policy",
                    "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"));

    /** Allowed by name, since what else calls itself a picture may be a document with scripts: SVG. */
    private static final Set<String> NEVER_DOCUMENTS =
            Set.of("image/avif", "image/webp", "image/jpeg", "image/png", "image/gif", "font/woff2", "text/css");

    private Precautions() {}

    /** Adds what is missing. */
    static HttpFields added(HttpFields.Mutable headers) {
        if (headers.contains("Location") || headers.contains("Access-Control-Allow-Origin")) {
            addMissing(headers, FOR_ALL);
        }
        ALWAYS.forEach(field -> addMissing(headers, field));
        if (!isNeverADocument(headers)) {
            FOR_DOCUMENTS.forEach(field -> addMissing(headers, field));
        }
        return headers;
    }

    private static boolean isNeverADocument(HttpFields headers) {
        String type = headers.get(HttpHeader.CONTENT_TYPE);
        return type != null && NEVER_DOCUMENTS.contains(HttpField.getValueParameters(type, null));
    }

    private static void addMissing(HttpFields.Mutable headers, HttpField field) {
        if (!headers.contains(field.getName())) {
            headers.add(field);
        }
    }
}
