package org.standfirst.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The address that libpq understands (PostgreSQL manual, 34.1.1.2), turned into the one that JDBC understands. */
final class PostgresqlUrl {
    private PostgresqlUrl() {}

    static String toJdbc(String written) {
        URI uri = parse(written);
        StringBuilder jdbc = new StringBuilder("jdbc:postgresql://").append(uri.getHost());
        if (uri.getPort() > 0) {
            jdbc.append(':').append(uri.getPort());
        }
        jdbc.append(uri.getRawPath());
        String separator = "?";
        if (uri.getRawQuery() != null) {
            jdbc.append('?').append(uri.getRawQuery());
            separator = "&";
        }
        if (uri.getRawUserInfo() != null) {
            String[] user = uri.getRawUserInfo().split(":", 2);
            jdbc.append(separator).append("user=").append(reencode(user[0]));
            if (user.length == 2) {
                jdbc.append("&password=").append(reencode(user[1]));
            }
        }
        return jdbc.toString();
    }

    private static URI parse(String written) {
        try {
            URI uri = new URI(written);
            if (uri.getHost() != null && uri.getRawPath().length() > 1) {
                return uri;
            }
        } catch (URISyntaxException wrong) {
            // said below, without the address: it may hold a password
        }
        throw new DatabaseUnusable(
                "The PostgreSQL address is not complete. Write postgresql://user:password@host:5432/name; "
                        + "blanks and signs such as @ or / in a password are written as %20, %40, %2F.");
    }

    private static String reencode(String part) {
        return URLEncoder.encode(
                URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
