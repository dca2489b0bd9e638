package org.standfirst.body;

import java.util.List;
import java.util.stream.Stream;
import org.standfirst.kernel.Id;
import org.standfirst.picture.AttachedFile;
import org.standfirst.picture.Picture;
import org.standfirst.source.Source;

/**
 * The document of an article: a list of blocks, the same tree that the editor edits and that every output (page, feed,
 * plain text, JSON) is rendered from.
 *
 * @param version the newest version of the schema that wrote it; {@link #VERSION} for what this program writes
 */
public record Body(int version, List<Block> blocks) {
    /** The version of the schema that this program writes. */
    public static final int VERSION = 1;

    /** A document without words. */
    public static final Body EMPTY = new Body(VERSION, List.of());

    /** What is nested deeper is shown nowhere. */
    static final int DEEPEST = 100;

    /** Copies the list. */
    public Body {
        blocks = List.copyOf(blocks);
    }

    /** A document of this program's version. */
    public static Body of(List<Block> blocks) {
        return new Body(VERSION, blocks);
    }

    /** Every picture it shows, in order, each use once. */
    public Stream<Id<Picture>> pictures() {
        return blocks.stream().flatMap(block -> picturesOf(block, 0));
    }

    /** The same with another picture wherever it shows that one. */
    public Body withPicture(Id<Picture> from, Id<Picture> to) {
        return new Body(version, new PictureSwap(from, to).in(blocks));
    }

    /** Every other file it offers, in order. */
    public Stream<Id<AttachedFile>> files() {
        return blocks.stream().flatMap(block -> filesOf(block, 0));
    }

    /** Everybody who speaks in its prose, in order, each time. */
    public Stream<Id<Source>> sources() {
        return blocks.stream().flatMap(block -> sourcesOf(block, 0));
    }

    private static Stream<Id<Picture>> picturesOf(Block block, int depth) {
        if (depth > DEEPEST) {
            return Stream.empty();
        }
        return switch (block) {
            case Block.Figure figure -> Stream.of(figure.picture());
            case Block.Gallery gallery -> gallery.figures().stream().map(Block.Figure::picture);
            case Block.Embed embed -> embed.still().stream();
            case Block.Quote quote -> quote.blocks().stream().flatMap(inner -> picturesOf(inner, depth + 1));
            case Block.Notice notice -> notice.blocks().stream().flatMap(inner -> picturesOf(inner, depth + 1));
            case Block.ListBlock list ->
                list.items().stream()
                        .flatMap(item -> item.blocks().stream())
                        .flatMap(inner -> picturesOf(inner, depth + 1));
            case Block.Paragraph _,
                    Block.Heading _,
                    Block.PullQuote _,
                    Block.Recording _,
                    Block.Divider _,
                    Block.Table _,
                    Block.Preformatted _,
                    Block.LegacyHtml _,
                    Block.Unknown _ -> Stream.empty();
        };
    }

    private static Stream<Id<AttachedFile>> filesOf(Block block, int depth) {
        if (depth > DEEPEST) {
            return Stream.empty();
        }
        return switch (block) {
            case Block.Recording recording -> recording.file().stream();
            case Block.Quote quote -> quote.blocks().stream().flatMap(inner -> filesOf(inner, depth + 1));
            case Block.Notice notice -> notice.blocks().stream().flatMap(inner -> filesOf(inner, depth + 1));
            case Block.ListBlock list ->
                list.items().stream()
                        .flatMap(item -> item.blocks().stream())
                        .flatMap(inner -> filesOf(inner, depth + 1));
            case Block.Paragraph _,
                    Block.Heading _,
                    Block.PullQuote _,
                    Block.Figure _,
                    Block.Gallery _,
                    Block.Embed _,
                    Block.Divider _,
                    Block.Table _,
                    Block.Preformatted _,
                    Block.LegacyHtml _,
                    Block.Unknown _ -> Stream.empty();
        };
    }

    private static Stream<Id<Source>> sourcesOf(Block block, int depth) {
        if (depth > DEEPEST) {
            return Stream.empty();
        }
        return switch (block) {
            case Block.Paragraph paragraph ->
                paragraph.content().stream().flatMap(inline -> Cues.speaker(inline).stream());
            case Block.Notice notice -> notice.blocks().stream().flatMap(inner -> sourcesOf(inner, depth + 1));
            case Block.ListBlock list ->
                list.items().stream()
                        .flatMap(item -> item.blocks().stream())
                        .flatMap(inner -> sourcesOf(inner, depth + 1));
            case Block.Quote _,
                    Block.Heading _,
                    Block.PullQuote _,
                    Block.Figure _,
                    Block.Gallery _,
                    Block.Embed _,
                    Block.Recording _,
                    Block.Divider _,
                    Block.Table _,
                    Block.Preformatted _,
                    Block.LegacyHtml _,
                    Block.Unknown _ -> Stream.empty();
        };
    }
}
