package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.standfirst.support.Browser;
import org.standfirst.support.TestMagazine;

/** Somebody who reads and replies, by a browser and from a network of their own. */
final class ReplyReader implements AutoCloseable {
    /** What a browser takes to be sent by a program if it comes sooner, in milliseconds. */
    private static final int THINKING = 3_100;

    private final Browser browser;
    private final TestMagazine magazine;
    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    final Way way;
    final Page page;

    /** By what they read: with scripts or without, on a small screen or a large one, by day or by night. */
    enum Way {
        TELEPHONE(375, ColorScheme.LIGHT, true),
        DESK(1440, ColorScheme.DARK, true),
        PLAIN_TELEPHONE(375, ColorScheme.DARK, false),
        PLAIN_DESK(1440, ColorScheme.LIGHT, false);

        final int width;
        final ColorScheme colours;
        final boolean runsScripts;

        Way(int width, ColorScheme colours, boolean runsScripts) {
            this.width = width;
            this.colours = colours;
            this.runsScripts = runsScripts;
        }
    }

    ReplyReader(Browser browser, TestMagazine magazine, Way way) {
        this(browser, magazine, way, RepliedMagazine.network());
    }

    ReplyReader(Browser browser, TestMagazine magazine, Way way, String network) {
        this.browser = browser;
        this.magazine = magazine;
        this.way = way;
        page = browser.page(new com.microsoft.playwright.Browser.NewPageOptions()
                .setViewportSize(way.width, 800)
                .setColorScheme(way.colours)
                .setJavaScriptEnabled(way.runsScripts)
                .setExtraHTTPHeaders(Map.of("X-Forwarded-For", network)));
        page.setDefaultTimeout(20_000);
        page.context().onRequest(requests::add);
        page.onConsoleMessage(message -> {
            // Answers that say no are written to the console by the browser itself.
            if (message.type().equals("error") && !message.text().contains("the server responded with a status of 4")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    ReplyReader open(String path) {
        page.navigate(magazine.address(path).toString());
        return this;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    ReplyReader click(String selector) {
        page.locator(selector).first().click();
        return this;
    }

    /** Whoever fills in the form sooner than people can is looked at again. */
    ReplyReader think() {
        page.waitForTimeout(THINKING);
        return this;
    }

    ReplyReader write(String name, String text) {
        page.fill("#answer [name=text]", text);
        page.fill("#answer [name=name]", name);
        return this;
    }

    ReplyReader post() {
        return click("#answer button.main");
    }

    /** What became of a reply that was just sent. */
    String standing() {
        return page.locator(".own-reply .standing").textContent();
    }

    /** Why it was not posted. */
    String problems() {
        return page.locator(".reply-problems").textContent();
    }

    List<String> requests() {
        synchronized (requests) {
            return requests.stream().map(Request::url).toList();
        }
    }

    /** That the page, as it stands now, keeps nobody out, and fits. */
    ReplyReader look(String state) {
        if (way.runsScripts) {
            assertThat(Browser.barriers(page)).as("%s, %s", way, state).isEmpty();
        } else {
            try (Page copy = copy()) {
                assertThat(Browser.barriers(copy)).as("%s, %s", way, state).isEmpty();
            }
        }
        assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                .as("%s, %s", way, state)
                .isEqualTo(way.width);
        assertThat(complaints).as("%s, %s", way, state).isEmpty();
        return this;
    }

    /** The page where scripts run, as the judge is one; with what is there for those who have none. */
    private Page copy() {
        String html = page.content().replaceAll("</?noscript>|<script type=\"module\".*?</script>", "");
        Page copy = browser.page(way.width, 800, way.colours);
        copy.route(
                page.url(),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html;charset=UTF-8")
                        .setBody(html)));
        copy.navigate(page.url());
        return copy;
    }

    @Override
    public void close() {
        page.close();
    }
}
