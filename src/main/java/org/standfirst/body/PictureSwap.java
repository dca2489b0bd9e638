package org.standfirst.body;

import java.util.List;
import org.standfirst.kernel.Id;
import org.standfirst.picture.Picture;

/** Puts another picture wherever a document shows one; all words stay as they are. */
record PictureSwap(Id<Picture> from, Id<Picture> to) {
    List<Block> in(List<Block> blocks) {
        return in(blocks, 0);
    }

    /** What is nested deeper is shown nowhere. */
    private List<Block> in(List<Block> blocks, int depth) {
        return depth > Body.DEEPEST
                ? blocks
                : blocks.stream().map(block -> in(block, depth)).toList();
    }

    private Block in(Block block, int depth) {
        return switch (block) {
            case Block.Figure figure -> in(figure);
            case Block.Gallery gallery ->
                new Block.Gallery(gallery.figures().stream().map(this::in).toList(), gallery.caption());
            case Block.Embed embed ->
                new Block.Embed(embed.provider(), embed.address(), embed.still().map(this::in), embed.caption());
            case Block.Quote quote -> new Block.Quote(in(quote.blocks(), depth + 1), quote.attribution());
            case Block.Notice notice -> new Block.Notice(notice.kind(), in(notice.blocks(), depth + 1));
            case Block.ListBlock list ->
                new Block.ListBlock(
                        list.ordered(),
                        list.start(),
                        list.items().stream()
                                .map(item -> new Block.ListBlock.Item(in(item.blocks(), depth + 1)))
                                .toList());
            case Block.Paragraph _,
                    Block.Heading _,
                    Block.PullQuote _,
                    Block.Recording _,
                    Block.Divider _,
                    Block.Table _,
                    Block.Preformatted _,
                    Block.LegacyHtml _,
                    Block.Unknown _ -> block;
        };
    }

    private Block.Figure in(Block.Figure figure) {
        return new Block.Figure(in(figure.picture()), figure.layout(), figure.caption(), figure.alt(), figure.link());
    }

    private Id<Picture> in(Id<Picture> picture) {
        return picture.equals(from) ? to : picture;
    }
}
