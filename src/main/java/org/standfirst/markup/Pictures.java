package org.standfirst.markup;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jsoup.nodes.Element;
import org.standfirst.body.Block;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.WebAddress;
import org.standfirst.picture.Picture;

/** Pictures of HTML as figures. */
final class Pictures {
    private static final int LONGEST_ALT = 1_000;

    /** Where the true address stands while a script delays the picture. */
    private static final List<String> DELAYED =
            List.of("data-src", "data-lazy-src", "data-original", "data-orig-file", "data-large-file");

    private final References references;
    private final Losses losses;

    Pictures(References references, Losses losses) {
        this.references = references;
        this.losses = losses;
    }

    /** Whether a picture is a sign within words, such as a smiley. */
    static boolean standsForWords(Element image) {
        return image.hasClass("emoji") || image.hasClass("wp-smiley");
    }

    Optional<Block> figure(Element image, Optional<WebAddress> link) {
        if (isCounter(image)) {
            losses.note("A picture of a single point, made to count readers, was left out.");
            return Optional.empty();
        }
        String alt = alt(image);
        return picture(image, alt)
                .map(picture -> new Block.Figure(
                        picture, layout(image), List.of(), alt.isEmpty() ? Optional.empty() : Optional.of(alt), link));
    }

    /** The picture behind a cover's words. */
    Optional<Block> background(Element cover) {
        boolean isCover = cover.hasClass("wp-block-cover") || cover.hasClass("wp-block-cover__image-background");
        if (!isCover || !cover.hasAttr("style")) {
            return Optional.empty();
        }
        String style = cover.attr("style");
        int start = style.indexOf("url(");
        int end = style.indexOf(')', start + 1);
        if (start < 0 || end < 0) {
            return Optional.empty();
        }
        String src = unquoted(style.substring(start + "url(".length(), end).strip());
        String alt = HtmlToInline.plainText(cover.attr("aria-label"));
        return found(src, Foreign.id(cover), alt)
                .map(picture -> new Block.Figure(
                        picture,
                        layout(cover),
                        List.of(),
                        Optional.of(alt).filter(words -> !words.isEmpty()),
                        Optional.empty()));
    }

    private Optional<Id<Picture>> picture(Element image, String alt) {
        OptionalLong number = Foreign.id(image);
        String src = source(image);
        if (src.isEmpty()) {
            return number.isPresent() ? references.pictureById(number.getAsLong()) : Optional.empty();
        }
        if (src.regionMatches(true, 0, "data:", 0, "data:".length())) {
            losses.note("A picture written into the page itself was left out.");
            return Optional.empty();
        }
        return found(src, number, alt);
    }

    private Optional<Id<Picture>> found(String src, OptionalLong number, String alt) {
        if (!Foreign.isFileAddress(src)) {
            losses.note("A picture without a usable address was left out.");
            return Optional.empty();
        }
        return references.picture(src, number, alt);
    }

    private static String source(Element image) {
        String src = image.attr("src").strip();
        if (!src.isEmpty() && !src.startsWith("data:")) {
            return src;
        }
        for (String attribute : DELAYED) {
            String delayed = image.attr(attribute).strip();
            if (!delayed.isEmpty() && !delayed.startsWith("data:")) {
                return delayed;
            }
        }
        String set = image.attr("srcset").strip();
        int end = set.indexOf(' ');
        return set.isEmpty() || set.startsWith("data:") ? src : end < 0 ? set : set.substring(0, end);
    }

    private static String alt(Element image) {
        String alt = HtmlToInline.plainText(image.attr("alt"));
        return alt.length() > LONGEST_ALT ? alt.substring(0, LONGEST_ALT).strip() : alt;
    }

    private static boolean isCounter(Element image) {
        return isPoint(image.attr("width")) && isPoint(image.attr("height"));
    }

    private static boolean isPoint(String length) {
        return length.equals("0") || length.equals("1") || length.equals("1px");
    }

    private static String unquoted(String written) {
        boolean quoted = written.length() > 1
                && (written.startsWith("'") || written.startsWith("\""))
                && written.charAt(0) == written.charAt(written.length() - 1);
        return quoted ? written.substring(1, written.length() - 1).strip() : written;
    }

    /** How wide a picture stands, by its own classes or those of what is wrapped round it alone. */
    private static Block.Layout layout(Element image) {
        Element element = image;
        for (int steps = 0; element != null && steps < 4; steps++) {
            Block.Layout layout = ownLayout(element);
            if (layout != Block.Layout.TEXT || element.normalName().equals("body")) {
                return layout;
            }
            Element around = element.parent();
            element = around != null && wraps(around) ? around : null;
        }
        return Block.Layout.TEXT;
    }

    private static boolean wraps(Element element) {
        return switch (element.normalName()) {
            case "a", "figure", "picture" -> true;
            case "div" ->
                element.hasClass("wp-block-image")
                        || element.hasClass("wp-caption")
                        || element.hasClass("wp-block-cover");
            default -> false;
        };
    }

    private static Block.Layout ownLayout(Element element) {
        if (element.hasClass("alignfull") || isOurs(element, "full")) {
            return Block.Layout.FULL;
        }
        if (element.hasClass("alignwide") || isOurs(element, "wide")) {
            return Block.Layout.WIDE;
        }
        return isOurs(element, "side") || isAtSide(element) ? Block.Layout.SIDE : Block.Layout.TEXT;
    }

    /** Whether it is a figure as our own pages write it, of this layout. */
    private static boolean isOurs(Element element, String layout) {
        return element.normalName().equals("figure") && element.hasClass("picture") && element.hasClass(layout);
    }

    private static boolean isAtSide(Element element) {
        String align = element.attr("align");
        return element.hasClass("alignleft")
                || element.hasClass("alignright")
                || element.hasClass("wp-block-media-text__media")
                || align.equalsIgnoreCase("left")
                || align.equalsIgnoreCase("right")
                || (element.hasAttr("style")
                        && Marks.compactStyle(element.attr("style")).matches("(?s).*float:(?:left|right).*"));
    }
}
