package org.standfirst.body;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What of a document its reader does not know, or would not write: parts of a newer version, and HTML of an import. They
 * are kept as they came; whoever saves a document may send back those it had, and bring in no others.
 */
public final class ForeignParts {
    private final Set<String> found = new HashSet<>();

    private ForeignParts() {}

    /** Those of a document, each as text. */
    public static Set<String> of(Body body) {
        ForeignParts parts = new ForeignParts();
        parts.blocks(body.blocks());
        return Set.copyOf(parts.found);
    }

    private void blocks(List<? extends Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> run(paragraph.content());
            case Block.Heading heading -> run(heading.content());
            case Block.ListBlock list -> list.items().forEach(item -> blocks(item.blocks()));
            case Block.Quote quote -> {
                blocks(quote.blocks());
                run(quote.attribution());
            }
            case Block.PullQuote quote -> {
                run(quote.content());
                run(quote.attribution());
            }
            case Block.Figure figure -> run(figure.caption());
            case Block.Gallery gallery -> {
                blocks(gallery.figures());
                run(gallery.caption());
            }
            case Block.Embed embed -> run(embed.caption());
            case Block.Recording recording -> run(recording.caption());
            case Block.Divider _ -> {}
            case Block.Table table -> {
                table.rows().forEach(row -> row.cells().forEach(cell -> run(cell.content())));
                run(table.caption());
            }
            case Block.Preformatted words -> run(words.content());
            case Block.Notice notice -> blocks(notice.blocks());
            case Block.LegacyHtml legacy -> found.add(legacy.html().toString());
            case Block.Unknown unknown -> found.add(unknown.json().toString());
        }
    }

    private void run(List<Inline> content) {
        for (Inline inline : content) {
            switch (inline) {
                case Inline.Text text ->
                    text.marks().forEach(mark -> {
                        if (mark instanceof Mark.Unknown unknown) {
                            found.add(unknown.json().toString());
                        }
                    });
                case Inline.LineBreak _ -> {}
                case Inline.Unknown unknown -> found.add(unknown.json().toString());
            }
        }
    }
}
