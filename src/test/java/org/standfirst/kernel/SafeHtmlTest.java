package org.standfirst.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.support.HtmlChecker;

class SafeHtmlTest {
    /** Every way in which the words below stand where HTML does not let them. */
    private static final List<String> DISORDER = List.of(
            "<a href='/x'>one <a href='/y'>two</a></a>",
            "<a href='/x'><p>one</p> <b><a href='/y'>two</a></b></a>",
            "<dl><p>x</p><dt>a<dd>b<dt>c</dl>",
            "<dl></dl><dl>text<li>q</li></dl><dl><dd>no term</dd></dl>",
            "<dl><dt><h3>heading</h3></dt><dd><ul><li>x</ul></dd></dl>",
            "<table><tr><td>a<td>b<tr><td colspan=3>c</table>",
            "<table><td rowspan=9>x<td>y<tr><td>z</table>",
            "<table>stray<p>para</p></table><table></table><table><caption>c</caption></table>",
            "<table><caption><p>c</p></caption><tr><th><h2>x</h2></th></tr></table>",
            "<table><tr><td><table><tr><td>inner</table></table>",
            "<ul>text<p>x</p><li>one</ul><ul></ul><ol start='5'><li>five</ol>",
            "<li>alone</li><dt>alone</dt><td>cell</td><tr><td>x",
            "<figcaption>x</figcaption><summary>s</summary><rt>r</rt><caption>c</caption>",
            "<details>no summary</details><details><p>x</p><summary>late<p>y</p></summary></details>",
            "<p><h2>x</h2><ul><li>y</ul></p><h2><h3>x</h3></h2><h2></h2><p></p>",
            "<strong><p>x</p><ul><li>k</ul></strong><small><h2>x</h2></small>",
            "<ruby>x</ruby><ruby>漢<rp>(</rp><rt>kan</rt></ruby><bdo>no dir</bdo><bdo dir=rtl>dir</bdo>",
            "<pre><p>x</p></pre><q><blockquote>x</blockquote></q><code><pre>x</pre></code>",
            "<a href='http://exa mple/?q=ä b#%'>a</a><a href='mailto:a b@c'>m</a><a href='tel:+1 2'>t</a>",
            "<dfn><dfn>x</dfn></dfn><del><p>x</p></del><p><del><ul><li>x</ul></del></p>",
            "<figure><figcaption>a</figcaption>x<figcaption>b</figcaption></figure><p><figure>x</figure></p>");

    @Test
    void whateverComesInValidHtmlComesOut() {
        Map<String, String> pages = new LinkedHashMap<>();
        for (String foreign : DISORDER) {
            pages.put("case" + pages.size(), """
                    <!doctype html><html lang="en"><meta charset="utf-8"><title>x</title><article><h1>x</h1>
                    %s</article></html>""".formatted(SafeHtml.sanitised(foreign)));
        }

        assertThat(HtmlChecker.errorsIn(pages)).isEmpty();
    }

    @Test
    void whatIsCleanStaysAsItIs() {
        for (String foreign : DISORDER) {
            SafeHtml once = SafeHtml.sanitised(foreign);

            assertThat(SafeHtml.sanitised(once.toString())).as(foreign).isEqualTo(once);
        }
    }

    @Test
    void keepsTheFirstNumberOfAList() {
        assertThat(SafeHtml.sanitised("<ol start='5'><li>five</ol>").toString())
                .isEqualTo("<ol start=\"5\"><li>five</li></ol>");
    }

    @Test
    void keepsTheWordsOfWhatLosesItsElement() {
        assertThat(SafeHtml.sanitised("<a href='/x'>one <a href='/y'>two</a></a><a href='javascript:x()'>three</a>")
                        .toString())
                .isEqualTo("<a href=\"/x\" rel=\"nofollow\">one </a><a href=\"/y\" rel=\"nofollow\">two</a>three");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<p onclick=alert(1)>x",
                "<a href=\"java\tscript:alert(1)\">x</a>",
                "<svg><p><style><img src=x onerror=alert(1)></style>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<form action=/x><button formaction=javascript:x()>x</button></form>",
            })
    void nothingActiveSurvives(String foreign) {
        assertThat(Jsoup.parseBodyFragment(SafeHtml.sanitised(foreign).toString())
                        .select("script, img, svg, math, style, iframe, form, button, noscript, [onclick], [onerror],"
                                + " [href^=java]"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<blockquote>", "<b><i>", "<ul><li>", "<table><tr><td>", "<a href=/x>", "<dl><dt>", "<p><b>"})
    void endlessNestingEnds(String opening) {
        assertThat(SafeHtml.sanitised(opening.repeat(50_000) + "x").toString().length())
                .isLessThan(2_000_000);
    }
}
