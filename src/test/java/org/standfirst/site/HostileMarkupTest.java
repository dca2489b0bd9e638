package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Headline;
import org.standfirst.article.LiveLists;
import org.standfirst.kernel.Window;
import org.standfirst.support.Browser;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.TestMagazine;
import org.standfirst.transfer.Progress;
import org.standfirst.transfer.WordPressImport;
import org.standfirst.wordpress.SharedData;

/**
 * Markup that was collected because it did harm elsewhere, as everything that a stranger can write in an export, in a real
 * browser whose content security policy is switched off: what is safe must be so by itself.
 */
class HostileMarkupTest {
    /** The elements whose text is a case. */
    static final Set<String> PAYLOADS = Set.of(
            "content",
            "summary",
            "title",
            "description",
            "encoded",
            "body",
            "fullitem",
            "copyright",
            "info",
            "subtitle",
            "tagline",
            "rights");

    private static final int ALL = 2_000;

    /** Wakes what sleeps in handlers, and names everything on the page that could run, load or submit. */
    private static final String JUDGE = """
            () => {
              const found = [];
              const isOurs = element => ['form', 'input', 'button'].includes(element.localName)
                && element.closest('body > .masthead > .site-search, main > .listing-head .search-form,'
                  + 'main > .replies > .reply-form, main > .replies > .talk > li > .reply > .reply-acts');
              for (const element of document.querySelectorAll('*')) {
                const name = element.localName;
                 // What search engines read; it is no program, and holds the same words as the page.
                 if (name === 'script' && element.type === 'application/ld+json') continue;
                 if (name === 'script' && element.matches('body > script:last-child')
                   && /^\\/assets\\/(?:reply|reading|article)-[0-9a-f]+\\.js$/.test(element.getAttribute('src'))) continue;
                 // The rules that a page carries.
                 if (element.matches('head > style:first-of-type') && element.textContent.includes('@layer tokens,')) continue;
                 if (!isOurs(element) && ['script', 'iframe', 'object', 'embed', 'form', 'input', 'button', 'base', 'applet', 'svg', 'math',
                     'frame', 'frameset', 'style', 'audio', 'video', 'source', 'img'].includes(name)) found.push('<' + name + '>');
                for (const attribute of element.attributes) {
                  if (attribute.name.startsWith('on') || attribute.name === 'style' || attribute.name === 'srcdoc')
                    found.push(name + ' ' + attribute.name);
                  if (!(isOurs(element) && attribute.name === 'value') && /^[\\s\\u0000-\\u001f]*(javascript|vbscript|data|mocha|livescript):/i.test(attribute.value))
                    found.push(name + ' ' + attribute.name + '=' + attribute.value);
                }
                for (const event of ['mouseover', 'click', 'focus', 'load', 'error', 'keydown', 'submit', 'abort'])
                  element.dispatchEvent(new Event(event, {bubbles: false, cancelable: true}));
              }
              return found;
            }
            """;

    @Test
    void isHarmlessWhereverAStrangerPutsIt() throws IOException {
        List<String> payloads = SharedData.elements("markup", PAYLOADS::contains).stream()
                .filter(payload -> !payload.isBlank())
                .distinct()
                .toList();
        assertThat(payloads).hasSizeGreaterThan(300);
        try (Browser browser = Browser.start();
                TestMagazine magazine = TestMagazine.start(DatabaseKind.SQLITE)) {
            bringIn(magazine, payloads);
            List<Headline> articles = magazine.part(LiveLists.class)
                    .newest(new Window.Place.Newest(), ALL)
                    .items();
            assertThat(articles).hasSize(payloads.size());
            List<String> harm = new ArrayList<>();
            Page page = watched(browser, magazine.address("/"), harm);
            for (Headline article : articles) {
                judge(page, magazine.address(article.path()), harm);
            }
            for (String path : List.of("/", "/authors/author")) {
                judge(page, magazine.address(path), harm);
            }
            for (String payload : payloads) {
                judge(page, magazine.address(searchFor(payload)), harm);
            }
            assertThat(harm).isEmpty();
        }
    }

    @Test
    void wouldNoticeHarm() throws IOException {
        Path hostile = Files.writeString(
                Files.createTempFile("hostile", ".html"),
                "<!doctype html><p onclick=\"alert(1)\">a<img src=x onerror=\"fetch('http://elsewhere.example/')\">");
        try (Browser browser = Browser.start()) {
            List<String> harm = new ArrayList<>();
            judge(watched(browser, hostile.toUri(), harm), hostile.toUri(), harm);

            assertThat(String.join("\n", harm))
                    .contains("p onclick")
                    .contains("img onerror")
                    .contains("dialog")
                    .contains("elsewhere.example");
        }
    }

