package org.standfirst.markup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.standfirst.body.Block;
import org.standfirst.body.Inline;
import org.standfirst.body.Mark;

/** Walks a tree of HTML and builds blocks of what it understands. One walk is for one thread. */
final class Walk {
    /** Quotes and lists within each other; deeper ones are unwrapped, so that no later reader runs out of stack. */
    private static final int DEEPEST = 8;

    /** What breaks a paragraph (WHATWG HTML, "Rendering", display: block), where it has no meaning of its own here. */
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "body",
            "center",
            "dd",
            "dialog",
            "dir",
            "div",
            "dt",
            "fieldset",
            "figcaption",
            "footer",
            "form",
            "header",
            "hgroup",
            "legend",
            "li",
            "main",
            "marquee",
            "nav",
            "optgroup",
            "p",
            "search",
            "section",
            "summary",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "caption");

    private final Losses losses;
    private final Left left;
    private final Links links;
    private final Pictures pictures;
    private final Embeds embeds;
    private final Figures figures;
    private final Quotes quotes;
    private final Lists lists;
    private final Tables tables;
    private final Legacy legacy;
    private int nesting;

    Walk(References references, Losses losses) {
        this.losses = losses;
        this.left = new Left(losses);
        this.links = new Links(references, losses);
        this.pictures = new Pictures(references, losses);
        this.embeds = new Embeds(references, losses);
        this.figures = new Figures(this, references, losses);
        this.quotes = new Quotes(this);
        this.lists = new Lists(this);
        this.tables = new Tables(this, losses);
        this.legacy = new Legacy(this);
    }

    /** The contents of an element as blocks. */
    List<Block> paragraphs(Element element, List<Mark> marks) {
        return contents(element, Flow.of(links::paragraphs), marks);
    }

    /** The contents of an element as blocks, whose words stay lines: for captions, cells, names. */
    List<Block> lines(Element element, List<Mark> marks) {
        return contents(element, Flow.of(words -> blocks(words, Block.Paragraph::new)), marks);
    }

    /** One node as blocks. */
    List<Block> node(Node node, List<Mark> marks) {
        Flow flow = Flow.of(links::paragraphs);
        visit(node, flow, marks);
        return flow.finish();
    }

    /** The words of an element, and what can't be told in words. */
    Flattened flattened(Element element, List<Mark> marks) {
        return Flattened.of(lines(element, marks));
    }

    private List<Block> contents(Element element, Flow flow, List<Mark> marks) {
        children(element, flow, marks);
        return flow.finish();
    }

    private void children(Element element, Flow flow, List<Mark> marks) {
        for (Node child = element.firstChild(); child != null; ) {
            // A reader may take the child out of the tree.
            Node next = child.nextSibling();
            visit(child, flow, marks);
            child = next;
        }
    }

    private void visit(Node node, Flow flow, List<Mark> marks) {
        if (node instanceof TextNode text) {
            flow.text(text.getWholeText(), flow.isPreformatted() ? Marks.withoutCode(marks) : marks);
        } else if (node instanceof Element element && !left.leaves(element)) {
            element(element, flow, marks);
        }
    }

    private void element(Element element, Flow flow, List<Mark> marks) {
        switch (element.normalName()) {
            case "h1", "h2" -> heading(2, element, flow, marks);
            case "h3" -> heading(3, element, flow, marks);
            case "h4" -> heading(4, element, flow, marks);
            case "h5" -> heading(5, element, flow, marks);
            case "h6" -> heading(6, element, flow, marks);
            case "ul", "ol", "menu", "dir" -> nested(element, flow, marks, lists::blocks);
            case "blockquote" -> nested(element, flow, marks, quotes::blocks);
            case "figure" -> nested(element, flow, marks, figures::blocks);
            case "table" -> nested(element, flow, marks, tables::blocks);
            case "dl" -> nested(element, flow, marks, legacy::definitions);
            case "details" -> nested(element, flow, marks, legacy::details);
            case "pre", "listing", "xmp", "plaintext" -> preformatted(element, flow, marks);
            case "hr" -> flow.block(new Block.Divider());
            case "img", "amp-img", "image" -> picture(element, flow, marks);
            case "iframe", "embed", "object", "video", "audio" -> media(element, flow, marks);
            case "br" -> flow.lineBreak();
            case "a" -> children(element, flow, links.within(element, marks));
            case "q" -> {
                flow.text("“", marks);
                children(element, flow, marks);
                flow.text("”", marks);
            }
            case "rt" -> {
                flow.text("(", marks);
                children(element, flow, marks);
                flow.text(")", marks);
            }
            case "div" -> division(element, flow, marks);
            case "aside" -> aside(element, flow, marks);
            default -> unwrap(element, flow, Marks.within(element, marks));
        }
    }

    private void heading(int level, Element element, Flow flow, List<Mark> marks) {
        if (flow.isPreformatted()) {
            unwrap(element, flow, marks);
            return;
        }
        Flow words = Flow.of(gathered -> blocks(gathered, line -> new Block.Heading(level, line)));
        flow.blocks(contents(element, words, Marks.within(element, marks)));
    }

    private static List<Block> blocks(List<Inline> words, Function<List<Inline>, Block> maker) {
        List<List<Inline>> lines = Paragraphs.lines(words).stream()
                .filter(line -> !Words.isBlank(line))
                .toList();
        return lines.isEmpty() ? List.of() : List.of(maker.apply(Paragraphs.joined(lines)));
    }

    private void nested(Element element, Flow flow, List<Mark> marks, Reader reader) {
        if (nesting >= DEEPEST) {
            losses.note("Quotes, lists or tables stood too deep within each other; the inner ones were unwrapped.");
            flow.endParagraph();
            children(element, flow, marks);
            flow.endParagraph();
            return;
        }
        nesting++;
        flow.blocks(reader.blocks(element, marks));
        nesting--;
    }

    private void preformatted(Element element, Flow flow, List<Mark> marks) {
        Block.Preformatted.Kind kind = element.hasClass("wp-block-verse") || element.hasClass("verse")
                ? Block.Preformatted.Kind.VERSE
                : Block.Preformatted.Kind.CODE;
        Flow lines = Flow.preformatted(words -> Words.isBlank(words)
                ? List.of()
                : List.of(new Block.Preformatted(kind, Paragraphs.withoutTrailingSpace(words))));
        flow.blocks(contents(element, lines, marks));
    }

    private void picture(Element element, Flow flow, List<Mark> marks) {
        if (Pictures.standsForWords(element)) {
            flow.text(element.attr("alt"), marks);
        } else {
            pictures.figure(element, Marks.link(marks)).ifPresent(flow::block);
        }
    }

    private void media(Element element, Flow flow, List<Mark> marks) {
        Optional<Block> block = embeds.block(element);
        if (block.isPresent()) {
            flow.block(block.get());
        } else if (element.normalName().equals("object")) {
            unwrap(element, flow, marks);
        }
    }

    private void division(Element element, Flow flow, List<Mark> marks) {
        if (Figures.isFigure(element)) {
            nested(element, flow, marks, figures::blocks);
            return;
        }
        pictures.background(element).ifPresent(flow::block);
        Optional<Block> block = embeds.division(element, links);
        if (block.isPresent()) {
            flow.block(block.get());
        } else {
            unwrap(element, flow, Marks.within(element, marks));
        }
    }

    /** What stands aside may be a notice as our own pages write it. */
    private void aside(Element element, Flow flow, List<Mark> marks) {
        Optional<Block.Notice.Kind> kind = Notices.kind(element);
        if (kind.isPresent()) {
            nested(element, flow, marks, (notice, around) -> Notices.blocks(kind.get(), notice, this, around));
        } else {
            unwrap(element, flow, Marks.within(element, marks));
        }
    }

    private void unwrap(Element element, Flow flow, List<Mark> marks) {
        boolean breaks = BLOCKS.contains(element.normalName());
        if (breaks) {
            flow.endParagraph();
        }
        children(element, flow, marks);
        if (breaks) {
            flow.endParagraph();
        }
    }

    /** Reads one element into blocks. */
    interface Reader {
        List<Block> blocks(Element element, List<Mark> marks);
    }
}
