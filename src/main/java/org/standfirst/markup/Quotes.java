package org.standfirst.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.standfirst.body.Block;
import org.standfirst.body.Inline;
import org.standfirst.body.Inline.LineBreak;
import org.standfirst.body.Mark;
import org.standfirst.kernel.WebAddress;

/** Quotations, with whom they come from; also the posts that networks wrap in a quotation to be embedded. */
final class Quotes {
    private static final Set<String> POSTS = Set.of(
            "twitter-tweet",
            "twitter-video",
            "instagram-media",
            "tiktok-embed",
            "bluesky-embed",
            "reddit-embed-bq",
            "reddit-card",
            "fb-xfbml-parse-ignore",
            "text-post-media",
            "wp-embedded-content");

    private final Walk walk;

    Quotes(Walk walk) {
        this.walk = walk;
    }

    List<Block> blocks(Element quote, List<Mark> marks) {
        if (quote.hasAttr("class") && POSTS.stream().anyMatch(quote::hasClass)) {
            Optional<Block> post = post(quote);
            if (post.isPresent()) {
                return List.of(post.get());
            }
        }
        Flattened attribution = attribution(quote);
        List<Block> blocks = walk.paragraphs(quote, marks);
        List<Inline> words = Paragraphs.withoutLeadingDash(attribution.words());
        List<Block> all = new ArrayList<>();
        if (!blocks.isEmpty()) {
            Block.Quote whole = new Block.Quote(blocks, words);
            all.addAll(quote.hasClass("wp-block-pullquote") ? pulled(List.of(whole)) : List.of(whole));
        } else if (!words.isEmpty()) {
            all.add(new Block.Paragraph(words));
        }
        all.addAll(attribution.rest());
        return all;
    }

    /** A figure's quotation as a line pulled out large; pictures in it follow. */
    static List<Block> pulled(List<Block> blocks) {
        List<Block> pulled = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Quote quote) {
                Flattened words = Flattened.of(quote.blocks());
                if (!words.words().isEmpty()) {
                    pulled.add(new Block.PullQuote(words.words(), quote.attribution()));
                }
                pulled.addAll(words.rest());
            } else {
                pulled.add(block);
            }
        }
        return pulled;
    }

    private Optional<Block> post(Element quote) {
        return address(quote)
                .map(address -> new Block.Embed(
                        Provider.name(address),
                        address,
                        Optional.empty(),
                        walk.flattened(quote, List.of()).words().stream()
                                .filter(word -> !(word instanceof LineBreak) || !quote.hasClass("instagram-media"))
                                .toList()));
    }

    private static Optional<WebAddress> address(Element quote) {
        for (String attribute : List.of("data-instgrm-permalink", "cite", "data-text-post-permalink")) {
            Optional<WebAddress> address =
                    WebAddress.parse(quote.attr(attribute)).filter(WebAddress::isExternal);
            if (address.isPresent()) {
                return address;
            }
        }
        // The last link is the post's own date; those before it belong to its words.
        Element link = quote.select("a[href]").last();
        return link == null
                ? Optional.empty()
                : WebAddress.parse(link.attr("href")).filter(WebAddress::isExternal);
    }

    /** Takes the name at a quotation's end out of the tree. */
    private Flattened attribution(Element quote) {
        Element last = quote;
        while (true) {
            Optional<Element> inner = lastThing(last);
            if (inner.isEmpty()) {
                return new Flattened(List.of(), List.of());
            }
            last = inner.get();
            switch (last.normalName()) {
                case "cite", "footer" -> {
                    last.remove();
                    return walk.flattened(last, List.of());
                }
                case "p", "div", "small", "span" -> {}
                default -> {
                    return new Flattened(List.of(), List.of());
                }
            }
        }
    }

    private static Optional<Element> lastThing(Element element) {
        Node node = element.lastChild();
        while (node != null) {
            if (node instanceof Element last && !last.normalName().equals("br")) {
                return Optional.of(last);
            }
            if (node instanceof TextNode text && !Words.isBlank(text.getWholeText())) {
                return Optional.empty();
            }
            node = node.previousSibling();
        }
        return Optional.empty();
    }
}
