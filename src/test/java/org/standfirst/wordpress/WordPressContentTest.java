package org.standfirst.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.standfirst.markup.BodyDump;
import org.standfirst.markup.Converted;
import org.standfirst.markup.SampleReferences;

class WordPressContentTest {
    @Test
    void blocksLeaveTheirContentsInOrder() {
        assertThat(dump("""
                <!-- wp:group {"layout":{"type":"constrained"}} -->
                <div class="wp-block-group"><!-- wp:heading {"level":3} -->
                <h3 class="wp-block-heading">Tides</h3>
                <!-- /wp:heading -->

                <!-- wp:columns --><div class="wp-block-columns"><!-- wp:column --><div><!-- wp:paragraph -->
                <p>Left</p>
                <!-- /wp:paragraph --></div><!-- /wp:column --><!-- wp:column --><div><!-- wp:list --><ul><!-- wp:list-item -->
                <li>Right</li><!-- /wp:list-item --></ul><!-- /wp:list --></div><!-- /wp:column --></div><!-- /wp:columns --></div>
                <!-- /wp:group -->
                """)).isEqualTo("h3: Tides\np: Left\nul\n  -\n    p: Right");
    }

    @Test
    void aPicturesNumberComesFromItsBlock() {
        assertThat(
                        dump(
                                "<!-- wp:image {\"id\":7,\"align\":\"right\"} -->\n<figure class=\"wp-block-image alignright\">"
                                        + "<img src=\"a.jpg\" alt=\"\"/><figcaption>Low water</figcaption></figure>\n<!-- /wp:image -->"))
                .isEqualTo("figure 7 SIDE caption=Low water");
    }

    @Test
    void galleriesOldAndNew() {
        assertThat(dump(
                        "<!-- wp:gallery {\"ids\":[1,2]} --><ul class=\"wp-block-gallery\"><li class=\"blocks-gallery-item\"><figure>"
                                + "<img src=\"a.jpg\" data-id=\"1\"/></figure></li><li class=\"blocks-gallery-item\"><figure><img src=\"b.jpg\""
                                + " data-id=\"2\"/><figcaption>b</figcaption></figure></li></ul><!-- /wp:gallery -->"))
                .isEqualTo("gallery\n  figure 1 TEXT\n  figure 2 TEXT caption=b");
        assertThat(
                        dump(
                                "<!-- wp:gallery --><figure class=\"wp-block-gallery has-nested-images\"><!-- wp:image {\"id\":3} -->"
                                        + "<figure class=\"wp-block-image\"><img src=\"c.jpg\"/></figure><!-- /wp:image --></figure><!-- /wp:gallery -->"))
                .isEqualTo("gallery\n  figure 3 TEXT");
    }

    @Test
    void aCoversPictureBecomesAFigureBeforeItsWords() {
        assertThat(dump(
                        "<!-- wp:cover {\"url\":\"a.jpg\",\"id\":5} --><div class=\"wp-block-cover\" style=\"background-image:url(a.jpg)\">"
                                + "<p>Words</p></div><!-- /wp:cover -->"))
                .isEqualTo("figure 5 TEXT\np: Words");
        assertThat(
                        dump(
                                "<!-- wp:cover {\"id\":6} --><div class=\"wp-block-cover alignfull\"><img class=\"wp-block-cover__image-background\""
                                        + " src=\"b.jpg\"/><div><!-- wp:paragraph --><p>Words</p><!-- /wp:paragraph --></div></div><!-- /wp:cover -->"))
                .isEqualTo("figure 6 FULL\np: Words");
    }

    @Test
    void mediaBesideText() {
        assertThat(dump(
                        "<!-- wp:media-text {\"mediaId\":8} --><div class=\"wp-block-media-text\"><figure class=\"wp-block-media-text__media\">"
                                + "<img src=\"a.jpg\"/></figure><div><!-- wp:paragraph --><p>Beside <img src=\"in.jpg\"></p><!-- /wp:paragraph -->"
                                + "</div></div><!-- /wp:media-text -->"))
                .isEqualTo("figure 8 SIDE\np: Beside\nfigure 1000 TEXT");
    }

