package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class StyleRulesTest {
    @Test
    void leavesOutWhatAsksForAnElementOrAClassThatIsNotThere() {
        String css = "h1{a:b}h2{a:b}.kicker a:hover{a:b}.byline{a:b}p.note>em{a:b}";

        assertThat(chosen(css, "<h1>One</h1><p class=\"kicker\"><a href=/>Two</a>"))
                .isEqualTo("h1{a:b}.kicker a:hover{a:b}");
        assertThat(chosen(css, "<p class='note other'><em>Three</em>")).isEqualTo("p.note>em{a:b}");
    }

    @Test
    void leavesOutSelectorsOfARuleOneByOne() {
        assertThat(chosen("h1,h2,.a:is(.b,.c),*,::before{a:b}", "<h2 class=a>"))
                .isEqualTo("h2,.a:is(.b,.c),*,::before{a:b}");
    }

    @Test
    void keepsWhatAsksForNothingByItself() {
        String css =
                ":root{a:b}[lang=\"x\"]{a:b}:is(h5,h6):lang(ar,fa){a:b}:focus-visible{a:b}#content{a:b}::view-transition-group(*){a:b}";

        assertThat(chosen(css, "<p>")).isEqualTo(css);
    }

    @Test
    void looksIntoMediaAndLayersAndLeavesNoEmptyOnes() {
        String css = "@layer a,b;@layer a{h1{a:b}@media print{h2{a:b}.x{a:b}}}@layer b{.x{a:b}}@media screen{h1{c:d}}";

        assertThat(chosen(css, "<h1>")).isEqualTo("@layer a,b;@layer a{h1{a:b}}@media screen{h1{c:d}}");
    }

    @Test
    void keepsOtherRulesWhole() {
        String css = "@font-face{font-family:text;src:url(x.woff2)}@keyframes lit{from{a:b}to{c:d}}@page{margin:1cm}";

        assertThat(chosen(css, "")).isEqualTo(css);
    }

    @Test
    void isNotLedAstrayByStrings() {
        assertThat(chosen("p::after{content:\"}h9{;\"}h2{a:b}p{c:d}", "<p>"))
                .isEqualTo("p::after{content:\"}h9{;\"}p{c:d}");
    }

    @Test
    void knowsTheHuesOfThePage() {
        String css = "[data-hue=\"1\"]{a:b}[data-hue=\"11\"]{a:b}";

        assertThat(chosen(css, "<li data-hue=\"11\">")).isEqualTo("[data-hue=\"11\"]{a:b}");
    }

    @Test
    void takesElementsAndNotClassesInAnyCaseOfTheirLetters() {
        assertThat(chosen("h2{a:b}.lead{c:d}", "<H2>")).isEqualTo("h2{a:b}");
        assertThat(chosen("h2{a:b}.lead{c:d}", "<i CLASS=lead>")).isEqualTo(".lead{c:d}");
        assertThat(chosen("h2{a:b}.lead{c:d}", "<i class=Lead>")).isEmpty();
    }

    @Test
    void refusesABlockThatIsNotClosed() {
        assertThatThrownBy(() -> StyleRules.of("p{a:b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsEverythingForAPageThatUsesEverything() {
        String css = Css.small(ClassPathFile.text("/static/assets/site.css"));
        StyleRules rules = StyleRules.of(css);
        BitSet all = new BitSet();
        all.set(0, 2_000);

        assertThat(rules.css(all)).isEqualTo(css);
    }

    @Test
    void findsNamesHoweverAPageIsWritten() {
        assertThat(names("<!-- <h1 class=\"no> --><H2 CLASS='a\tb'\n data-class=c><br/><i class=d>x < y</i>"
                        + "<script type=x>\"<h3 class=e>\"</script><p title='<h4 class=f>' class = \"g\">"))
                .contains("H2", ".a", ".b", "br", "i", ".d", "script", "p", ".g")
                .doesNotContain("h1", ".no", ".c", "h3", ".e", "h4", ".f", "y");
        assertThat(names("<p class")).containsExactly("p");
        assertThat(names("<p class=\"a")).contains("p");
        assertThat(names("<")).isEmpty();
    }

    private static String chosen(String css, String html) {
        StyleRules rules = StyleRules.of(css);
        return rules.css(rules.usedIn(html.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> names(String html) {
        List<String> names = new ArrayList<>();
        byte[] page = html.getBytes(StandardCharsets.UTF_8);
        MarkupNames.tell(page, (kind, from, to) -> {
            String name = new String(page, from, to - from, StandardCharsets.UTF_8);
            names.add(
                    switch (kind) {
                        case ELEMENT -> name;
                        case CLASS -> "." + name;
                        case HUE -> "hue " + name;
                    });
        });
        return names;
    }
}
