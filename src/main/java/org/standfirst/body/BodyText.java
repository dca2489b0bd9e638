package org.standfirst.body;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.standfirst.body.Inline.LineBreak;
import org.standfirst.body.Inline.Text;

/**
 * The words of a document without any form: for descriptions, excerpts and search. Pictures' captions belong to it;
 * credits, addresses and what a newer version wrote do not.
 */
public final class BodyText {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final int DEEPEST = 100;

    private final StringBuilder words = new StringBuilder();
    private final int limit;
    private final boolean proseOnly;

    private BodyText(int limit, boolean proseOnly) {
        this.limit = limit;
        this.proseOnly = proseOnly;
    }

    /** All words, blocks parted by a line end. */
    public static String of(Body body) {
        BodyText text = new BodyText(Integer.MAX_VALUE, false);
        text.add(body.blocks(), 0);
        return text.words.toString().strip();
    }

    /**
     * The first words of its prose (no headings, captions, tables, notices) on one line, ended at a word's end by "…" if there are more.
     *
     * @param longest most characters of the outcome, the ellipsis included
     */
    public static String excerpt(Body body, int longest) {
        BodyText text = new BodyText(longest, true);
        text.add(body.blocks(), 0);
        return shorten(text.words.toString(), longest);
    }

    /** Words on one line, ended at a word's end by "…" if they are longer than {@code longest} characters. */
    public static String shorten(String words, int longest) {
        String line = BLANKS.matcher(words).replaceAll(" ").strip();
        if (line.length() <= longest) {
            return line;
        }
        int end = line.lastIndexOf(' ', longest - 1);
        if (end < longest / 2) {
            // One endless word, or a script that parts none: cut between characters.
            end = Character.isLowSurrogate(line.charAt(longest - 1)) ? longest - 2 : longest - 1;
        }
        return line.substring(0, end).replaceFirst("[\\s,;:–—-]+$", "") + "…";
    }

    /** The words of one run, on one line. */
    public static String of(List<Inline> content) {
        BodyText text = new BodyText(Integer.MAX_VALUE, false);
        text.addRun(content);
        return BLANKS.matcher(text.words).replaceAll(" ").strip();
    }

    private void add(List<Block> blocks, int depth) {
        for (Block block : blocks) {
            if (words.length() > limit || depth > DEEPEST) {
                return;
            }
            add(block, depth);
        }
    }

    private void add(Block block, int depth) {
        if (proseOnly && !isProse(block)) {
            return;
        }
        switch (block) {
            case Block.Paragraph paragraph -> addLine(paragraph.content());
            case Block.Heading heading -> addLine(heading.content());
            case Block.ListBlock list -> list.items().forEach(item -> add(item.blocks(), depth + 1));
            case Block.Quote quote -> {
                add(quote.blocks(), depth + 1);
                addLine(quote.attribution());
            }
            case Block.PullQuote quote -> {
                addLine(quote.content());
                addLine(quote.attribution());
            }
            case Block.Figure figure -> addLine(figure.caption());
            case Block.Gallery gallery -> {
                gallery.figures().forEach(figure -> addLine(figure.caption()));
                addLine(gallery.caption());
            }
            case Block.Embed embed -> addLine(embed.caption());
            case Block.Recording recording -> {
                addLine(List.of(new Text(recording.title())));
                addLine(recording.caption());
            }
            case Block.Divider _ -> {}
            case Block.Table table -> {
                table.rows().forEach(this::addRow);
                addLine(table.caption());
            }
            case Block.Preformatted verse -> addLine(verse.content());
            case Block.Notice notice -> add(notice.blocks(), depth + 1);
            case Block.LegacyHtml legacy ->
                addLine(List.of(new Text(
                        Jsoup.parseBodyFragment(legacy.html().toString()).text())));
            case Block.Unknown _ -> {}
        }
    }

    private static boolean isProse(Block block) {
        return switch (block) {
            case Block.Paragraph _, Block.ListBlock _, Block.Quote _, Block.Preformatted _, Block.LegacyHtml _ -> true;
            case Block.Heading _,
                    Block.PullQuote _,
                    Block.Figure _,
                    Block.Gallery _,
                    Block.Embed _,
                    Block.Recording _,
                    Block.Divider _,
                    Block.Table _,
                    Block.Notice _,
                    Block.Unknown _ -> false;
        };
    }

    private void addRow(Block.Table.Row row) {
        for (Block.Table.Cell cell : row.cells()) {
            addRun(cell.content());
            words.append(' ');
        }
        words.append('\n');
    }

    private void addLine(List<Inline> content) {
        if (InlineHtml.isShown(content)) {
            addRun(content);
            words.append('\n');
        }
    }

    private void addRun(List<Inline> content) {
        for (Inline inline : content) {
            switch (inline) {
                case Text text -> words.append(text.text());
                case LineBreak _ -> words.append('\n');
                case Inline.Unknown _ -> {}
            }
        }
    }
}
