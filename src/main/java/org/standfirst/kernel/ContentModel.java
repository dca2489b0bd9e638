package org.standfirst.kernel;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Builds harmless HTML anew so that it keeps HTML's content models (WHATWG HTML, section 4): what stands where it may not
 * stand loses its element and keeps its words. Recursion is bounded by the sanitiser, which lets nothing nest deeper than
 * 256 elements.
 */
final class ContentModel {
    private static final Set<String> INLINE = Set.of(
            "strong", "em", "b", "i", "u", "s", "small", "sub", "sup", "mark", "code", "kbd", "samp", "var", "abbr",
            "cite", "q", "dfn", "bdo");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "hr",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "pre",
            "ul",
            "ol",
            "dl",
            "blockquote",
            "table",
            "details",
            "figure");

    private final HtmlWriter html = new HtmlWriter();
    private final Set<Node> holdingBlocks = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Where something stands: among words or among blocks, and within what can't be repeated. */
    private record Place(boolean amongWords, boolean inLink, boolean inTerm) {
        Place words() {
            return new Place(true, inLink, inTerm);
        }

        Place link() {
            return new Place(amongWords, true, inTerm);
        }

        Place term() {
            return new Place(true, inLink, true);
        }
    }

    static SafeHtml rebuild(String harmless) {
        Element body = Jsoup.parseBodyFragment(harmless).body();
        ContentModel model = new ContentModel();
        model.markWhatHoldsBlocks(body);
        model.writeAll(body.childNodes(), new Place(false, false, false));
        return model.html.toSafeHtml();
    }

    private void markWhatHoldsBlocks(Element body) {
        for (Element element : body.getAllElements()) {
            if (BLOCKS.contains(element.normalName())) {
                for (Element above = element.parent();
                        above != null && holdingBlocks.add(above);
                        above = above.parent()) {}
            }
        }
    }

    private void writeAll(List<? extends Node> nodes, Place place) {
        nodes.forEach(node -> write(node, place));
    }

    private void write(Node node, Place place) {
        if (node instanceof TextNode text) {
            html.text(text.getWholeText());
        } else if (node instanceof Element element) {
            if (BLOCKS.contains(element.normalName())) {
                writeBlock(element, place);
            } else {
                writeInline(element, place);
            }
        }
    }

    private void writeInline(Element element, Place place) {
        String name = element.normalName();
        switch (name) {
            case "br" -> html.open("br");
            case "a" -> writeLink(element, place);
            case "ins", "del" -> wrap(name, () -> writeAll(element.childNodes(), place));
            case "ruby" -> writeRuby(element, place);
            case "rp" -> {}
            default -> {
                boolean fits = INLINE.contains(name)
                        && !(holdingBlocks.contains(element) && !place.amongWords())
                        && !(name.equals("dfn") && place.inTerm())
                        && !(name.equals("bdo") && !element.hasAttr("dir"));
                if (!fits) {
                    writeAll(element.childNodes(), place);
                    return;
                }
                html.open(name);
                copy(element, "dir");
                writeAll(element.childNodes(), name.equals("dfn") ? place.term() : place.words());
                html.close(name);
            }
        }
    }

    private void writeLink(Element link, Place place) {
        Optional<WebAddress> address = WebAddress.parse(link.attr("href"));
        if (place.inLink() || address.isEmpty()) {
            writeAll(link.childNodes(), place);
            return;
        }
        html.open("a").attribute("href", address.get().value()).attribute("rel", "nofollow");
        writeAll(link.childNodes(), place.link());
        html.close("a");
    }

    private void writeRuby(Element ruby, Place place) {
        boolean annotated =
                ruby.children().stream().anyMatch(child -> child.normalName().equals("rt"));
        if (!annotated) {
            writeAll(ruby.childNodes(), place);
            return;
        }
        wrap("ruby", () -> {
            for (Node node : ruby.childNodes()) {
                if (node instanceof Element child && child.normalName().equals("rt")) {
                    wrap("rp", () -> html.text("("));
                    wrap("rt", () -> writeAll(child.childNodes(), place.words()));
                    wrap("rp", () -> html.text(")"));
                } else {
                    write(node, place.words());
                }
            }
        });
    }

    private void writeBlock(Element block, Place place) {
        String name = block.normalName();
        if (place.amongWords()) {
            html.text(" ");
            writeAll(block.childNodes(), place);
            html.text(" ");
            return;
        }
        switch (name) {
            case "hr" -> html.open("hr");
            case "ul", "ol" -> writeList(block, place);
            case "dl" -> writeTerms(block, place);
            case "table" -> writeTable(block, place);
            case "figure" -> writeFigure(block, place);
            case "details" -> writeDetails(block, place);
            case "blockquote" -> wrap(name, () -> writeAll(block.childNodes(), place));
            default -> {
                if (block.hasText()) {
                    html.open(name);
                    copy(block, "dir");
                    writeAll(block.childNodes(), place.words());
                    html.close(name);
                }
            }
        }
    }

    private void writeList(Element list, Place place) {
        List<Node> items = withoutBlanks(list);
        if (items.isEmpty()) {
            return;
        }
        html.open(list.normalName());
        copy(list, "start");
        for (Node item : items) {
            wrap("li", () -> writeAll(contentOf(item, "li"), place));
        }
        html.close(list.normalName());
    }

    /** Each term needs a description and each description a term; what is neither describes. */
    private void writeTerms(Element list, Place place) {
        List<Node> parts = withoutBlanks(list);
        if (parts.isEmpty()) {
            return;
        }
        html.open("dl");
        String last = "";
        for (Node part : parts) {
            String name = part.nodeName().equals("dt") ? "dt" : "dd";
            if (last.isEmpty() && name.equals("dd")) {
                wrap("dt", () -> {});
            }
            boolean isTerm = name.equals("dt");
            wrap(name, () -> writeAll(contentOf(part, name), isTerm ? place.words() : place));
            last = name;
        }
        if (last.equals("dt")) {
            wrap("dd", () -> {});
        }
        html.close("dl");
    }

    private void writeTable(Element table, Place place) {
        PlainTable plain = PlainTable.of(table);
        if (plain.rows().isEmpty()) {
            plain.caption().ifPresent(words -> writeAll(words.childNodes(), place));
            return;
        }
        html.open("table");
        plain.caption().ifPresent(words -> wrap("caption", () -> writeAll(words.childNodes(), place.words())));
        wrap("tbody", () -> plain.rows().forEach(row -> writeRow(plain, row, place)));
        html.close("table");
    }

    private void writeRow(PlainTable table, List<Element> row, Place place) {
        wrap("tr", () -> {
            for (Element cell : row) {
                boolean heading = cell.normalName().equals("th");
                wrap(cell.normalName(), () -> writeAll(cell.childNodes(), heading ? place.words() : place));
                for (int more = 1; more < PlainTable.span(cell); more++) {
                    wrap("td", () -> {});
                }
            }
            int missing = table.missingIn(row);
            if (missing > 0) {
                html.open("td");
                if (missing > 1) {
                    html.attribute("colspan", Integer.toString(missing));
                }
                html.close("td");
            }
        });
    }

    private void writeFigure(Element figure, Place place) {
        Optional<Element> caption = first(figure, "figcaption");
        wrap("figure", () -> {
            figure.childNodes().stream()
                    .filter(node -> caption.filter(node::equals).isEmpty())
                    .forEach(node -> write(node, place));
            caption.ifPresent(words -> wrap("figcaption", () -> writeAll(words.childNodes(), place)));
        });
    }

    private void writeDetails(Element details, Place place) {
        Optional<Element> summary = first(details, "summary");
        wrap("details", () -> {
            wrap(
                    "summary",
                    () -> summary.filter(Element::hasText)
                            .ifPresentOrElse(
                                    words -> writeAll(words.childNodes(), place.words()), () -> html.text("More")));
            details.childNodes().stream()
                    .filter(node -> summary.filter(node::equals).isEmpty())
                    .forEach(node -> write(node, place));
        });
    }

    private void wrap(String element, Runnable content) {
        html.open(element);
        content.run();
        html.close(element);
    }

    private void copy(Element from, String attribute) {
        if (from.hasAttr(attribute)) {
            html.attribute(attribute, from.attr(attribute));
        }
    }

    static Optional<Element> first(Element parent, String name) {
        return parent.children().stream()
                .filter(child -> child.normalName().equals(name))
                .findFirst();
    }

    private static List<Node> contentOf(Node node, String wanted) {
        return node.nodeName().equals(wanted) ? node.childNodes() : List.of(node);
    }

    private static List<Node> withoutBlanks(Element parent) {
        return parent.childNodes().stream()
                .filter(node -> !(node instanceof TextNode text) || !text.isBlank())
                .toList();
    }
}
