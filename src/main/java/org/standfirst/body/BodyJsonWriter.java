package org.standfirst.body;

import java.util.List;
import java.util.Locale;
import org.standfirst.body.Inline.LineBreak;
import org.standfirst.body.Inline.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The writing half of {@link BodyJson}. */
final class BodyJsonWriter {
    /** Deeper documents are refused after writing; this keeps the writing itself within the stack. */
    private static final int DEEPEST = BodyJson.DEEPEST;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private int depth;

    JsonNode write(Body body) {
        ObjectNode doc = node("doc");
        doc.put("version", body.version());
        doc.set("content", blocks(body.blocks()));
        return doc;
    }

    private ArrayNode blocks(List<Block> blocks) {
        if (++depth > DEEPEST) {
            throw new MalformedBody("The document is nested more than " + DEEPEST + " levels deep.");
        }
        ArrayNode content = JSON.arrayNode(blocks.size());
        for (Block block : blocks) {
            content.add(block(block));
        }
        depth--;
        return content;
    }

    private JsonNode block(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> withRun(node("paragraph"), paragraph.content());
            case Block.Heading heading -> heading(heading);
            case Block.ListBlock list -> list(list);
            case Block.Quote quote -> quote(quote);
            case Block.PullQuote quote -> pullQuote(quote);
            case Block.Figure figure -> figure(figure);
            case Block.Gallery gallery -> gallery(gallery);
            case Block.Embed embed -> embed(embed);
            case Block.Recording recording -> recording(recording);
            case Block.Divider _ -> node("divider");
            case Block.Table table -> table(table);
            case Block.Preformatted words -> withRun(kindNode("preformatted", words.kind()), words.content());
            case Block.Notice notice -> withContent(kindNode("notice", notice.kind()), blocks(notice.blocks()));
            case Block.LegacyHtml legacy -> legacy(legacy);
            case Block.Unknown unknown -> unknown.json();
        };
    }

    private static JsonNode heading(Block.Heading heading) {
        ObjectNode node = node("heading");
        node.putObject("attrs").put("level", heading.level());
        return withRun(node, heading.content());
    }

    private JsonNode list(Block.ListBlock list) {
        ObjectNode node = node(list.ordered() ? "orderedList" : "bulletList");
        node.putObject("attrs").put("start", list.start());
        ArrayNode items = JSON.arrayNode();
        list.items().forEach(item -> items.add(withContent(node("listItem"), blocks(item.blocks()))));
        return withContent(node, items);
    }

    private JsonNode quote(Block.Quote quote) {
        ArrayNode content = blocks(quote.blocks());
        addRun(content, "attributionLine", quote.attribution());
        return withContent(node("quote"), content);
    }

    private static JsonNode pullQuote(Block.PullQuote quote) {
        ArrayNode content = JSON.arrayNode();
        content.add(withRun(node("paragraph"), quote.content()));
        addRun(content, "attributionLine", quote.attribution());
        return withContent(node("pullQuote"), content);
    }

    private static ObjectNode figure(Block.Figure figure) {
        ObjectNode node = node("figure");
        ObjectNode attributes = node.putObject("attrs");
        attributes.put("picture", figure.picture().value());
        attributes.put("layout", word(figure.layout()));
        figure.alt().ifPresent(alt -> attributes.put("alt", alt));
        figure.link().ifPresent(link -> attributes.put("link", link.value()));
        return withRun(node, figure.caption());
    }

    private static JsonNode gallery(Block.Gallery gallery) {
        ArrayNode content = JSON.arrayNode();
        gallery.figures().forEach(figure -> content.add(figure(figure)));
        addRun(content, "caption", gallery.caption());
        return withContent(node("gallery"), content);
    }

    private static JsonNode embed(Block.Embed embed) {
        ObjectNode node = node("embed");
        ObjectNode attributes = node.putObject("attrs");
        attributes.put("provider", embed.provider());
        attributes.put("address", embed.address().value());
        embed.still().ifPresent(still -> attributes.put("still", still.value()));
        return withRun(node, embed.caption());
    }

    private static JsonNode recording(Block.Recording recording) {
        ObjectNode node = node("recording");
        ObjectNode attributes = node.putObject("attrs");
        attributes.put("kind", word(recording.kind()));
        recording.file().ifPresent(file -> attributes.put("file", file.value()));
        attributes.put("title", recording.title());
        return withRun(node, recording.caption());
    }

    private static JsonNode table(Block.Table table) {
        ArrayNode content = JSON.arrayNode();
        for (Block.Table.Row row : table.rows()) {
            ArrayNode cells = JSON.arrayNode();
            row.cells()
                    .forEach(cell ->
                            cells.add(withRun(node(cell.heading() ? "tableHeader" : "tableCell"), cell.content())));
            content.add(withContent(node("tableRow"), cells));
        }
        addRun(content, "caption", table.caption());
        return withContent(node("table"), content);
    }

    private static JsonNode legacy(Block.LegacyHtml legacy) {
        ObjectNode node = node("legacyHtml");
        node.putObject("attrs").put("html", legacy.html().toString());
        return node;
    }

    private static void addRun(ArrayNode content, String type, List<Inline> words) {
        if (!words.isEmpty()) {
            content.add(withRun(node(type), words));
        }
    }

    private static ObjectNode withRun(ObjectNode node, List<Inline> words) {
        ArrayNode content = JSON.arrayNode(words.size());
        for (Inline inline : words) {
            switch (inline) {
                case Text text -> addText(content, text);
                case LineBreak _ -> content.add(node("hardBreak"));
                case Inline.Unknown unknown -> content.add(unknown.json());
            }
        }
        return withContent(node, content);
    }

    /** ProseMirror refuses a text node without text. */
    private static void addText(ArrayNode content, Text text) {
        if (text.text().isEmpty()) {
            return;
        }
        ObjectNode node = node("text").put("text", text.text());
        if (!text.marks().isEmpty()) {
            ArrayNode marks = node.putArray("marks");
            text.marks().forEach(mark -> marks.add(mark(mark)));
        }
        content.add(node);
    }

    private static JsonNode mark(Mark mark) {
        return switch (mark) {
            case Mark.Strong _ -> node("strong");
            case Mark.Emphasis _ -> node("emphasis");
            case Mark.SmallCaps _ -> node("smallCaps");
            case Mark.Code _ -> node("code");
            case Mark.Strike _ -> node("strike");
            case Mark.Subscript _ -> node("subscript");
            case Mark.Superscript _ -> node("superscript");
            case Mark.Link link -> {
                ObjectNode node = node("link");
                node.putObject("attrs").put("href", link.address().value());
                yield node;
            }
            case Mark.Attribution attribution -> {
                ObjectNode node = node("attribution");
                node.putObject("attrs")
                        .put("source", attribution.source())
                        .put("said", attribution.said())
                        .put("place", attribution.place());
                yield node;
            }
            case Mark.Moment moment -> {
                ObjectNode node = node("moment");
                ObjectNode attributes = node.putObject("attrs");
                attributes.put("from", moment.from().toString());
                moment.until().ifPresent(until -> attributes.put("until", until.toString()));
                yield node;
            }
            case Mark.Unknown unknown -> unknown.json();
        };
    }

    private static ObjectNode withContent(ObjectNode node, ArrayNode content) {
        if (!content.isEmpty()) {
            node.set("content", content);
        }
        return node;
    }

    private static ObjectNode kindNode(String type, Enum<?> kind) {
        ObjectNode node = node(type);
        node.putObject("attrs").put("kind", word(kind));
        return node;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode node(String type) {
        return JSON.objectNode().put("type", type);
    }
}
