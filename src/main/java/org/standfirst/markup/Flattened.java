package org.standfirst.markup;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.standfirst.body.Block;
import org.standfirst.body.Inline;
import org.standfirst.body.Inline.Text;

/**
 * Blocks brought down to words, for places that hold nothing else: a cell, a caption, a name.
 *
 * @param rest what words can't tell: pictures, films
 */
record Flattened(List<Inline> words, List<Block> rest) {
    static Flattened of(List<? extends Block> blocks) {
        List<List<Inline>> lines = new ArrayList<>();
        List<Block> rest = new ArrayList<>();
        blocks.forEach(block -> flatten(block, lines, rest));
        return new Flattened(Paragraphs.joined(lines), rest);
    }

    private static void flatten(Block block, List<List<Inline>> lines, List<Block> rest) {
        switch (block) {
            case Block.Paragraph paragraph -> lines.add(paragraph.content());
            case Block.Heading heading -> lines.add(heading.content());
            case Block.Preformatted preformatted -> lines.add(preformatted.content());
            case Block.PullQuote quote -> {
                lines.add(quote.content());
                addUnlessEmpty(quote.attribution(), lines);
            }
            case Block.Quote quote -> {
                quote.blocks().forEach(inner -> flatten(inner, lines, rest));
                addUnlessEmpty(quote.attribution(), lines);
            }
            case Block.Notice notice -> notice.blocks().forEach(inner -> flatten(inner, lines, rest));
            case Block.ListBlock list -> list.items().forEach(item -> flattenItem(item, lines, rest));
            case Block.Table table -> {
                addUnlessEmpty(table.caption(), lines);
                table.rows().forEach(row -> addUnlessEmpty(row(row), lines));
            }
            case Block.LegacyHtml legacy ->
                lines.add(List.of(new Text(
                        Jsoup.parseBodyFragment(legacy.html().toString()).text())));
            case Block.Figure _, Block.Gallery _, Block.Embed _, Block.Recording _ -> rest.add(block);
            case Block.Divider _, Block.Unknown _ -> {}
        }
    }

    private static void flattenItem(Block.ListBlock.Item item, List<List<Inline>> lines, List<Block> rest) {
        int first = lines.size();
        item.blocks().forEach(block -> flatten(block, lines, rest));
        if (lines.size() > first) {
            List<Inline> bulleted = new ArrayList<>(lines.get(first));
            bulleted.addFirst(new Text("• "));
            lines.set(first, bulleted);
        }
    }

    private static List<Inline> row(Block.Table.Row row) {
        List<Inline> words = new ArrayList<>();
        for (Block.Table.Cell cell : row.cells()) {
            if (!words.isEmpty() && !cell.content().isEmpty()) {
                words.add(new Text(" · "));
            }
            words.addAll(cell.content());
        }
        return words;
    }

    private static void addUnlessEmpty(List<Inline> words, List<List<Inline>> lines) {
        if (!words.isEmpty()) {
            lines.add(words);
        }
    }
}
