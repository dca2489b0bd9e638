package org.standfirst.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** The feeds of a site that moved in stood below its pages, or were asked of them: "/category/food/feed/atom/". */
    private static final Pattern FEED = Pattern.compile("(.*?)/feed(?:/(atom|rss2?|rdf))?/?");

    private static final Pattern FEED_QUERY = Pattern.compile("(?:^|&)feed=(atom|rss2?|rdf)(?=&|$)");
    private static final Pattern WITH_FEEDS = Pattern.compile("/(?:sections|tags|authors|editions)/[^/]+");

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
        return findFeed(path, query).or(() -> find(path, query, here));
    }

    private Optional<String> find(String path, @Nullable String query, String here) {
        return spellings(path, query).stream()
                .flatMap(spelling -> addresses.find(spelling).stream())
                // Never in a circle.
                .filter(now -> !now.equals(here) && !now.equals(decode(here)))
                .findFirst();
    }

    /** The feed that holds what an old one held; a thread of replies has none. */
    private Optional<String> findFeed(String path, @Nullable String query) {
        Matcher below = FEED.matcher(path);
        Matcher asked = FEED_QUERY.matcher(query == null ? "" : query);
        boolean isAsked = asked.find();
        if (!below.matches() && !isAsked) {
            return Optional.empty();
        }
        String format = isAsked ? asked.group(1) : below.group(2);
        String ending = "/feed." + (format != null && format.equals("atom") ? "atom" : "rss");
        String page = below.matches() ? below.group(1) : path;
        String rest = query == null ? "" : asked.replaceAll("").replaceFirst("^&", "");
        if (page.isEmpty() || page.equals("/") || page.equals("/index.php")) {
            return rest.isEmpty()
                    ? Optional.of(ending)
                    : findPage("/", rest).map(now -> now + ending).or(() -> Optional.of(ending));
        }
        return findPage(page, rest.isEmpty() ? null : rest).map(now -> now + ending);
    }

    private Optional<String> findPage(String path, @Nullable String query) {
        return find(path, query, "")
                .or(() -> Optional.of(path))
                .filter(now -> WITH_FEEDS.matcher(now).matches());
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
