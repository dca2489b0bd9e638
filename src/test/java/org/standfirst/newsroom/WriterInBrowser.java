package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import org.standfirst.article.Article;
import org.standfirst.kernel.Id;
import org.standfirst.support.Browser;
import org.standfirst.support.StaffVisit;

/** Somebody at the desk with a browser of their own, who writes in an article in one tab or more. */
final class WriterInBrowser implements AutoCloseable {
    private final String name;
    private final StaffPass pass;
    private final String address;
    private final Id<Article> article;
    private final BrowserContext browser;
    private final List<ArticleTab> tabs = new ArrayList<>();
    private boolean isOffline;
    private boolean isSignedOut;

    /** What lets somebody in, with the password that all have. */
    record StaffPass(String email) {}

    WriterInBrowser(String name, StaffPass pass, Browser browser, String address, Id<Article> article, Ledger ledger) {
        this.name = name;
        this.pass = pass;
        this.address = address;
        this.article = article;
        this.browser = browser.person();
        this.browser.exposeBinding("seen", (_, words) -> {
            ledger.shown(String.valueOf(words[0]));
            return null;
        });
        this.browser.addInitScript(ArticleTab.PREPARED);
        signIn();
        open();
    }

    String name() {
        return name;
    }

    List<ArticleTab> tabs() {
        return tabs;
    }

    boolean canLoad() {
        return !isOffline && !isSignedOut;
    }

    ArticleTab open() {
        ArticleTab tab = new ArticleTab(browser, address + ArticleScreen.path(article));
        tabs.add(tab);
        return tab;
    }

    void goOffline(boolean offline) {
        browser.setOffline(offline);
        isOffline = offline;
    }

    boolean isOffline() {
        return isOffline;
    }

    /** As from a further tab. */
    void signOut() {
        browser.request().post(address + "/newsroom/sign-out", fromHere());
        isSignedOut = true;
    }

    void signIn() {
        RequestOptions form =
                fromHere().setForm(FormData.create().set("email", pass.email()).set("password", StaffVisit.PASSWORD));
        assertThat(browser.request().post(address + "/newsroom/sign-in", form).ok())
                .as("%s is let in again", name)
                .isTrue();
        isSignedOut = false;
    }

    boolean isSignedOut() {
        return isSignedOut;
    }

    private static RequestOptions fromHere() {
        return RequestOptions.create().setHeader("Sec-Fetch-Site", "same-origin");
    }

    @Override
    public void close() {
        browser.close();
    }
}