    @Test
    void embedsWithAndWithoutKnownProvider() {
        assertThat(dump(
                        "<!-- wp:embed {\"url\":\"https://youtu.be/a\"} --><figure class=\"wp-block-embed\"><div class=\"wp-block-embed__wrapper\">\n"
                                + "https://youtu.be/a\n</div><figcaption>The film</figcaption></figure><!-- /wp:embed -->"
                                + "<!-- wp:core-embed/other {\"url\":\"https://shows.example/1\"} --><figure class=\"wp-block-embed-other\">"
                                + "https://shows.example/1</figure><!-- /wp:core-embed/other -->"
                                + "<!-- wp:embed {\"url\":\"https://vimeo.com/9\"} /-->"))
                .isEqualTo(
                        "embed YouTube https://youtu.be/a caption=The film\nembed shows.example https://shows.example/1\n"
                                + "embed Vimeo https://vimeo.com/9");
    }

    @Test
    void filesButtonsAndPauses() {
        assertThat(
                        dump(
                                "<!-- wp:file {\"id\":4} --><div class=\"wp-block-file\"><a href=\"/a.pdf\">The report</a><a href=\"/a.pdf\""
                                        + " class=\"wp-block-file__button\" download>Download</a></div><!-- /wp:file -->"
                                        + "<!-- wp:buttons --><div><!-- wp:button --><div class=\"wp-block-button\"><a href=\"/join\">Join</a></div><!-- /wp:button --></div><!-- /wp:buttons -->"
                                        + "<!-- wp:separator --><hr class=\"wp-block-separator\"/><!-- /wp:separator -->"
                                        + "<!-- wp:spacer --><div style=\"height:9px\"></div><!-- /wp:spacer -->"
                                        + "<!-- wp:more --><!--more--><!-- /wp:more --><!-- wp:nextpage --><!--nextpage--><!-- /wp:nextpage -->"
                                        + "<!-- wp:audio {\"id\":6} --><figure><audio src=\"https://x.example/a.mp3\"></audio></figure><!-- /wp:audio -->"))
                .isEqualTo("DOCUMENT \"The report\"\np: <Join>(/join)\n---\nAUDIO \"a.mp3\"");
    }

    @Test
    void blocksThatWordPressFillsAreToldByName() {
        var converted = convert(
                "<!-- wp:latest-posts {\"postsToShow\":3} /--><!-- wp:acme/slider --><div><!-- wp:acme/slide -->"
                        + "<div>Kept</div><!-- /wp:acme/slide --></div><!-- /wp:acme/slider --><!-- wp:acme/map --><div></div><!-- /wp:acme/map -->");
        assertThat(BodyDump.of(converted.body())).isEqualTo("p: Kept");
        assertThat(converted.losses())
                .containsExactly(
                        "The block latest-posts shows nothing outside of WordPress; it was left out.",
                        "The block acme/map shows nothing outside of WordPress; it was left out.");
    }

    @Test
    void brokenBlockCommentsAreNeverShown() {
        assertThat(
                        dump(
                                "<!-- /wp:group --><!-- wp:paragraph {\"a\":} --><p>a</p><!-- wp:group {\"x\":\"-->\"} --><p>b</p>"
                                        + "<!-- wp:columns --><p>c</p><!-- /wp:paragraph --><p>d --></p>\n<!-- wp:image {\"id\":1\n<p>e</p>"))
                .isEqualTo("p: a\np: b\np: c\np: d\np: e");
    }

