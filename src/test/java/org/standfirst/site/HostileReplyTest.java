package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.standfirst.article.Article;
import org.standfirst.conduct.Mode;
import org.standfirst.kernel.Id;
import org.standfirst.reply.ModerateReply;
import org.standfirst.reply.Reply;
import org.standfirst.reply.ReplyForm;
import org.standfirst.support.Browser;
import org.standfirst.support.TestMagazine;
import org.standfirst.wordpress.SharedData;

/**
 * Markup that was collected because it did harm elsewhere, sent as the words, the name and the address of a reply, and read in
 * a real browser whose content security policy is switched off. A page with it must be built as one with harmless words is.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileReplyTest {
    private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([^\"]+)\"");
    private static final String HARMLESS = "Harmless words.";
    private static final String READER = "Ada Penhale";

    /**
     * Wakes what sleeps in handlers, and tells how the page is built: once without the replies and what is wrong with a form,
     * and once for each way in which a reply is.
     */
    private static final String LOOK = """
            () => {
              const harm = [];
              const allowed = { A: 'href rel', P: '', EM: '', STRONG: '', BLOCKQUOTE: '', BR: '', DIV: 'class', CITE: '' };
              for (const element of document.querySelectorAll('*')) {
                for (const event of ['mouseover', 'click', 'focus', 'load', 'error', 'keydown', 'abort', 'toggle'])
                  element.dispatchEvent(new Event(event, { bubbles: false, cancelable: true }));
              }
              const copy = document.documentElement.cloneNode(true);
              for (const element of copy.querySelectorAll('.reply-body *')) {
                const names = element.getAttributeNames().sort().join(' ');
                if (allowed[element.tagName] === undefined || (names && names !== allowed[element.tagName]))
                  harm.push(element.outerHTML);
                if (element.href && !/^https?:/.test(element.href)) harm.push(element.outerHTML);
              }
              copy.querySelectorAll('.reply-body').forEach(body => body.replaceChildren());
              copy.querySelectorAll('.reply-problems').forEach(problems => problems.remove());
              copy.querySelectorAll('title, style, textarea').forEach(element => {
                if (element.children.length) harm.push(element.outerHTML);
              });
              const built = element => [element, ...element.querySelectorAll('*')]
                .map(part => part.tagName + ' ' + part.getAttributeNames().sort().join(' ')).join('\\n');
              const lines = [...new Set([...copy.querySelectorAll('.talk > li')].map(built))];
              copy.querySelectorAll('.talk > li').forEach(line => line.remove());
              return { harm, lines, page: built(copy) };
            }
            """;

    /** How a page is built. */
    private record Shape(List<String> harm, List<String> lines, String page) {
        static Shape of(Object told) {
            Map<?, ?> parts = (Map<?, ?>) told;
            return new Shape(
                    strings(parts.get("harm")), strings(parts.get("lines")), String.valueOf(parts.get("page")));
        }

        private static List<String> strings(@Nullable Object list) {
            return ((List<?>) Objects.requireNonNull(list))
                    .stream().map(String::valueOf).toList();
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final RepliedMagazine replied = new RepliedMagazine();
    private final TestMagazine magazine = replied.magazine;
    private final List<String> payloads = SharedData.elements("markup", HostileMarkupTest.PAYLOADS::contains).stream()
            .filter(payload -> !payload.isBlank())
            .distinct()
            .toList();
    private final List<String> harm = new ArrayList<>();
    private final Map<Article, String> seals = new HashMap<>();
    private Browser browser;
    private Page page;

    @BeforeAll
    void open() {
        assertThat(payloads).hasSizeGreaterThan(300);
        browser = Browser.start();
        page = browser.page(800, 600, ColorScheme.LIGHT);
        page.setExtraHTTPHeaders(Map.of("X-Forwarded-For", RepliedMagazine.network()));
        page.onDialog(dialog -> {
            harm.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        page.onPopup(popup -> harm.add("window " + popup.url()));
        page.onPageError(error -> harm.add("error " + error));
        page.onRequest(request -> {
            if (!isNeeded(request)) {
                harm.add("request " + request.url());
            }
        });
    }

    private boolean isNeeded(Request request) {
        String home = magazine.address("/").toString();
        return request.url().startsWith(home)
                && switch (request.resourceType()) {
                    case "document", "font", "stylesheet", "fetch" -> true;
                    case "script" -> request.url().startsWith(home + "assets/");
                    // How far the article is read.
                    case "ping" -> request.url().startsWith(home + "reading/");
                    default -> request.url().equals(home + "icon.svg");
                };
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
        replied.close();
    }

    @Test
    void isHarmlessInAThreadAndOnOnesOwnPage() {
        Article harmless = replied.article("A quiet stretch", Mode.OPEN);
        Article hostile = replied.article("A rough stretch", Mode.OPEN);
        String mild = post(harmless, READER, HARMLESS);
        Shape thread = look(harmless.path());
        Shape own = look(mild);

        List<String> paths = new ArrayList<>();
        for (String payload : payloads) {
            String name = payload.length() > ReplyForm.LONGEST_NAME || payload.isBlank() ? READER : payload;
            String text = payload.length() > ReplyForm.LONGEST_TEXT ? HARMLESS : payload;
            paths.add(post(hostile, name, text));
        }
        for (String path : paths) {
            assertThat(look(path).page()).as(path).isEqualTo(own.page());
        }
        int read = 0;
        Optional<String> next = Optional.of(hostile.path());
        while (next.isPresent()) {
            Shape shape = look(next.get());
            assertThat(shape.lines()).as(next.get()).isEqualTo(thread.lines());
            if (read == 0) {
                assertThat(withoutOrders(shape)).isEqualTo(withoutOrders(thread));
            }
            read += page.locator(".talk > li").count();
            next = page.locator(".talk-more [rel=next]").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .findFirst();
        }

        assertThat(read).isEqualTo(paths.size());
        assertThat(harm).isEmpty();
    }

    /** A long thread can be read in other orders, and further on. */
    private static List<String> withoutOrders(Shape shape) {
        return shape.page()
                .lines()
                .distinct()
                .sorted()
                .filter(line -> !line.matches("NAV aria-labelledby class|A (aria-current )?href( rel)?|P class"))
                .toList();
    }

    @Test
    void isHarmlessInTheFormOfAReplyThatWasRefused() {
        Article article = replied.article("A gate that is shut", Mode.OPEN);
        String seal = seal(article);
        Shape harmless = look(article, send(article, seal, READER, "no address", HARMLESS));

        for (String payload : payloads) {
            HttpResponse<String> answer = send(article, seal, payload, payload + "@", payload);
            assertThat(answer.statusCode()).as(payload).isEqualTo(422);
            assertThat(look(article, answer).page()).as(payload).isEqualTo(harmless.page());
        }
        assertThat(harm).isEmpty();
    }

    @Test
    void isHarmlessWhereAScriptPutsItIntoThePage() {
        Article article = replied.article("A gate with a bell", Mode.OPEN);
        page.navigate(magazine.address(article.path()).toString());
        String before = "";
        for (String text : batches()) {
            page.fill("#answer [name=text]", text);
            page.fill("#answer [name=name]", text.substring(0, Math.min(text.length(), ReplyForm.LONGEST_NAME)));
            page.evaluate("() => document.querySelector('.reply-preview')?.remove()");
            page.click("#answer button[value=preview]");
            page.waitForSelector(".reply-preview");

            Shape shape = Shape.of(page.evaluate(LOOK));
            note(article.path(), shape);
            before = before.isEmpty() ? shape.page() : before;
            assertThat(shape.page()).isEqualTo(before);
        }
        assertThat(harm).isEmpty();
    }

    private List<String> batches() {
        List<String> batches = new ArrayList<>();
        StringBuilder batch = new StringBuilder();
        for (String payload : payloads) {
            if (batch.length() + payload.length() > ReplyForm.LONGEST_TEXT - 2) {
                batches.add(batch.toString());
                batch.setLength(0);
            }
            batch.append(payload, 0, Math.min(payload.length(), ReplyForm.LONGEST_TEXT - 2))
                    .append("\n\n");
        }
        batches.add(batch.toString());
        return batches;
    }

    /** A judge that sees nothing would praise everything. */
    @Test
    void wouldNoticeHarm() {
        Article article = replied.article("A gate that hangs", Mode.OPEN);
        String body = magazine.get(article.path()).body();
        String harmed = body.replace(
                "<h2 id=\"replies\">",
                "<div class=\"reply-body\"><p onclick=\"alert(1)\">a</p></div><img src=x><h2 id=\"replies\">");

        Shape shape = look(article, harmed, 200);

        assertThat(shape.page()).isNotEqualTo(look(article, body, 200).page());
        assertThat(String.join("\n", harm)).contains("onclick", "dialog 1", "request");
        harm.clear();
    }

    private Shape look(String path) {
        page.navigate(
                magazine.address(path).toString(),
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        Shape shape = Shape.of(page.evaluate(LOOK));
        note(path, shape);
        return shape;
    }

    private void note(String path, Shape shape) {
        shape.harm().forEach(found -> harm.add(path + ": " + found));
        if (!page.url().endsWith(path)) {
            harm.add(path + " led to " + page.url());
        }
    }

    private Shape look(Article article, HttpResponse<String> answer) {
        return look(article, answer.body(), answer.statusCode());
    }

    /** As the browser would see it, had it sent the form itself. */
    private Shape look(Article article, String body, int status) {
        String path = article.path() + "/replies";
        String address = magazine.address(path).toString();
        page.route(
                address,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(status)
                        .setContentType("text/html;charset=UTF-8")
                        .setBody(body)));
        Shape shape = look(path);
        page.unroute(address);
        return shape;
    }

    /** @return where its author can see it */
    private String post(Article article, String name, String text) {
        HttpResponse<String> answer = send(article, seal(article), name, "", text);
        assertThat(answer.statusCode()).as(text).isEqualTo(303);
        String path = URI.create(answer.headers().firstValue("Location").orElseThrow())
                .getPath();
        Id<Reply> id = new Id<>(path.substring("/replies/own/".length(), "/replies/own/".length() + 36));
        magazine.part(ModerateReply.class)
                .apply(new ModerateReply.Decision(id, Reply.State.APPROVED, "", TestMagazine.ACTOR));
        return path;
    }

    private String seal(Article article) {
        return seals.computeIfAbsent(article, wanted -> {
            Matcher seal = SEAL.matcher(magazine.get(wanted.path()).body());
            assertThat(seal.find()).isTrue();
            return seal.group(1);
        });
    }

    private HttpResponse<String> send(Article article, String seal, String name, String email, String text) {
        String form = Map.of("seal", seal, "name", name, "email", email, "text", text).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        try {
            return client.send(
                    HttpRequest.newBuilder(magazine.address(article.path() + "/replies"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("X-Forwarded-For", RepliedMagazine.network())
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
