package org.standfirst.body;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.standfirst.body.Inline.LineBreak;
import org.standfirst.body.Inline.Text;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.SafeHtml;
import org.standfirst.kernel.WebAddress;
import tools.jackson.databind.JsonNode;

/**
 * The reading half of {@link BodyJson}; trusts nothing. A list, table or gallery with a part that this version does not
 * know is kept as a whole unknown block, so that nothing of it is lost.
 */
final class BodyJsonReader {
    Body read(JsonNode doc) {
        if (!doc.isObject() || !typeOf(doc).equals("doc")) {
            throw new MalformedBody("A document is an object of type \"doc\".");
        }
        JsonNode version = doc.path("version");
        if (version.isMissingNode()) {
            return new Body(Body.VERSION, blocks(contentOf(doc)));
        }
        if (!version.isInt() || version.intValue() < 1) {
            throw new MalformedBody("The document's version is no number from 1 on.");
        }
        return new Body(version.intValue(), blocks(contentOf(doc)));
    }

    private List<Block> blocks(List<JsonNode> nodes) {
        List<Block> blocks = new ArrayList<>(nodes.size());
        for (JsonNode node : nodes) {
            blocks.add(block(node));
        }
        return blocks;
    }

    private Block block(JsonNode node) {
        return switch (typeOf(node)) {
            case "paragraph" -> new Block.Paragraph(run(node));
            case "heading" -> heading(node);
            case "orderedList" -> list(node, true);
            case "bulletList" -> list(node, false);
            case "quote" -> quote(node);
            case "pullQuote" -> pullQuote(node);
            case "figure" -> figure(node);
            case "gallery" -> gallery(node);
            case "embed" -> embed(node);
            case "recording" -> recording(node);
            case "divider" -> new Block.Divider();
            case "table" -> table(node);
            case "preformatted" ->
                new Block.Preformatted(choice(node, "kind", Block.Preformatted.Kind.class), run(node));
            case "notice" -> new Block.Notice(choice(node, "kind", Block.Notice.Kind.class), blocks(contentOf(node)));
            case "legacyHtml" -> new Block.LegacyHtml(SafeHtml.sanitised(words(node, "html")));
            default -> new Block.Unknown(node);
        };
    }

    private Block heading(JsonNode node) {
        int level = number(node, "level", 2);
        if (level < 2 || level > 6) {
            throw new MalformedBody("A heading has a level from 2 to 6, not " + level + ".");
        }
        return new Block.Heading(level, run(node));
    }

    private Block list(JsonNode node, boolean ordered) {
        List<JsonNode> items = contentOf(node);
        if (!allOf(items, "listItem"::equals)) {
            return new Block.Unknown(node);
        }
        return new Block.ListBlock(
                ordered,
                number(node, "start", 1),
                items.stream()
                        .map(item -> new Block.ListBlock.Item(blocks(contentOf(item))))
                        .toList());
    }

    private Block quote(JsonNode node) {
        List<JsonNode> content = contentOf(node);
        return new Block.Quote(blocks(withoutLast(content, "attributionLine")), last(content, "attributionLine"));
    }

    private Block pullQuote(JsonNode node) {
        List<JsonNode> content = contentOf(node);
        List<JsonNode> words = withoutLast(content, "attributionLine");
        if (words.size() > 1 || !allOf(words, "paragraph"::equals)) {
            return new Block.Unknown(node);
        }
        return new Block.PullQuote(
                words.isEmpty() ? List.of() : run(words.getFirst()), last(content, "attributionLine"));
    }

    private Block.Figure figure(JsonNode node) {
        return new Block.Figure(
                identifier(words(node, "picture")),
                choice(node, "layout", Block.Layout.class),
                run(node),
                optionalWords(node, "alt"),
                optionalWords(node, "link").map(BodyJsonReader::address));
    }

    private Block gallery(JsonNode node) {
        List<JsonNode> content = contentOf(node);
        List<JsonNode> figures = withoutLast(content, "caption");
        if (!allOf(figures, "figure"::equals)) {
            return new Block.Unknown(node);
        }
        return new Block.Gallery(figures.stream().map(this::figure).toList(), last(content, "caption"));
    }

    private Block embed(JsonNode node) {
        return new Block.Embed(
                words(node, "provider"),
                address(words(node, "address")),
                optionalWords(node, "still").map(BodyJsonReader::identifier),
                run(node));
    }

    private Block recording(JsonNode node) {
        return new Block.Recording(
                choice(node, "kind", Block.Recording.Kind.class),
                optionalWords(node, "file").map(BodyJsonReader::identifier),
                words(node, "title"),
                run(node));
    }

    private Block table(JsonNode node) {
        List<JsonNode> content = contentOf(node);
        List<JsonNode> rows = withoutLast(content, "caption");
        Predicate<String> isCell = type -> type.equals("tableCell") || type.equals("tableHeader");
        if (!allOf(rows, "tableRow"::equals) || !rows.stream().allMatch(row -> allOf(contentOf(row), isCell))) {
            return new Block.Unknown(node);
        }
        return new Block.Table(rows.stream().map(this::row).toList(), last(content, "caption"));
    }

