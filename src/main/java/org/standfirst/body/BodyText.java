package org.standfirst.body;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.standfirst.body.Inline.LineBreak;
import org.standfirst.body.Inline.Text;
import org.standfirst.kernel.Id;
import org.standfirst.picture.Picture;

/**
 * The words of a document without any form: for descriptions, excerpts and search. Pictures' captions belong to it;
 * credits, addresses and what a newer version wrote do not.
 */
public final class BodyText {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    private final StringBuilder words = new StringBuilder();
    private final int limit;
    private final Part part;
    private final Map<Id<Picture>, Picture> library;

    private BodyText(int limit, Part part, Map<Id<Picture>, Picture> library) {
        this.limit = limit;
        this.part = part;
        this.library = library;
    }

    private BodyText(int limit, Part part) {
        this(limit, part, Map.of());
    }

    /** Which words are wanted. */
    private enum Part {
        ALL,
        PROSE,
        TEXT,
        CAPTIONS
    }

    /** All words, blocks parted by a line end. */
    public static String of(Body body) {
        return of(body, Part.ALL, Map.of());
    }

    /** All words but captions, blocks parted by a line end. */
    public static String withoutCaptions(Body body) {
        return of(body, Part.TEXT, Map.of());
    }

    /** The captions alone as readers see them, the library's where a use has none of its own, parted by a line end. */
    public static String captions(Body body, Map<Id<Picture>, Picture> library) {
        return of(body, Part.CAPTIONS, library);
    }

    private static String of(Body body, Part part, Map<Id<Picture>, Picture> library) {
        BodyText text = new BodyText(Integer.MAX_VALUE, part, library);
        text.add(body.blocks(), 0);
        return text.words.toString().strip();
    }

    /**
     * The first words of its prose (no headings, captions, tables, notices) on one line, ended at a word's end by "…" if there are more.
     *
     * @param longest most characters of the outcome, the ellipsis included
     */
    public static String excerpt(Body body, int longest) {
        BodyText text = new BodyText(longest, Part.PROSE);
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
        BodyText text = new BodyText(Integer.MAX_VALUE, Part.ALL);
        text.addRun(content);
        return BLANKS.matcher(text.words).replaceAll(" ").strip();
    }

    private void add(List<Block> blocks, int depth) {
        for (Block block : blocks) {
            if (words.length() > limit || depth > Body.DEEPEST) {
                return;
            }
            add(block, depth);
        }
    }

    private void add(Block block, int depth) {
        if (part == Part.PROSE && !isProse(block)) {
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
            case Block.Figure figure -> addCaption(FigureHtml.captionOf(figure, library.get(figure.picture())));
            case Block.Gallery gallery -> {
                gallery.figures()
                        .forEach(figure -> addCaption(FigureHtml.captionOf(figure, library.get(figure.picture()))));
                addCaption(gallery.caption());
            }
            case Block.Embed embed -> addCaption(embed.caption());
            case Block.Recording recording -> {
                addLine(List.of(new Text(recording.title())));
                addCaption(recording.caption());
            }
            case Block.Divider _ -> {}
            case Block.Table table -> {
                table.rows().forEach(this::addRow);
                addCaption(table.caption());
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
        if (part == Part.CAPTIONS) {
            return;
        }
        for (Block.Table.Cell cell : row.cells()) {
            addRun(cell.content());
            words.append(' ');
        }
        words.append('\n');
    }

    private void addLine(List<Inline> content) {
        if (part != Part.CAPTIONS) {
            addShown(content);
        }
    }

    private void addCaption(List<Inline> content) {
        if (part != Part.TEXT) {
            addShown(content);
        }
    }

    private void addShown(List<Inline> content) {
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
