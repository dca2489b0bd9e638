package org.standfirst.newsroom;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** A tab of a real browser that shows an article to write in, with a clock that is eight times as fast. */
final class ArticleTab {
    /** Tells what stands in the text and its opening, and says so each time that it is sent. */
    static final String PREPARED = """
            (() => {
                const FASTER = 8;
                const [later, again, now, ask] = [setTimeout, setInterval, Date.now, fetch].map((each) => each.bind(window));
                const began = now();
                window.setTimeout = (work, time = 0, ...more) => later(work, time / FASTER, ...more);
                window.setInterval = (work, time = 0, ...more) => again(work, time / FASTER, ...more);
                Date.now = () => began + (now() - began) * FASTER;
                window.words = () => [document.querySelector("#headline")?.value, document.querySelector("#standfirst")?.value,
                    document.querySelector("#body .ProseMirror")?.innerText].join(" ");
                window.fetch = (address, options) => {
                    if (options?.method === "PUT") {
                        window.seen(window.words());
                    }
                    return ask(address, options);
                };
            })();
            """;

    private static final String STANDING = """
            () => ({
                text: window.words(),
                isSaved: (window.standfirst?.saved() ?? false) && document.querySelector("#saved").dataset.status === "saved",
                mayWrite: document.querySelector("#article")?.dataset.writing === "true",
                isAsked: document.querySelector("dialog[open]") !== null,
                status: document.querySelector("#saved")?.textContent + " / " + document.querySelector("#presence")?.textContent,
            })
            """;

    private static final String PRESS = """
            (name) => {
                const button = [...document.querySelectorAll("#presence button, .offer button, dialog[open] button")]
                    .find((each) => each.textContent === name);
                button?.click();
                return button !== undefined;
            }
            """;

    /** What this browser keeps of the article. */
    private static final String KEPT = """
            (article) => new Promise((resolve, reject) => {
                const opening = indexedDB.open("standfirst", 1);
                opening.onerror = () => reject(opening.error);
                opening.onsuccess = () => {
                    const asking = opening.result.transaction("kept").objectStore("kept").getAll();
                    const text = (node) => node.text ?? (node.content ?? []).map(text).join(" ");
                    asking.onsuccess = () => resolve(asking.result.filter((kept) => kept.article === article)
                        .map(({ manuscript }) => [manuscript.headline, manuscript.standfirst, text(manuscript.body)].join(" ")));
                };
            })
            """;

    private final BrowserContext browser;
    private final Page page;
    private boolean isAsleep;

    /** What a tab shows at a moment. */
    record Standing(String text, boolean isSaved, boolean mayWrite, boolean isAsked, String status) {}

    ArticleTab(BrowserContext browser, String address) {
        this.browser = browser;
        this.page = browser.newPage();
        page.onDialog(Dialog::accept);
        page.navigate(address);
    }

    Standing standing() {
        Map<?, ?> seen = (Map<?, ?>) page.evaluate(STANDING);
        return new Standing(
                String.valueOf(seen.get("text")),
                Boolean.TRUE.equals(seen.get("isSaved")),
                Boolean.TRUE.equals(seen.get("mayWrite")),
                Boolean.TRUE.equals(seen.get("isAsked")),
                String.valueOf(seen.get("status")));
    }

    boolean isAsleep() {
        return isAsleep;
    }

    /** Puts a word at the end of the text, of the headline or of the standfirst, if it may be written in. */
    boolean type(String place, String word) {
        page.locator(place).focus();
        page.keyboard().press(place.equals("#headline") || place.equals("#standfirst") ? "End" : "Control+End");
        page.keyboard().insertText(word + " ");
        return Ledger.words(standing().text()).contains(word);
    }

    boolean press(String button) {
        return Boolean.TRUE.equals(page.evaluate(PRESS, button));
    }

    void pressSave() {
        page.keyboard().press("Control+s");
    }

    void reload() {
        page.reload();
    }

    void sleep() {
        lifecycle("frozen");
        isAsleep = true;
    }

    void wake() {
        lifecycle("active");
        isAsleep = false;
    }

    private void lifecycle(String state) {
        JsonObject wanted = new JsonObject();
        wanted.addProperty("state", state);
        browser.newCDPSession(page).send("Page.setWebLifecycleState", wanted);
    }

    List<String> kept(String article) {
        return ((List<?>) page.evaluate(KEPT, article))
                .stream().map(String::valueOf).toList();
    }

    void awaitOffers() {
        page.locator(".offer").first().waitFor();
    }

    int offers() {
        return page.locator(".offer").count();
    }

    void rest(int milliseconds) {
        page.waitForTimeout(milliseconds);
    }
}
