package org.standfirst.wire;

import java.util.Optional;
import org.standfirst.picture.Rendition;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What another site needs to show a link to an article as more than an address (oembed.com, type "link": no HTML of ours
 * runs on theirs).
 *
 * @param author may be empty, and then has no address
 * @param picture small enough for who asks
 */
public record OEmbed(
        String title,
        String author,
        String authorAddress,
        String provider,
        String providerAddress,
        Optional<Rendition> picture) {
    private static final String CACHE_SECONDS = "3600";

    /** As JSON, in UTF-8. */
    public byte[] json(PublicAddress address) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("version", "1.0").put("type", "link").put("title", XmlText.clean(title));
        if (!author.isBlank()) {
            json.put("author_name", XmlText.clean(author)).put("author_url", authorAddress);
        }
        json.put("provider_name", XmlText.clean(provider)).put("provider_url", providerAddress);
        json.put("cache_age", CACHE_SECONDS);
        picture.ifPresent(rendition -> json.put("thumbnail_url", address.of(rendition.path()))
                .put("thumbnail_width", rendition.width())
                .put("thumbnail_height", rendition.height()));
        return JsonMapper.shared().writeValueAsBytes(json);
    }

    /** As XML, in UTF-8. */
    public byte[] xml(PublicAddress address) {
        XmlDocument xml = XmlDocument.begin("oembed", java.util.Map.of());
        xml.element("version", "1.0").element("type", "link").element("title", title);
        if (!author.isBlank()) {
            xml.element("author_name", author).element("author_url", authorAddress);
        }
        xml.element("provider_name", provider).element("provider_url", providerAddress);
        xml.element("cache_age", CACHE_SECONDS);
        picture.ifPresent(rendition -> xml.element("thumbnail_url", address.of(rendition.path()))
                .element("thumbnail_width", Integer.toString(rendition.width()))
                .element("thumbnail_height", Integer.toString(rendition.height())));
        return xml.close().end();
    }
}
