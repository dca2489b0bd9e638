package org.standfirst.wire;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes feeds as JSON Feed 1.1. */
final class JsonFeed {
    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonFeed() {}

    static byte[] write(Feed feed) {
        ObjectNode json = JSON.createObjectNode();
        json.put("version", "https://jsonfeed.org/version/1.1");
        json.put("title", XmlText.clean(feed.title()));
        json.put("home_page_url", feed.page()).put("feed_url", feed.self(FeedFormat.JSON));
        put(json, "description", feed.description());
        feed.older(FeedFormat.JSON).ifPresent(older -> json.put("next_url", older));
        json.put("language", feed.language());
        json.set("authors", writers(List.of(feed.publisher())));
        feed.hub()
                .ifPresent(hub ->
                        json.putArray("hubs").addObject().put("type", "WebSub").put("url", hub));
        ArrayNode items = json.putArray("items");
        feed.entries().forEach(entry -> items.add(item(entry)));
        return JSON.writeValueAsBytes(json);
    }

    private static ObjectNode item(Feed.Entry entry) {
        ObjectNode item = JSON.createObjectNode();
        item.put("id", entry.id()).put("url", entry.address());
        item.put("title", XmlText.clean(entry.title()));
        put(item, "summary", entry.summary());
        if (entry.content().isEmpty()) {
            // One of the two must be there.
            item.put("content_text", XmlText.clean(entry.summary().isBlank() ? entry.title() : entry.summary()));
        } else {
            item.put("content_html", XmlText.clean(entry.content()));
        }
        entry.picture().ifPresent(picture -> item.put("image", picture.address()));
        item.put("date_published", Times.rfc3339(entry.published()));
        item.put("date_modified", Times.rfc3339(entry.updated()));
        item.put("language", entry.language());
        if (!entry.writers().isEmpty()) {
            item.set("authors", writers(entry.writers()));
        }
        if (!entry.categories().isEmpty()) {
            ArrayNode tags = item.putArray("tags");
            entry.categories().forEach(category -> tags.add(XmlText.clean(category)));
        }
        return item;
    }

    private static ArrayNode writers(List<Feed.Writer> writers) {
        ArrayNode authors = JSON.createArrayNode();
        writers.forEach(writer ->
                authors.addObject().put("name", XmlText.clean(writer.name())).put("url", writer.address()));
        return authors;
    }

    private static void put(ObjectNode json, String name, String words) {
        if (!words.isBlank()) {
            json.put(name, XmlText.clean(words));
        }
    }
}