    @Test
    void reusableBlocksAreSetIn() {
        SampleReferences references = new SampleReferences()
                .with(1, "<!-- wp:paragraph --><p>Subscribe.</p><!-- /wp:paragraph --><!-- wp:block {\"ref\":1} /-->");
        var converted = new WordPressContent(references)
                .convert("<!-- wp:block {\"ref\":1} /--><!-- wp:block {\"ref\":2} /-->");
        assertThat(BodyDump.of(converted.body())).isEqualTo("p: Subscribe.");
        assertThat(converted.losses()).containsExactly("A reusable block could not be found; it was left out.");
    }

    @Test
    void classicTextGetsItsParagraphs() {
        assertThat(dump(
                        "One\r\ntwo <em>three</em>\r\n\r\n<h2>Head</h2>\nFour\n\n<ul>\n<li>a\nb</li>\n</ul>\n<pre>x\n\ny</pre>\n"
                                + "<!--more-->\nFive<br />\nsix\n\n<blockquote>Said\n\nmore</blockquote>"))
                .isEqualTo("p: One⏎two _three_\nh2: Head\np: Four\nul\n  -\n    p: a⏎b\nCODE: x↵↵y\np: Five⏎six\n"
                        + "quote\n  p: Said\n  p: more");
    }

    @Test
    void classicTextBetweenBlocksGetsParagraphsToo() {
        assertThat(dump("First\n\nsecond\n\n<!-- wp:paragraph -->\n<p>third\nline</p>\n<!-- /wp:paragraph -->\n\n"
                        + "<!-- wp:freeform -->\nfourth\nfifth\n<!-- /wp:freeform -->"))
                .isEqualTo("p: First\np: second\np: third line\np: fourth⏎fifth");
    }

    @Test
    void whatIsLeftOutOfASentenceDoesNotBreakIt() {
        assertThat(dump("One <svg>\n\n<path d='x'/></svg> two\n<script>\n\nx()</script>\n\nthree"))
                .isEqualTo("p: One two\np: three");
    }

    @Test
    void addressesAloneAreEmbedded() {
        assertThat(
                        dump(
                                "Look:\n\nhttps://www.youtube.com/watch?v=abc\n\n[embed width=\"5\"]https://vimeo.com/1?a=1&amp;b=2[/embed]\n\nhttps://site.example/"))
                .isEqualTo(
                        "p: Look:\nembed YouTube https://www.youtube.com/watch?v=abc\nembed Vimeo https://vimeo.com/1?a=1&b=2\n"
                                + "p: <https://site.example/>(https://site.example/)");
    }

    @Test
    void captionsOldAndNew() {
        assertThat(dump(
                        "[caption id=\"attachment_12\" align=\"alignleft\" width=\"300\"]<a href=\"/b\"><img src=\"a.jpg\" /></a>"
                                + " The <em>harbour</em>[/caption]\nText"))
                .isEqualTo("figure 12 SIDE link=/b caption=The _harbour_\np: Text");
        assertThat(
                        dump(
                                "[wp_caption id='attachment_13' caption=\"Old <b>form</b> [1]\"]<img src=\"a.jpg\" />[/wp_caption]"))
                .isEqualTo("figure 13 TEXT caption=Old *form* [1]");
        assertThat(dump("[caption]<iframe src='https://maps.example/'></iframe>[/caption] [caption] left open"))
                .isEqualTo("embed maps.example https://maps.example/\np: left open");
    }

    @Test
    void galleriesAndPlayers() {
        assertThat(dump(
                        "[gallery ids=\"3, 4,x\" columns=2]\n\n[gallery]\n\n[audio mp3=\"/a.mp3\"][/audio]\n\n[video src='/v.mp4']\n\n"
                                + "[playlist ids=\"9\"]\n\n[youtube https://youtu.be/q]\n\n[vimeo 55]"))
                .isEqualTo(
                        "gallery\n  figure 3 TEXT\n  figure 4 TEXT\ngallery\n  figure 901 TEXT\n  figure 902 TEXT\n"
                                + "AUDIO \"a.mp3\"\nVIDEO \"v.mp4\"\nAUDIO \"\"\nembed YouTube https://youtu.be/q\nembed Vimeo https://vimeo.com/55");
    }

