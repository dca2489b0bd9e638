package org.standfirst.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WxrReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://wordpress.org/export/1.0/",
                "http://wordpress.org/export/1.1/",
                "http://wordpress.org/export/1.2/",
                "https://wordpress.org/export/1.2/"
            })
    void readsEverySpellingOfTheNamespace(String namespace) throws MalformedExport {
        WxrPart.Item item = (WxrPart.Item) read("""
                <rss xmlns:w="%s" xmlns:c="http://purl.org/rss/1.0/modules/content/"><channel><item>
                <w:post_id>7</w:post_id><w:post_type>post</w:post_type>
                <c:encoded><![CDATA[one ]]><![CDATA[two]]></c:encoded>
                <w:comment><w:comment_id>3</w:comment_id></w:comment>
                </item></channel></rss>""".formatted(namespace)).getLast();

        assertThat(item.type()).isEqualTo("post");
        assertThat(item.content()).isEqualTo("one two");
        assertThat(item.comments()).hasSize(1);
    }

    @Test
    void refusesADocumentType() {
        assertRefused(
                "<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;\">]>\n<rss><channel>&lol2;</channel></rss>",
                "DOCTYPE");
    }

    @Test
    void refusesAnEntityThatLeadsOutside() {
        assertRefused(
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><title>&x;</title></channel></rss>",
                "DOCTYPE");
        assertRefused("<rss><channel><title>&x;</title></channel></rss>", "line 1");
    }

    @Test
    void saysWhereAFileIsDamaged() {
        assertRefused("<rss>\n<channel>\n<title>a</titel></channel></rss>", "line 3, column");
    }

    @Test
    void refusesWhatIsNoExport() {
        assertRefused("<html><body/></html>", "it is no WordPress export");
        assertRefused("<rss></rss>", "it is no WordPress export");
        assertRefused("", "line 1");
    }

    @Test
    void refusesElementsWithinElementsWithoutEnd() {
        assertRefused("<rss><channel>" + "<a>".repeat(5_000), "deep");
    }

    private static void assertRefused(String xml, String why) {
        assertThatThrownBy(() -> read(xml))
                .isInstanceOf(MalformedExport.class)
                .hasMessageContaining(why)
                .hasMessageContaining("line ");
    }

    private static List<WxrPart> read(String xml) throws MalformedExport {
        List<WxrPart> parts = new ArrayList<>();
        WxrReader.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), parts::add);
        return parts;
    }
}
