package org.standfirst.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.standfirst.article.OldAddresses;

/**
 * Finds what an address led to before. An address may be asked for in several spellings: percent-encoded or not, and with
 * a query that somebody's campaign added.
 */
@Component
class OldLinks {
    private static final int LONGEST = 2_000;
    private static final int MOST_PARAMETERS = 8;

    private final OldAddresses addresses;

    OldLinks(OldAddresses addresses) {
        this.addresses = addresses;
    }

    /** The path where it stands now. */
    Optional<String> find(HttpServletRequest request) {
        String path = request.getRequestURI();
        String query = request.getQueryString();
        if (path.length() + (query == null ? 0 : query.length()) > LONGEST) {
            return Optional.empty();
        }
        String here = query == null ? path : path + "?" + query;
        return spellings(path, query).stream()
                .flatMap(spelling -> addresses.find(spelling).stream())
                // Never in a circle.
                .filter(now -> !now.equals(here) && !now.equals(decode(here)))
                .findFirst();
    }

    private static Set<String> spellings(String path, @Nullable String query) {
        Set<String> spellings = new LinkedHashSet<>();
        if (query != null) {
            add(spellings, path + "?" + query);
            String[] parameters = query.split("&", MOST_PARAMETERS + 1);
            for (int index = 0; index < Math.min(parameters.length, MOST_PARAMETERS); index++) {
                add(spellings, path + "?" + parameters[index]);
                if (path.equals("/index.php")) {
                    add(spellings, "/?" + parameters[index]);
                }
            }
        }
        if (!path.equals("/")) {
            add(spellings, path);
        }
        return spellings;
    }

    private static void add(Set<String> spellings, String address) {
        spellings.add(address);
        spellings.add(decode(address));
    }

    private static String decode(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException strayPercent) {
            return address;
        }
    }
}