    @Test
    void unknownShortcodesGoAndWhatTheyEncloseStays() {
        var converted =
                convert("<p>[contact-form-7 id=\"1\" title=\"Ask\"]</p><p>[box color=red]Kept [b]bold[/b][/box]</p>"
                        + "<p>[ticker]</p><p>before [my_tag] after</p>");
        assertThat(BodyDump.of(converted.body())).isEqualTo("p: Kept bold\np: before after");
        assertThat(converted.losses())
                .containsExactly(
                        "The shortcode [contact-form-7] has no meaning here; it was left out.",
                        "The shortcode [box] has no meaning here; it was left out.",
                        "The shortcode [b] has no meaning here; it was left out.",
                        "The shortcode [ticker] has no meaning here; it was left out.",
                        "The shortcode [my_tag] has no meaning here; it was left out.");
    }

    @Test
    void keepsBracketedWordsThatAreNoShortcode() {
        for (String words : List.of(
                "He recieved [sic] it",
                "As said [1][2] before",
                "It […] ends",
                "[laughs]",
                "[Editor's note: he left.]",
                "so [our emphasis] it",
                "the [now-defunct] paper",
                "an [Anglo-Saxon] word",
                "[He] said",
                "array[i] = b[j]",
                "[note the date = today]",
                "[/s]",
                "a [b",
                "[]",
                "[[wiki]] link",
                "[PHOTO]")) {
            assertThat(dump(words)).isEqualTo("p: " + words);
            assertThat(dump("<!-- wp:paragraph --><p>" + words + "</p><!-- /wp:paragraph -->"))
                    .isEqualTo("p: " + words);
        }
    }

    @Test
    void doubledBracketsEscapeAShortcode() {
        assertThat(dump("Write [[gallery ids=\"1\"]] or [[caption]x[/caption]]"))
                .isEqualTo("p: Write [gallery ids=\"1\"] or [caption]x[/caption]");
    }

    @Test
    void listingsStayAsWritten() {
        assertThat(dump("<pre>[gallery] [[gallery]] a-->b</pre>\n\nUse <code>[my_tag id=\"1\"]</code>."))
                .isEqualTo("CODE: [gallery] [gallery] a-->b\np: Use `[my_tag id=\"1\"]`.");
    }

    @Test
    void shortcodesDoNotLeakThroughAttributes() {
        assertThat(
                        dump(
                                "<p><a href=\"https://a.example/?f[x]=1\">a</a><img alt=\"[gallery ids='1']\" src=\"[caption]a.jpg\"></p>"))
                .isEqualTo("p: <a>(https://a.example/?f%5Bx%5D=1)\nfigure 1000 TEXT");
    }

    @Test
    void anAttributeOfAShortcodeCanNotBreakOut() {
        assertThat(dump(
                        "[audio src='\"><script>alert(1)</script>']\n\n[caption align='x\" onload=\"y' caption='</figure><script>z</script>ok']"
                                + "<img src=a.jpg>[/caption]"))
                .doesNotContain("alert")
                .doesNotContain("onload")
                .contains("figure 1000 TEXT");
    }

    @Test
    void captionsAndTitlesShowNoShortcodes() {
        assertThat(WordPressContent.plain("A &#8220;title&#8221; [gallery ids=\"1\"]<!-- wp:x /-->"))
                .isEqualTo("A “title”");
        assertThat(BodyDump.words(new WordPressContent(new SampleReferences()).caption("By <i>Ada</i> [my_tag]")))
                .isEqualTo("By _Ada_");
    }

    private static String dump(String content) {
        return BodyDump.of(convert(content).body());
    }

    private static Converted convert(String content) {
        return new WordPressContent(new SampleReferences()).convert(content);
    }
}
