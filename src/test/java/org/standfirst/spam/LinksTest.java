package org.standfirst.spam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "see https://www.Example.com/a?b=c#d now      | example.com",
                "see http://user:pw@example.com:8080/ now     | example.com",
                "see www.example.org.                         | example.org",
                "see example.co.uk/path, please               | example.co.uk",
                ". or see WWW.Example.org                     | example.org",
                "HTTPS://Example.org/                         | example.org",
                "(cheap-pills.xyz)                            | cheap-pills.xyz",
                "<a href=\"http://a.example\">b</a>           | a.example",
                "[url=http://b.example]c[/url]                | b.example",
            })
    void findsAddresses(String text, String host) {
        assertThat(Links.in(new Sample("", text, List.of())).hosts()).containsExactly(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It ended.Then it began",
                "at 5.30",
                "U.S. and e.g. this",
                "node.js",
                "ann@example.com",
                "1.000.000"
            })
    void doesNotTakeWordsForAddresses(String text) {
        assertThat(Links.in(new Sample("", text, List.of())).hosts()).isEmpty();
    }

    @Test
    void findsMailBehindSomebodysName() {
        assertThat(Links.in(new Sample("", "@ada, write to ann@example.com", List.of()))
                        .mails())
                .containsExactly("ann@example.com");
    }

    @Test
    void keepsMailApart() {
        Links links = Links.in(new Sample("", "write to Ann.Lee@Example.com or http://x.example/ today", List.of()));

        assertThat(links.mails()).containsExactly("ann.lee@example.com");
        assertThat(links.rest().split("\\s+")).containsExactly("write", "to", "or", "today");
    }
}
