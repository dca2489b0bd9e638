package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CssTest {
    @Test
    void saysTheSameInFewerBytes() {
        assertThat(Css.small("a  {\n    color: red;\n}\n")).isEqualTo("a{color:red}");
        assertThat(Css.small("h1,\nh2 > b {}")).isEqualTo("h1,h2 > b{}");
        assertThat(Css.small("/* why: { } */ a { b: c }")).isEqualTo("a{b:c}");
        assertThat(Css.small("p { margin: calc(1rem - 2 * var(--x)) 0; }"))
                .isEqualTo("p{margin:calc(1rem - 2 * var(--x)) 0}");
        assertThat(Css.small("@media (min-width: 4rem) and (max-width: 5rem) { a { b: c } }"))
                .isEqualTo("@media (min-width:4rem) and (max-width:5rem){a{b:c}}");
        assertThat(Css.small("a :is(b, c):hover { d: e }")).isEqualTo("a :is(b,c):hover{d:e}");
    }

    @Test
    void leavesStringsAsTheyAre() {
        assertThat(Css.small(".x::after { content: \"a ; /* b */ { c }  d\" / \"\"; }"))
                .isEqualTo(".x::after{content:\"a ; /* b */ { c }  d\" / \"\"}");
    }

    @Test
    void leavesSmallCssAsItIs() {
        String small = Css.small(ClassPathFile.text("/static/assets/site.css"));

        assertThat(Css.small(small)).isEqualTo(small);
    }
}
