package org.standfirst.markup;

import java.util.List;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.body.Inline;
import org.standfirst.body.Mark;

/** A document as a few readable lines, for tests to compare. */
public final class BodyDump {
    private final StringBuilder dump = new StringBuilder();

    private BodyDump() {}

    public static String of(Body body) {
        return of(body.blocks());
    }

    public static String of(List<? extends Block> blocks) {
        BodyDump dump = new BodyDump();
        dump.blocks(blocks, "");
        return dump.dump.toString().strip();
    }

    public static String words(List<Inline> words) {
        StringBuilder all = new StringBuilder();
        words.forEach(word -> all.append(word(word)));
        return all.toString();
    }

    private void blocks(List<? extends Block> blocks, String indent) {
        blocks.forEach(block -> block(block, indent));
    }

    private void block(Block block, String indent) {
        switch (block) {
            case Block.Paragraph paragraph -> line(indent, "p: " + words(paragraph.content()));
            case Block.Heading heading -> line(indent, "h" + heading.level() + ": " + words(heading.content()));
            case Block.ListBlock list -> {
                line(indent, list.ordered() ? "ol " + list.start() : "ul");
                list.items().forEach(item -> {
                    line(indent + "  ", "-");
                    blocks(item.blocks(), indent + "    ");
                });
            }
            case Block.Quote quote -> {
                line(indent, "quote" + labelled("by", quote.attribution()));
                blocks(quote.blocks(), indent + "  ");
            }
            case Block.PullQuote quote ->
                line(indent, "pull: " + words(quote.content()) + labelled("by", quote.attribution()));
            case Block.Figure figure -> line(indent, figure(figure));
            case Block.Gallery gallery -> {
                line(indent, "gallery" + labelled("caption", gallery.caption()));
                blocks(gallery.figures(), indent + "  ");
            }
            case Block.Embed embed ->
                line(
                        indent,
                        "embed " + embed.provider() + " " + embed.address() + labelled("caption", embed.caption()));
            case Block.Recording recording ->
                line(
                        indent,
                        recording.kind() + (recording.file().isEmpty() ? " missing" : "") + " \"" + recording.title()
                                + "\"" + labelled("caption", recording.caption()));
            case Block.Divider _ -> line(indent, "---");
            case Block.Table table -> {
                line(indent, "table" + labelled("caption", table.caption()));
                table.rows().forEach(row -> line(indent + "  ", row(row)));
            }
            case Block.Preformatted preformatted ->
                line(
                        indent,
                        preformatted.kind() + ": "
                                + words(preformatted.content()).replace("\n", "↵"));
            case Block.Notice notice -> {
                line(indent, "notice " + notice.kind());
                blocks(notice.blocks(), indent + "  ");
            }
            case Block.LegacyHtml legacy -> line(indent, "html: " + legacy.html());
            case Block.Unknown _ -> line(indent, "unknown");
        }
    }

    private void line(String indent, String line) {
        dump.append(indent).append(line).append('\n');
    }

    private static String figure(Block.Figure figure) {
        return "figure " + SampleReferences.number(figure.picture()) + " " + figure.layout()
                + figure.alt().map(alt -> " alt=" + alt).orElse("")
                + figure.link().map(link -> " link=" + link).orElse("")
                + labelled("caption", figure.caption());
    }

    private static String row(Block.Table.Row row) {
        StringBuilder cells = new StringBuilder("|");
        row.cells()
                .forEach(cell -> cells.append(cell.heading() ? "*" : " ")
                        .append(words(cell.content()))
                        .append(" |"));
        return cells.toString();
    }

    private static String labelled(String label, List<Inline> words) {
        return words.isEmpty() ? "" : " " + label + "=" + words(words);
    }

    private static String word(Inline word) {
        return switch (word) {
            case Inline.LineBreak _ -> "⏎";
            case Inline.Unknown _ -> "?";
            case Inline.Text text -> {
                String marked = text.text();
                for (Mark mark : text.marks().reversed()) {
                    marked = marked(mark, marked);
                }
                yield marked;
            }
        };
    }

    private static String marked(Mark mark, String words) {
        return switch (mark) {
            case Mark.Strong _ -> "*" + words + "*";
            case Mark.Emphasis _ -> "_" + words + "_";
            case Mark.Link link -> "<" + words + ">(" + link.address() + ")";
            case Mark.SmallCaps _ -> "sc(" + words + ")";
            case Mark.Code _ -> "`" + words + "`";
            case Mark.Strike _ -> "~" + words + "~";
            case Mark.Subscript _ -> "sub(" + words + ")";
            case Mark.Superscript _ -> "sup(" + words + ")";
            case Mark.Attribution _, Mark.Moment _, Mark.Unknown _ -> words;
        };
    }
}
