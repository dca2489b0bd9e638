package org.standfirst.wire;

import java.util.List;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Section;

/** Writes llms.txt (llmstxt.org): what the magazine is and where its parts are, in Markdown. */
public final class LlmsTxt {
    private final StringBuilder text = new StringBuilder();
    private final PublicAddress address;

    private LlmsTxt(PublicAddress address) {
        this.address = address;
    }

    /**
     * Writes it.
     *
     * @param words what the magazine has to say to its reader; may be empty
     */
    public static String write(
            Magazine magazine, String words, List<Section> sections, List<Edition> editions, PublicAddress address) {
        LlmsTxt page = new LlmsTxt(address);
        page.text.append("# ").append(plain(magazine.name())).append("\n\n");
        if (!magazine.tagline().isBlank()) {
            page.text.append("> ").append(plain(magazine.tagline())).append("\n\n");
        }
        if (!words.isBlank()) {
            page.text.append(XmlText.clean(words.strip())).append("\n\n");
        }
        if (!sections.isEmpty()) {
            page.text.append("## Sections\n\n");
            sections.forEach(section -> page.link(section.name(), section.path(), section.about()));
            page.text.append('\n');
        }
        if (!editions.isEmpty()) {
            page.text.append("## Editions\n\n");
            editions.forEach(edition -> page.link(edition.title(), edition.path(), edition.note()));
            page.text.append('\n');
        }
        page.text.append("## Feeds and sitemap\n\n");
        for (FeedFormat format : FeedFormat.values()) {
            page.link(format.words(), "/feed." + format.ending(), "");
        }
        page.link("Sitemap", "/sitemap.xml", "");
        return page.text.toString();
    }

    private void link(String name, String path, String about) {
        text.append("- [")
                .append(plain(name))
                .append("](")
                .append(address.of(path))
                .append(')');
        if (!about.isBlank()) {
            text.append(": ").append(plain(about));
        }
        text.append('\n');
    }

    /** On one line, and with nothing in it that Markdown would take for its own. */
    private static String plain(String words) {
        return XmlText.clean(words).replaceAll("\\s+", " ").strip().replaceAll("[\\\\`*_\\[\\]<>#|]", "\\\\$0");
    }
}
