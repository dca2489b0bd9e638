package org.standfirst.support;

import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Opens a magazine's pages in a real browser and tells what none of them should have done. */
public final class ReaderVisit {
    private final TestMagazine magazine;
    private final Browser browser;

    public ReaderVisit(TestMagazine magazine, Browser browser) {
        this.magazine = magazine;
        this.browser = browser;
    }

    /** So many of the paths as show each kind of page a few times: sections, a section's second page, articles, … */
    public static List<String> ofEachKind(Collection<String> paths, int many) {
        Map<String, Integer> seen = new HashMap<>();
        return paths.stream()
                .filter(path -> seen.merge(kind(path), 1, Integer::sum) <= many)
                .toList();
    }

    private static String kind(String path) {
        String[] parts = path.split("[/?]", -1);
        return parts[1] + " " + parts.length + (path.contains("?") ? " more" : "");
    }

    /**
     * What is asked of anybody else, run as a script, or left in the reader's browser, with scripts allowed and every picture
     * fetched. One script of the magazine's own may run in articles, which says how far they are read, and asks for nothing of
     * replies before there are any.
     */
    public List<String> intrusions(Collection<String> paths) {
        List<String> intrusions = new ArrayList<>();
        String home = magazine.address("/").toString();
        try (Page page = browser.page(new NewPageOptions().setViewportSize(1280, 900))) {
            page.onRequest(request -> {
                boolean isForeign =
                        !request.url().startsWith(home) && !request.url().startsWith("data:");
                boolean isOther = !OWN.matcher(request.url()
                                        .substring(Math.min(
                                                home.length(), request.url().length())))
                                .lookingAt()
                        && List.of("script", "fetch", "xhr").contains(request.resourceType());
                if (isForeign || isOther) {
                    intrusions.add(page.url() + " asks for " + request.url());
                }
            });
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    intrusions.add(page.url() + ": " + message.text());
                }
            });
            for (String path : paths) {
                page.navigate(magazine.address(path).toString());
                ((List<?>) page.evaluate(LEFT)).forEach(left -> intrusions.add(path + " has " + left));
            }
            page.context().cookies().forEach(cookie -> intrusions.add("a cookie stays: " + cookie.name));
        }
        return intrusions;
    }

    /** The script of articles, and what it tells: how far one is read. */
    private static final Pattern OWN = Pattern.compile("assets/(?:reply|reading|article)-|reading/");

    private static final String LEFT = """
            async () => {
                document.querySelectorAll("img").forEach(image => image.loading = "eager");
                await Promise.all([...document.images].map(image => image.decode().catch(() => {})));
                const left = [...document.querySelectorAll("script:not([type='application/ld+json']), iframe, object, embed")]
                    .filter(element => !(document.querySelector("main .replies")
                        ? element.matches("body > script[type=module]:is([src^='/assets/reply-'], [src^='/assets/article-']):empty")
                        : element.matches("body > script[type=module][src^='/assets/reading-']:empty")))
                    .map(element => element.outerHTML);
                document.querySelectorAll("*").forEach(element => element.getAttributeNames()
                    .filter(name => name.startsWith("on")).forEach(name => left.push(name)));
                left.push(...Object.keys(localStorage), ...Object.keys(sessionStorage));
                left.push(...(await indexedDB.databases()).map(database => database.name));
                return left;
            }
            """;

    /** What axe-core finds wrong with these pages, on a telephone, in light and in dark. */
    public List<String> barriers(Collection<String> paths) {
        List<String> barriers = new ArrayList<>();
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (Page page = browser.page(412, 900, colours)) {
                for (String path : paths) {
                    page.navigate(magazine.address(path).toString());
                    Browser.barriers(page).forEach(barrier -> barriers.add(colours + " " + path + " " + barrier));
                }
            }
        }
        return barriers;
    }
}
