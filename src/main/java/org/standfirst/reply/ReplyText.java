package org.standfirst.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.body.Inline;
import org.standfirst.body.Mark;
import org.standfirst.kernel.WebAddress;

/**
 * Reads what readers write in a plain field: paragraphs, line ends, {@code *emphasis*}, {@code **strong**}, {@code >} quotes
 * and links, as CommonMark has them. Everything else is words, HTML above all.
 */
public final class ReplyText {
    /** Quotes within quotes within quotes are a staircase on a telephone. */
    private static final int DEEPEST_QUOTE = 3;

    private static final int DEEPEST_MARK = 8;
    private static final Set<AutolinkType> ADDRESSES = Set.of(AutolinkType.URL, AutolinkType.WWW);
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(BlockQuote.class))
            .maxOpenBlockParsers(DEEPEST_QUOTE + 2)
            .extensions(List.of(AutolinkExtension.builder().linkTypes(ADDRESSES).build()))
            .build();

    private ReplyText() {}

    /** How words would look, if they were posted; no more of them than may be. */
    public static Body preview(String written) {
        return read(written.substring(0, Math.min(written.length(), ReplyForm.LONGEST_TEXT)));
    }

    static Body read(String written) {
        return Body.of(blocks(PARSER.parse(unindented(written)), 0));
    }

    /** Blanks at the head of a line mean nothing here, as nobody writes programs. */
    private static String unindented(String written) {
        return written.lines().map(String::strip).reduce("", (above, line) -> above + line + "\n");
    }

    private static List<Block> blocks(Node parent, int depth) {
        List<Block> blocks = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case BlockQuote quote
                when depth < DEEPEST_QUOTE -> {
                    List<Block> quoted = blocks(quote, depth + 1);
                    if (!quoted.isEmpty()) {
                        blocks.add(new Block.Quote(quoted, List.of()));
                    }
                }
                case BlockQuote quote -> blocks.addAll(blocks(quote, depth));
                // Such a line shows nothing in CommonMark, so words could hide there from nobody but moderators.
                case LinkReferenceDefinition definition ->
                    blocks.add(Block.Paragraph.of("[" + definition.getLabel() + "]: " + definition.getDestination()));
                default -> {
                    List<Inline> content = new ArrayList<>();
                    inlines(node, List.of(), content);
                    if (!content.isEmpty()) {
                        blocks.add(new Block.Paragraph(content));
                    }
                }
            }
        }
        return blocks;
    }

    private static void inlines(Node parent, List<Mark> marks, List<Inline> content) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text text -> content.add(new Inline.Text(text.getLiteral(), marks));
                case Code code -> content.add(new Inline.Text("`" + code.getLiteral() + "`", marks));
                case HtmlInline html -> content.add(new Inline.Text(html.getLiteral(), marks));
                case SoftLineBreak _, HardLineBreak _ -> content.add(new Inline.LineBreak());
                case Emphasis _ -> inlines(node, with(marks, new Mark.Emphasis()), content);
                case StrongEmphasis _ -> inlines(node, with(marks, new Mark.Strong()), content);
                case Link link -> inlines(link, withLink(marks, link.getDestination()), content);
                case Image image -> {
                    content.add(new Inline.Text("!", marks));
                    inlines(image, withLink(marks, image.getDestination()), content);
                }
                default -> inlines(node, marks, content);
            }
        }
    }

    private static List<Mark> with(List<Mark> marks, Mark mark) {
        if (marks.size() >= DEEPEST_MARK || marks.contains(mark)) {
            return marks;
        }
        List<Mark> more = new ArrayList<>(marks);
        more.add(mark);
        return more;
    }

    /** Off the site over the web alone: nobody's programs are started, and nobody is written to, from a reply. */
    private static List<Mark> withLink(List<Mark> marks, String destination) {
        Optional<WebAddress> address = WebAddress.parse(destination).filter(WebAddress::isExternal);
        return address.map(found -> with(marks, new Mark.Link(found))).orElse(marks);
    }

    /** Where links lead, in the order in which they stand. */
    static List<String> links(Body body) {
        List<String> links = new ArrayList<>();
        collect(body.blocks(), links);
        return links;
    }

    private static void collect(List<Block> blocks, List<String> links) {
        for (Block block : blocks) {
            if (block instanceof Block.Quote quote) {
                collect(quote.blocks(), links);
            } else if (block instanceof Block.Paragraph paragraph) {
                collectFrom(paragraph, links);
            }
        }
    }

    private static void collectFrom(Block.Paragraph paragraph, List<String> links) {
        for (Inline inline : paragraph.content()) {
            if (inline instanceof Inline.Text text) {
                text.marks().stream()
                        .filter(Mark.Link.class::isInstance)
                        .map(mark -> ((Mark.Link) mark).address().value())
                        .filter(address -> links.isEmpty() || !links.getLast().equals(address))
                        .forEach(links::add);
            }
        }
    }
}
