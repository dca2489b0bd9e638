package org.standfirst.markup;

import java.util.ArrayList;
import java.util.List;
import org.standfirst.body.Block;
import org.standfirst.body.Inline;
import org.standfirst.body.Inline.LineBreak;
import org.standfirst.body.Inline.Text;
import org.standfirst.body.Mark;
import org.standfirst.kernel.HtmlWriter;

/** Writes blocks of words as valid HTML, for within a definition list or details. */
final class LegacyWriter {
    private LegacyWriter() {}

    /** Whether nothing but words is in them. */
    static boolean canWrite(List<Block> blocks) {
        return blocks.stream().allMatch(LegacyWriter::canWrite);
    }

    private static boolean canWrite(Block block) {
        return switch (block) {
            case Block.Paragraph _,
                    Block.Heading _,
                    Block.PullQuote _,
                    Block.Divider _,
                    Block.Table _,
                    Block.Preformatted _,
                    Block.LegacyHtml _ -> true;
            case Block.ListBlock list -> list.items().stream().allMatch(item -> canWrite(item.blocks()));
            case Block.Quote quote -> canWrite(quote.blocks());
            case Block.Notice notice -> canWrite(notice.blocks());
            case Block.Figure _, Block.Gallery _, Block.Embed _, Block.Recording _, Block.Unknown _ -> false;
        };
    }

    /** Writes a single paragraph without its tag, anything else whole. */
    static void writeCompact(List<Block> blocks, HtmlWriter html) {
        if (blocks.size() == 1 && blocks.getFirst() instanceof Block.Paragraph paragraph) {
            write(paragraph.content(), html, true);
        } else {
            write(blocks, html);
        }
    }

    static void write(List<Block> blocks, HtmlWriter html) {
        blocks.forEach(block -> write(block, html));
    }

    private static void write(Block block, HtmlWriter html) {
        switch (block) {
            case Block.Paragraph paragraph -> element("p", paragraph.content(), html);
            // The outline of the article around is not known here, and must skip no level.
            case Block.Heading heading -> {
                html.open("p").open("strong");
                write(heading.content(), html, true);
                html.close("strong").close("p");
            }
            case Block.PullQuote quote ->
                quote(List.of(new Block.Paragraph(quote.content())), quote.attribution(), html);
            case Block.Quote quote -> quote(quote.blocks(), quote.attribution(), html);
            case Block.Notice notice -> write(notice.blocks(), html);
            case Block.ListBlock list -> list(list, html);
            case Block.Divider _ -> html.open("hr");
            case Block.Preformatted preformatted -> element("pre", preformatted.content(), html);
            case Block.Table table -> table(table, html);
            case Block.LegacyHtml legacy -> html.html(legacy.html());
            case Block.Figure _, Block.Gallery _, Block.Embed _, Block.Recording _, Block.Unknown _ ->
                throw new IllegalArgumentException("legacy HTML holds words alone");
        }
    }

    private static void element(String name, List<Inline> words, HtmlWriter html) {
        html.open(name);
        write(words, html, true);
        html.close(name);
    }

    private static void quote(List<Block> blocks, List<Inline> attribution, HtmlWriter html) {
        html.open("blockquote");
        write(blocks, html);
        if (!attribution.isEmpty()) {
            element("p", attribution, html);
        }
        html.close("blockquote");
    }

    private static void list(Block.ListBlock list, HtmlWriter html) {
        String name = list.ordered() ? "ol" : "ul";
        html.open(name);
        if (list.ordered() && list.start() != 1) {
            html.attribute("start", Integer.toString(list.start()));
        }
        for (Block.ListBlock.Item item : list.items()) {
            html.open("li");
            writeCompact(item.blocks(), html);
            html.close("li");
        }
        html.close(name);
    }

    private static void table(Block.Table table, HtmlWriter html) {
        html.open("table");
        if (!table.caption().isEmpty()) {
            element("caption", table.caption(), html);
        }
        html.open("tbody");
        for (Block.Table.Row row : table.rows()) {
            html.open("tr");
            row.cells().forEach(cell -> element(cell.heading() ? "th" : "td", cell.content(), html));
            html.close("tr");
        }
        html.close("tbody").close("table");
    }

    /** A link within a summary would fight with unfolding it. */
    static void writeWithoutLinks(List<Inline> words, HtmlWriter html) {
        write(words, html, false);
    }

    static void write(List<Inline> words, HtmlWriter html, boolean links) {
        for (Inline word : words) {
            switch (word) {
                case LineBreak _ -> html.open("br");
                case Text text -> write(text, html, links);
                case Inline.Unknown _ -> {}
            }
        }
    }

    private static void write(Text text, HtmlWriter html, boolean links) {
        List<String> opened = new ArrayList<>();
        for (Mark mark : text.marks()) {
            switch (mark) {
                case Mark.Link link
                when links -> {
                    html.open("a").attribute("href", link.address().value());
                    opened.addFirst("a");
                }
                case Mark.Strong _ -> open("strong", opened, html);
                case Mark.Emphasis _ -> open("em", opened, html);
                case Mark.Code _ -> open("code", opened, html);
                case Mark.Strike _ -> open("s", opened, html);
                case Mark.Subscript _ -> open("sub", opened, html);
                case Mark.Superscript _ -> open("sup", opened, html);
                case Mark.Link _, Mark.SmallCaps _, Mark.Attribution _, Mark.Moment _, Mark.Unknown _ -> {}
            }
        }
        html.text(text.text());
        opened.forEach(html::close);
    }

    private static void open(String element, List<String> opened, HtmlWriter html) {
        html.open(element);
        opened.addFirst(element);
    }
}
