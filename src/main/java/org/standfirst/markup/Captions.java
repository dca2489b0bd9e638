package org.standfirst.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.standfirst.body.Block;
import org.standfirst.body.Inline;
import org.standfirst.body.Inline.LineBreak;

/** Captions: where foreign HTML has them, and the block they belong to. */
final class Captions {
    private static final List<String> CLASSES =
            List.of("wp-caption-text", "wp-caption-dd", "gallery-caption", "blocks-gallery-caption");

    private Captions() {}

    /** The caption of a figure: a child of it, or of the only thing wrapped round. */
    static Optional<Element> of(Element figure) {
        for (Element child = figure.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (isCaption(child)) {
                return Optional.of(child);
            }
        }
        Element only = figure.firstElementChild();
        if (only == null
                || only.nextElementSibling() != null
                || !only.normalName().equals("div")) {
            return Optional.empty();
        }
        return of(only);
    }

    private static boolean isCaption(Element element) {
        return element.normalName().equals("figcaption") || CLASSES.stream().anyMatch(element::hasClass);
    }

    /** Gives a caption to the one block that can bear it, or sets it below as a paragraph. */
    static List<Block> on(List<Block> blocks, List<Inline> caption) {
        if (caption.isEmpty()) {
            return blocks;
        }
        List<Block> captioned = new ArrayList<>(blocks);
        int bearer = onlyBearer(blocks);
        if (bearer < 0) {
            captioned.add(new Block.Paragraph(caption));
        } else {
            captioned.set(bearer, with(caption, blocks.get(bearer)));
        }
        return captioned;
    }

    private static int onlyBearer(List<Block> blocks) {
        int bearer = -1;
        for (int index = 0; index < blocks.size(); index++) {
            if (bears(blocks.get(index))) {
                if (bearer >= 0) {
                    return -1;
                }
                bearer = index;
            }
        }
        return bearer;
    }

    private static boolean bears(Block block) {
        return switch (block) {
            case Block.Figure _, Block.Gallery _, Block.Embed _, Block.Recording _, Block.Table _ -> true;
            case Block.Quote quote -> quote.attribution().isEmpty();
            case Block.PullQuote quote -> quote.attribution().isEmpty();
            case Block.Paragraph _,
                    Block.Heading _,
                    Block.ListBlock _,
                    Block.Divider _,
                    Block.Preformatted _,
                    Block.Notice _,
                    Block.LegacyHtml _,
                    Block.Unknown _ -> false;
        };
    }

    private static Block with(List<Inline> caption, Block block) {
        return switch (block) {
            case Block.Figure figure ->
                new Block.Figure(
                        figure.picture(),
                        figure.layout(),
                        joined(figure.caption(), caption),
                        figure.alt(),
                        figure.link());
            case Block.Gallery gallery -> new Block.Gallery(gallery.figures(), joined(gallery.caption(), caption));
            case Block.Embed embed ->
                new Block.Embed(embed.provider(), embed.address(), embed.still(), joined(embed.caption(), caption));
            case Block.Recording recording ->
                new Block.Recording(
                        recording.kind(), recording.file(), recording.title(), joined(recording.caption(), caption));
            case Block.Table table -> new Block.Table(table.rows(), joined(table.caption(), caption));
            case Block.Quote quote -> new Block.Quote(quote.blocks(), Paragraphs.withoutLeadingDash(caption));
            case Block.PullQuote quote -> new Block.PullQuote(quote.content(), Paragraphs.withoutLeadingDash(caption));
            case Block.Paragraph _,
                    Block.Heading _,
                    Block.ListBlock _,
                    Block.Divider _,
                    Block.Preformatted _,
                    Block.Notice _,
                    Block.LegacyHtml _,
                    Block.Unknown _ -> block;
        };
    }

    private static List<Inline> joined(List<Inline> first, List<Inline> second) {
        if (first.isEmpty() || first.equals(second)) {
            return second;
        }
        List<Inline> both = new ArrayList<>(first);
        both.add(new LineBreak());
        both.addAll(second);
        return both;
    }
}
