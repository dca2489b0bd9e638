package org.standfirst.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SheetTest {
    @Test
    void headsEndAtTheFirstEmptyLine() {
        Sheet sheet =
                Sheet.parse("a.html", "headline: Tide: a primer\ntags: tides, maps\n\n<p>key: value</p>\n\n<p>b</p>\n");

        assertThat(sheet.head("headline")).isEqualTo("Tide: a primer");
        assertThat(sheet.list("tags")).containsExactly("tides", "maps");
        assertThat(sheet.list("bylines")).isEmpty();
        assertThat(sheet.words()).isEqualTo("<p>key: value</p>\n\n<p>b</p>");
    }

    @Test
    void whatIsMissingIsNamedWithItsFile() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sheet.parse("a.html", "headline: Tide").head("section"))
                .withMessage("a.html does not say its section");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sheet.parse("a.html", "headline Tide\n\n<p>"))
                .withMessageContaining("“headline Tide” is no line");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sheet.read("articles/of-nothing.html"))
                .withMessageContaining("articles/of-nothing.html");
    }
}
