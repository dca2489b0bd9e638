package org.standfirst.edge;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * What every answer tells browsers, unless it says otherwise itself: to run nothing, to be shown within no other page, and
 * to tell other sites little.
 */
final class Precautions {
    /** Where redirects lead may be shown on other sites: an old address of a picture, in somebody's feed reader. */
    private static final HttpField FOR_ALL = new PreEncodedHttpField("Cross-Origin-Resource-Policy", "cross-origin");

    private static final List<HttpField> ALWAYS = List.of(
            new PreEncodedHttpField(
                    "Content-Security-Policy",
                    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
            new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
            new PreEncodedHttpField("Referrer-Policy", "strict-origin-when-cross-origin"),
            new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"),
            new PreEncodedHttpField("Cross-Origin-Resource-Policy", "same-origin"),
            new PreEncodedHttpField(
                    "Permissions-Policy",
                    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
                            + "microphone=(), midi=(), payment=(), usb=()"));

    private Precautions() {}

    /** Adds what is missing. */
    static HttpFields added(HttpFields.Mutable headers) {
        if (headers.contains("Location") || headers.contains("Access-Control-Allow-Origin")) {
            addMissing(headers, FOR_ALL);
        }
        ALWAYS.forEach(field -> addMissing(headers, field));
        return headers;
    }

    private static void addMissing(HttpFields.Mutable headers, HttpField field) {
        if (!headers.contains(field.getName())) {
            headers.add(field);
        }
    }
}
