package org.standfirst.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.standfirst.body.Block;
import org.standfirst.body.Mark;
import org.standfirst.kernel.WebAddress;

/** Figures of HTML: a picture with its caption, a gallery, or anything else with a caption round it. */
final class Figures {
    private static final List<String> FIGURES =
            List.of("wp-caption", "gallery", "wp-block-gallery", "gallery-item", "tiled-gallery", "wp-block-file");

    private final Walk walk;
    private final References references;
    private final Losses losses;

    Figures(Walk walk, References references, Losses losses) {
        this.walk = walk;
        this.references = references;
        this.losses = losses;
    }

    /** Whether this division is what a figure element would be today. */
    static boolean isFigure(Element division) {
        return division.hasAttr("class") && FIGURES.stream().anyMatch(division::hasClass);
    }

    List<Block> blocks(Element figure, List<Mark> marks) {
        if (figure.hasClass("wp-block-file")) {
            return document(figure, marks);
        }
        Flattened caption = Captions.of(figure)
                .map(element -> {
                    element.remove();
                    return walk.flattened(element, List.of());
                })
                .orElse(new Flattened(List.of(), List.of()));
        List<Block> blocks = new ArrayList<>(Captions.on(content(figure, marks), caption.words()));
        blocks.addAll(caption.rest());
        return blocks;
    }

    private List<Block> content(Element figure, List<Mark> marks) {
        if (figure.attr("data-gallery").equals("attached")) {
            return attached();
        }
        if (figure.hasClass("wp-block-embed") || figure.className().contains("wp-block-embed-")) {
            Optional<Block> embed = bareEmbed(figure);
            if (embed.isPresent()) {
                return List.of(embed.get());
            }
        }
        List<Block> blocks = walk.paragraphs(figure, marks);
        if (figure.hasClass("wp-block-pullquote") || figure.hasClass("pull-quote")) {
            return Quotes.pulled(blocks);
        }
        return isGallery(figure) || blocks.size() > 1 ? gathered(blocks) : blocks;
    }

    private List<Block> attached() {
        List<Block.Figure> figures = references.attachedPictures().stream()
                .map(picture ->
                        new Block.Figure(picture, Block.Layout.TEXT, List.of(), Optional.empty(), Optional.empty()))
                .toList();
        if (figures.isEmpty()) {
            losses.note("A gallery without pictures was left out.");
            return List.of();
        }
        return List.of(new Block.Gallery(figures, List.of()));
    }

    /** WordPress keeps an embed as its bare address, whoever shows it. */
    private static Optional<Block> bareEmbed(Element figure) {
        if (figure.selectFirst("iframe, blockquote, img, video, audio, embed, object") != null) {
            return Optional.empty();
        }
        return WebAddress.parse(figure.text().strip())
                .filter(WebAddress::isExternal)
                .map(address ->
                        new Block.Embed(Provider.name(address), Provider.page(address), Optional.empty(), List.of()));
    }

    private static boolean isGallery(Element figure) {
        return figure.hasClass("wp-block-gallery") || figure.hasClass("gallery") || figure.hasClass("tiled-gallery");
    }

    /** Pictures that stand together alone are a gallery. */
    static List<Block> gathered(List<Block> blocks) {
        List<Block.Figure> figures = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Figure figure -> figures.add(figure);
                case Block.Gallery gallery when gallery.caption().isEmpty() -> figures.addAll(gallery.figures());
                case Block.Paragraph _,
                        Block.Heading _,
                        Block.ListBlock _,
                        Block.Quote _,
                        Block.PullQuote _,
                        Block.Gallery _,
                        Block.Embed _,
                        Block.Recording _,
                        Block.Divider _,
                        Block.Table _,
                        Block.Preformatted _,
                        Block.Notice _,
                        Block.LegacyHtml _,
                        Block.Unknown _ -> {
                    return blocks;
                }
            }
        }
        return figures.isEmpty() ? List.of() : List.of(new Block.Gallery(figures, List.of()));
    }

    private List<Block> document(Element division, List<Mark> marks) {
        Element link = division.selectFirst("a[href]");
        if (link == null) {
            return walk.paragraphs(division, marks);
        }
        String src = link.attr("href").strip();
        String title = HtmlToInline.plainText(link.text());
        return references
                .file(Foreign.isFileAddress(src) ? src : "", Foreign.id(division))
                .<List<Block>>map(file -> List.of(new Block.Recording(
                        Block.Recording.Kind.DOCUMENT,
                        Optional.of(file),
                        title.isEmpty() ? Foreign.fileName(src) : title,
                        List.of())))
                .orElseGet(() -> {
                    // The second link, a button, leads to the same file.
                    division.select(".wp-block-file__button, object").remove();
                    return walk.paragraphs(division, marks);
                });
    }
}