    private Block.Table.Row row(JsonNode node) {
        return new Block.Table.Row(contentOf(node).stream()
                .map(cell -> new Block.Table.Cell(typeOf(cell).equals("tableHeader"), run(cell)))
                .toList());
    }

    private List<Inline> run(JsonNode node) {
        List<JsonNode> nodes = contentOf(node);
        List<Inline> content = new ArrayList<>(nodes.size());
        for (JsonNode inline : nodes) {
            content.add(
                    switch (typeOf(inline)) {
                        case "text" -> text(inline);
                        case "hardBreak" -> new LineBreak();
                        default -> new Inline.Unknown(inline);
                    });
        }
        return content;
    }

    private Inline text(JsonNode node) {
        JsonNode text = node.path("text");
        if (!text.isString()) {
            throw new MalformedBody("A text node has no text.");
        }
        List<Mark> marks = new ArrayList<>();
        for (JsonNode mark : list(node, "marks")) {
            marks.add(mark(mark));
        }
        return new Text(text.stringValue(), marks);
    }

    private Mark mark(JsonNode node) {
        return switch (typeOf(node)) {
            case "strong" -> new Mark.Strong();
            case "emphasis" -> new Mark.Emphasis();
            case "smallCaps" -> new Mark.SmallCaps();
            case "code" -> new Mark.Code();
            case "strike" -> new Mark.Strike();
            case "subscript" -> new Mark.Subscript();
            case "superscript" -> new Mark.Superscript();
            case "link" -> new Mark.Link(address(words(node, "href")));
            case "attribution" ->
                new Mark.Attribution(words(node, "source"), words(node, "said"), words(node, "place"));
            case "moment" ->
                new Mark.Moment(
                        date(words(node, "from")), optionalWords(node, "until").map(BodyJsonReader::date));
            default -> new Mark.Unknown(node);
        };
    }

    private List<Inline> last(List<JsonNode> content, String type) {
        boolean isThere = !content.isEmpty() && typeOf(content.getLast()).equals(type);
        return isThere ? run(content.getLast()) : List.of();
    }

    private static List<JsonNode> withoutLast(List<JsonNode> content, String type) {
        boolean isThere = !content.isEmpty() && typeOf(content.getLast()).equals(type);
        return isThere ? content.subList(0, content.size() - 1) : content;
    }

    private static boolean allOf(List<JsonNode> nodes, Predicate<String> type) {
        return nodes.stream().allMatch(node -> type.test(typeOf(node)));
    }

    private static String typeOf(JsonNode node) {
        JsonNode type = node.path("type");
        if (!type.isString()) {
            throw new MalformedBody("A part of the document has no type.");
        }
        return type.stringValue();
    }

    private static List<JsonNode> contentOf(JsonNode node) {
        return list(node, "content");
    }

    private static List<JsonNode> list(JsonNode node, String name) {
        JsonNode list = node.path(name);
        if (list.isMissingNode() || list.isNull()) {
            return List.of();
        }
        if (!list.isArray()) {
            throw new MalformedBody("The " + name + " of a " + typeOf(node) + " is no list.");
        }
        return List.copyOf(list.values());
    }

    private static String words(JsonNode node, String attribute) {
        return optionalWords(node, attribute)
                .orElseThrow(() -> new MalformedBody("A " + typeOf(node) + " has no " + attribute + "."));
    }

    private static Optional<String> optionalWords(JsonNode node, String attribute) {
        JsonNode value = node.path("attrs").path(attribute);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw new MalformedBody("The " + attribute + " of a " + typeOf(node) + " is no text.");
        }
        return Optional.of(value.stringValue());
    }

    private static int number(JsonNode node, String attribute, int fallback) {
        JsonNode value = node.path("attrs").path(attribute);
        if (value.isMissingNode() || value.isNull()) {
            return fallback;
        }
        if (!value.isInt()) {
            throw new MalformedBody("The " + attribute + " of a " + typeOf(node) + " is no whole number.");
        }
        return value.intValue();
    }

    private static <E extends Enum<E>> E choice(JsonNode node, String attribute, Class<E> type) {
        String word = words(node, attribute);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
                return constant;
            }
        }
        throw new MalformedBody("A " + typeOf(node) + " cannot have the " + attribute + " \"" + word + "\".");
    }

    private static <T> Id<T> identifier(String value) {
        return Id.<T>parse(value).orElseThrow(() -> new MalformedBody("Not an identifier: " + value));
    }

    private static WebAddress address(String value) {
        return WebAddress.parse(value)
                .orElseThrow(() -> new MalformedBody("Not an address that a link may lead to: " + value));
    }

    private static LocalDate date(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException noDate) {
            throw new MalformedBody("Not a date: " + value, noDate);
        }
    }
}