    private static Page watched(Browser browser, URI home, List<String> harm) {
        Page page = browser.page(800, 600, ColorScheme.LIGHT);
        page.onDialog(dialog -> {
            harm.add(page.url() + ": dialog " + dialog.message());
            dialog.dismiss();
        });
        page.onPopup(popup -> harm.add(page.url() + ": window " + popup.url()));
        page.onRequest(request -> {
            boolean isOurs = request.url().startsWith("file:")
                    || request.url().startsWith(home.resolve("/").toString());
            if (!isOurs) {
                harm.add(page.url() + ": request " + request.url());
            }
        });
        return page;
    }

    private static void judge(Page page, URI address, List<String> harm) {
        page.navigate(address.toString(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        for (Object found : (List<?>) page.evaluate(JUDGE)) {
            harm.add(address + ": " + found);
        }
        if (!page.url().equals(address.toASCIIString())) {
            harm.add(address + ": led to " + page.url());
        }
    }

    private static String searchFor(String payload) {
        // Servers refuse addresses that are longer.
        String typed = payload.substring(0, Math.min(payload.length(), 1_000));
        return "/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    private static void bringIn(TestMagazine magazine, List<String> payloads) throws IOException {
        Path folder = Files.createTempDirectory("hostile");
        Path export = Files.writeString(folder.resolve("export.xml"), export(payloads));
        WordPressImport.Outcome outcome = magazine.part(WordPressImport.class)
                .apply(new WordPressImport.Request(
                        List.of(export), Optional.empty(), false, folder.resolve("imports"), Progress.UNSEEN));
        assertThat(outcome).isInstanceOf(WordPressImport.Outcome.Imported.class);
        assertThat(((WordPressImport.Outcome.Imported) outcome)
                        .report()
                        .comments()
                        .stored())
                .isEqualTo(payloads.size());
    }

    /** Each case is at once an article, a caption in two forms, a title, an author, a section, a tag and a comment. */
    private static String export(List<String> payloads) {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
                  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                  xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Hostile</title>
                <link>https://hostile.example</link><wp:base_blog_url>https://hostile.example</wp:base_blog_url>
                """);
        for (int number = 0; number < payloads.size(); number++) {
            String payload = escaped(payloads.get(number));
            xml.append("<wp:author><wp:author_login>w" + number + "</wp:author_login><wp:author_display_name>" + payload
                    + "</wp:author_display_name></wp:author>");
            xml.append("<item><title>" + payload + "</title><wp:post_id>" + (100_000 + number)
                    + "</wp:post_id><wp:post_type>attachment</wp:post_type><excerpt:encoded>" + payload
                    + "</excerpt:encoded><wp:attachment_url>https://hostile.example/" + number
                    + ".jpg</wp:attachment_url></item>");
            xml.append("<item><title>" + payload + "</title><dc:creator>w" + number + "</dc:creator><wp:post_id>"
                    + (number + 1) + "</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>"
                    + "<excerpt:encoded>" + payload + "</excerpt:encoded>"
                    + "<category domain=\"category\" nicename=\"c" + number % 9 + "\">" + payload + "</category>"
                    + "<category domain=\"post_tag\" nicename=\"t" + number + "\">" + payload + "</category>"
                    + "<content:encoded>" + payload
                    + escaped("\n\n[caption id=\"attachment_" + (100_000 + number)
                            + "\"]<img src=\"https://hostile.example/"
                            + number + ".jpg\"/>" + payloads.get(number) + "[/caption]\n\n<figure><img src=\"/" + number
                            + ".png\"/><figcaption>" + payloads.get(number) + "</figcaption></figure>")
                    + "</content:encoded><wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>"
                    + (100_000 + number) + "</wp:meta_value></wp:postmeta>"
                    + "<wp:comment><wp:comment_id>" + number + "</wp:comment_id><wp:comment_author>" + payload
                    + "</wp:comment_author><wp:comment_author_url>" + payload + "</wp:comment_author_url>"
                    + "<wp:comment_approved>1</wp:comment_approved><wp:comment_content>" + payload
                    + "</wp:comment_content></wp:comment></item>\n");
        }
        return xml.append("</channel></rss>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "");
    }
}
