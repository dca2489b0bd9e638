package org.standfirst.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** A real browser. Tests that ask for it are skipped where there is none. */
public final class Browser implements AutoCloseable {
    private static final Path AXE = Path.of("web/node_modules/axe-core/axe.min.js");

    /** The first is the same without what belongs to a window, which nobody looks at here: less than half the work. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

    /** Starting one takes longer than many a test; those who come one after the other share it and see nothing of each other. */
    private static final ThreadLocal<Running> RUNNING = new ThreadLocal<>();

    private final com.microsoft.playwright.Browser browser;
    private final List<BrowserContext> opened = new ArrayList<>();

    private Browser(com.microsoft.playwright.Browser browser) {
        this.browser = browser;
    }

    /** Both end with this process. */
    private record Running(Playwright playwright, com.microsoft.playwright.Browser browser) {}

    /** The machine's Chromium, for the thread that asks for it. */
    public static Browser start() {
        Optional<Path> program = find();
        Assumptions.assumeTrue(program.isPresent(), "there is no chromium on this machine");
        Running running = RUNNING.get();
        if (running == null || !running.browser().isConnected()) {
            running = run(program.orElseThrow());
            RUNNING.set(running);
        }
        return new Browser(running.browser());
    }

    private static Running run(Path program) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Running(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(program)
                                .setHeadless(true)
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync"))));
    }

    private static Optional<Path> find() {
        List<String> folders =
                List.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"));
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A window to one's own measure, which minds the site's policy. */
    public Page page(com.microsoft.playwright.Browser.NewPageOptions options) {
        return opened(browser.newPage(options));
    }

    /** A browser of somebody's own, with cookies and a store that no other has, for several windows. */
    public BrowserContext person() {
        BrowserContext person = browser.newContext();
        opened.add(person);
        return person;
    }

    /** A window of that size. */
    public Page page(int width, int height, ColorScheme colours) {
        return opened(browser.newPage(new com.microsoft.playwright.Browser.NewPageOptions()
                .setViewportSize(width, height)
                .setColorScheme(colours)
                // The judges of a page are put into it by script, which the site's own policy forbids.
                .setBypassCSP(true)));
    }

    private Page opened(Page page) {
        opened.add(page.context());
        return page;
    }

    /**
     * What axe-core finds wrong with a page's accessibility. What it finds right it need not list, which on a page of many
     * elements is most of its work.
     *
     * @return each as "rule: element"
     */
    public static List<String> barriers(Page page) {
        Assumptions.assumeTrue(Files.exists(AXE), "axe-core is not installed: run npm ci in web/");
        try {
            if (page.evaluate("() => 'axe' in window") instanceof Boolean isThere && !isThere) {
                page.evaluate(Files.readString(AXE));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Object found = page.evaluate("""
                async () => (await axe.run(document, {resultTypes: ["violations"]})).violations.flatMap(violation =>
                    violation.nodes.map(node => violation.id + ": " + node.target + " " + node.failureSummary))
                """);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    /** Closes what was opened here. */
    @Override
    public void close() {
        opened.forEach(BrowserContext::close);
    }
}
