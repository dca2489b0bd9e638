package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CssTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a  {\n    color: red;\n}\n|a{color:red}",
                "h1,\nh2 > b {}|h1,h2 > b{}",
                "/* why: { } */ a { b: c }|` a{b:c}`",
                ".x::after { content: \"a ; { b }  c\" / \"\"; }|.x::after{content:\"a ; { b }  c\" / \"\"}",
                "p { margin: calc(1rem - 2 * var(--x)) 0; }|p{margin:calc(1rem - 2 * var(--x)) 0}",
                "@media (min-width: 40rem) and (max-width: 50rem) { a { b: c } }|"
                        + "@media (min-width:40rem) and (max-width:50rem){a{b:c}}",
                "a :is(b, c):hover { d: e }|a :is(b,c):hover{d:e}"
            })
    void saysTheSameInFewerBytes(String written, String small) {
        assertThat(Css.small(written)).isEqualTo(small);
    }

    @Test
    void leavesSmallCssAsItIs() {
        String small = Css.small(ClassPathFile.text("/static/assets/site.css"));

        assertThat(Css.small(small)).isEqualTo(small);
    }
}
