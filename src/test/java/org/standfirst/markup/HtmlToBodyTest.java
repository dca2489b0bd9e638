package org.standfirst.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlToBodyTest {
    private final HtmlToBody converter = new HtmlToBody(new SampleReferences());

    @Test
    void paragraphsKeepTheirMarksAndLinks() {
        assertThat(dump("<p>A <strong>bold</strong> and <em>quiet <a href='/x'>word</a></em>, H<sub>2</sub>O,"
                        + " <s>old</s> <code>x = 1</code> <span style='font-variant: small-caps'>ad</span></p>"))
                .isEqualTo("p: A *bold* and _quiet __<word>(/x)_, Hsub(2)O, ~old~ `x = 1` sc(ad)");
    }

    @Test
    void whiteSpaceCollapsesAcrossElements() {
        assertThat(dump("<p>  one\n <b> two </b>  three <br>  four</p>\n\n <p> &nbsp; </p><p>\u200b</p>"))
                .isEqualTo("p: one *two *three⏎four");
    }

    @Test
    void wordsOfNeighbouringBlocksAreNotGlued() {
        assertThat(dump("<div>one<div>two</div>three<section>four</section></div>"))
                .isEqualTo("p: one\np: two\np: three\np: four");
    }

    @Test
    void twoLineBreaksEndAParagraph() {
        assertThat(dump("<p><br>one<br>two<br><br>three<br></p>")).isEqualTo("p: one⏎two\np: three");
    }

    @Test
    void noHeadingReachesLevelOne() {
        assertThat(dump("<h1>a</h1><h2>b</h2><h3>c</h3><h6>d</h6><h4> </h4>")).isEqualTo("h2: a\nh2: b\nh3: c\nh6: d");
    }

    @Test
    void aPictureInAParagraphSplitsIt() {
        assertThat(dump("<p>before <a href='/big'><img class='alignleft' src='a.jpg' alt='A boat'></a> after</p>"))
                .isEqualTo("p: before\nfigure 1000 SIDE alt=A boat link=/big\np: after");
    }

    @Test
    void aFigureKeepsItsCaptionAndWidth() {
        assertThat(dump("<figure class='alignwide'><img src='a.jpg'><figcaption>By <b>Ada</b></figcaption></figure>"
                        + "<figure class='wp-block-image alignfull'><img class='wp-image-12' src='b.jpg'></figure>"))
                .isEqualTo("figure 1000 WIDE caption=By *Ada*\nfigure 12 FULL");
    }

    @Test
    void severalPicturesInAFigureAreAGallery() {
        assertThat(dump("<figure class='wp-block-gallery'><figure><img src='a.jpg'><figcaption>a</figcaption></figure>"
                        + "<figure><img src='b.jpg'></figure><figcaption>both</figcaption></figure>"))
                .isEqualTo("gallery caption=both\n  figure 1000 TEXT caption=a\n  figure 1001 TEXT");
        assertThat(dump("<ul class='wp-block-gallery'><li><figure><img src='a.jpg'></figure></li>"
                        + "<li><figure><img src='b.jpg'></figure></li></ul>"))
                .isEqualTo("gallery\n  figure 1000 TEXT\n  figure 1001 TEXT");
    }

    @Test
    void picturesThatAreNoneVanish() {
        assertThat(dump("<p>a<img>b</p><figure><img src=''><figcaption></figcaption></figure>"))
                .isEqualTo("p: ab");
        assertThat(losses("<img src='data:image/png;base64,AAAA'><img src='javascript:alert(1)'>"
                        + "<img src='https://c.example/p' width=1 height=1>"))
                .containsExactly(
                        "A picture written into the page itself was left out.",
                        "A picture without a usable address was left out.",
                        "A picture of a single point, made to count readers, was left out.");
    }

    @Test
    void aDelayedPictureIsFoundWhereItsScriptKeepsIt() {
        SampleReferences references = new SampleReferences();
        new HtmlToBody(references)
                .convert(
                        "<img src='data:image/gif;base64,R0' data-src='/real.jpg'><noscript><img src='/real.jpg'></noscript>");
        assertThat(references.asked).containsExactly("/real.jpg");
    }

    @Test
    void smileysStayWords() {
        assertThat(dump("<p>Fine <img class='emoji' alt='🙂' src='https://s.w.org/1.svg'> indeed</p>"))
                .isEqualTo("p: Fine 🙂 indeed");
    }

    @Test
    void listsNest() {
        assertThat(dump("<ol start=3><li>a<ul><li>b</li></ul></li><ul><li>c</li></ul><li></li></ol>"))
                .isEqualTo("ol 3\n  -\n    p: a\n    ul\n      -\n        p: b\n    ul\n      -\n        p: c");
    }

    @Test
    void aQuoteKnowsWhomItComesFrom() {
        assertThat(dump("<blockquote><p>Well.</p><cite>— Ada</cite></blockquote>"))
                .isEqualTo("quote by=Ada\n  p: Well.");
        assertThat(dump("<blockquote><p>Well.<br><cite>Ada</cite></p></blockquote><blockquote> </blockquote>"))
                .isEqualTo("quote by=Ada\n  p: Well.");
        assertThat(
                        dump(
                                "<figure class='wp-block-pullquote'><blockquote><p>Loud</p><cite>Ada</cite></blockquote></figure>"))
                .isEqualTo("pull: Loud by=Ada");
    }

    @Test
    void whatOurOwnPagesSayIsReadBack() {
        assertThat(dump("<aside class='notice correction'><p class='lead-in'>Correction</p><p>It was 1634.</p></aside>"
                        + "<aside class='notice helpline'><p>Call.</p></aside><aside class='notice'><p>Plain.</p></aside>"
                        + "<figure class='pull-quote'><blockquote><p>Loud</p></blockquote><figcaption>Ada</figcaption></figure>"
                        + "<figure class='picture wide'><img src='a.jpg'></figure>"
                        + "<figure class='gallery'><ul><li><figure class='picture text'><img src='b.jpg'></figure></li>"
                        + "<li><figure class='picture side'><img src='c.jpg'></figure></li></ul></figure>"
                        + "<pre class='verse'>One\ntwo</pre>"))
                .isEqualTo("""
                        notice CORRECTION
                          p: It was 1634.
                        notice HELPLINE
                          p: Call.
                        p: Plain.
                        pull: Loud by=Ada
                        figure 1000 WIDE
                        gallery
                          figure 1001 TEXT
                          figure 1002 SIDE
                        VERSE: One↵two""");
    }

    @Test
    void aPostWrappedInAQuoteIsAnEmbed() {
        assertThat(dump("<blockquote class='twitter-tweet'><p>Look <a href='https://t.co/a'>here</a></p>"
                        + "<a href='https://twitter.com/ada/status/1'>May 1</a></blockquote>"))
                .startsWith("embed X https://twitter.com/ada/status/1 caption=Look");
    }

    @Test
    void preformattedWordsKeepTheirLines() {
        assertThat(
                        dump(
                                "<pre>\n  if (a &lt; b)\n\t<code>x<br>y</code>\n\n</pre><pre class='wp-block-verse'>one\ntwo</pre>"))
                .isEqualTo("CODE:   if (a < b)↵\tx↵y\nVERSE: one↵two");
    }

    @Test
    void tablesAreOfOneWidth() {
        Converted converted = converter.convert("<table><caption>Sums</caption><thead><tr><th>a<th colspan=2>b</thead>"
                + "<tr><td rowspan=2>c<td>d<tr><td>e<td>f<p>g</p></table>");
        assertThat(BodyDump.of(converted.body()))
                .isEqualTo("table caption=Sums\n  |*a |*b |* |\n  | c | d |  |\n  |  | e | f⏎g |");
        assertThat(converted.losses())
                .containsExactly("A table's joined cells were taken apart; the words stand in the first of them.");
    }

    @Test
    void picturesOfATableStandBelowIt() {
        assertThat(dump("<table><tr><td>a<td><img src='a.jpg'></table>"))
                .isEqualTo("table\n  | a |  |\nfigure 1000 TEXT");
    }

    @Test
    void aTableOfOneCellIsButAFrame() {
        assertThat(dump("<table><tr><td><h2>a</h2><p>b</p></table>")).isEqualTo("h2: a\np: b");
    }

    @Test
    void aTableBeyondAllMeasureBecomesLines() {
        String row = "<tr><td colspan=1000>x<td>y";
        assertThat(dump("<table>" + row + "</table>")).isEqualTo("p: x · y");
    }

    @Test
    void framesBecomeEmbedsOfWhatTheyShow() {
        assertThat(dump("<iframe src='https://www.youtube.com/embed/abcdefghijk?rel=0'></iframe>"
                        + "<iframe src='//player.vimeo.com/video/12345'></iframe>"
                        + "<iframe src='https://open.spotify.com/embed/track/7'></iframe>"
                        + "<iframe src='https://polls.example/7'></iframe>"))
                .isEqualTo(
                        "embed YouTube https://www.youtube.com/watch?v=abcdefghijk\nembed Vimeo https://vimeo.com/12345\n"
                                + "embed Spotify https://open.spotify.com/track/7\nembed polls.example https://polls.example/7");
        assertThat(losses("<iframe src='javascript:alert(1)'></iframe><iframe srcdoc='<p>'></iframe>"))
                .containsExactly("A frame without a usable address was left out.");
    }

    @Test
    void ownRecordingsAreRecordings() {
        assertThat(dump("<figure><audio src='/uploads/talk.mp3?x'></audio><figcaption>A talk</figcaption></figure>"
                        + "<video><source src='https://own.example/film.mp4'></video>"
                        + "<audio src='https://else.example/song.mp3'></audio>"))
                .isEqualTo("AUDIO \"talk.mp3\" caption=A talk\nVIDEO \"film.mp4\"\n"
                        + "embed else.example https://else.example/song.mp3");
    }

    @Test
    void anAddressAloneOnItsLineIsShownOrLinked() {
        assertThat(
                        dump(
                                "<p>https://youtu.be/abc</p><p>See<br>https://site.example/a?b=1<br>now https://youtu.be/x</p>"))
                .isEqualTo("embed YouTube https://youtu.be/abc\n"
                        + "p: See⏎<https://site.example/a?b=1>(https://site.example/a?b=1)⏎now https://youtu.be/x");
    }

    @Test
    void definitionsAreRebuiltAsValidHtml() {
        assertThat(dump("<dl><dt>Term <a href='javascript:x'>a</a><dd>Meaning<script>x</script>"
                        + "<dt>Other<dd><p onclick=x>One</p><ul><li>b</ul></dl>"))
                .isEqualTo("html: <dl><dt>Term a</dt><dd>Meaning</dd>"
                        + "<dt>Other</dt><dd><p>One</p><ul><li>b</li></ul></dd></dl>");
    }

    @Test
    void definitionsWithoutTermOrWithPicturesAreParagraphs() {
        assertThat(dump("<dl><dd>only</dl><dl><dt>A<dd><img src='a.jpg'></dl>"))
                .isEqualTo("p: only\np: *A*\nfigure 1000 TEXT");
    }

    @Test
    void detailsKeepTheirSummary() {
        assertThat(dump("<details><summary>More <a href='/x'>here</a></summary><h4>Head</h4><p>words</p></details>"))
                .isEqualTo(
                        "html: <details><summary>More here</summary><p><strong>Head</strong></p><p>words</p></details>");
    }

    @Test
    void whatActsIsLeftOutAndTold() {
        Converted converted = converter.convert("<script>alert(1)</script><style>p{}</style><p onclick='x()'>a</p>"
                + "<form action='/x'><input name=a><button>Go</button></form><svg onload=x><text>t</text></svg>"
                + "<math><mi>x</mi></math><template><p>t</p></template><input type=hidden value=x>");
        assertThat(BodyDump.of(converted.body())).isEqualTo("p: a");
        assertThat(converted.losses())
                .containsExactly(
                        "A script was left out.",
                        "A form was left out.",
                        "A drawing (SVG) was left out.",
                        "A formula (MathML) was left out.");
    }

    @Test
    void linksThatRunSomethingAreTakenOffTheirWords() {
        for (String href : List.of(
                "javascript:alert(1)", " JaVa\tScript:x", "&#106;avascript:x", "data:text/html,x", "#top", "")) {
            assertThat(dump("<p><a href=\"" + href + "\">word</a></p>")).isEqualTo("p: word");
        }
    }

    @Test
    void hiddenWordsStayHidden() {
        assertThat(dump("<p>a</p><div style='display: none'>cheap pills</div><p hidden>b</p>"))
                .isEqualTo("p: a");
    }

    @Test
    void aDeepTreeIsFlattenedInsteadOfOverflowing() {
        String deep = "<blockquote><ul><li>".repeat(40_000) + "end";
        assertThat(BodyCheck.prose(converter.convert(deep).body())).contains("end");
        assertThat(BodyCheck.prose(
                        converter.convert("<div>".repeat(100_000) + "end").body()))
                .isEqualTo("end");
        assertThat(BodyCheck.prose(converter
                        .convert("<table><tr><td>".repeat(20_000) + "end")
                        .body()))
                .isEqualTo("end");
    }

    @Test
    void shortTextsAreWords() {
        assertThat(HtmlToInline.plain("  Bread &amp; <em>butter</em><br>now\n")).isEqualTo("Bread & butter now");
        assertThat(HtmlToInline.plain("AT&T < all\u0000")).isEqualTo("AT&T < all");
        assertThat(BodyDump.words(new HtmlToInline(new SampleReferences())
                        .convert("<p>By <a href='https://a.example/'>Ada</a></p><p>2021</p><img src=x onerror=y>")))
                .isEqualTo("By <Ada>(https://a.example/)⏎2021");
    }

    private String dump(String html) {
        return BodyDump.of(new HtmlToBody(new SampleReferences()).convert(html).body());
    }

    private List<String> losses(String html) {
        return converter.convert(html).losses();
    }
}
