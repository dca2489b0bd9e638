package org.standfirst.markup;

import org.jsoup.nodes.Element;

/** What of HTML is left out whole, and what of it is worth a word to the desk. */
final class Left {
    private final Losses losses;

    Left(Losses losses) {
        this.losses = losses;
    }

    /** Whether this element is left out with all that it holds. */
    boolean leaves(Element element) {
        switch (element.normalName()) {
            case "script" -> losses.note("A script was left out.");
            case "form" -> losses.note("A form was left out.");
            case "input" -> noteUnlessHidden(element);
            case "button", "textarea", "select" -> losses.note("A form's field was left out.");
            case "svg" -> noteUnlessOrnament(element);
            case "math" -> losses.note("A formula (MathML) was left out.");
            case "canvas" -> losses.note("A drawing made by a script was left out.");
            case "frame", "frameset" -> losses.note("A frame was left out.");
            case "style", "template", "noscript", "noembed", "noframes" -> {}
            case "link", "meta", "base", "title", "head", "source", "track", "param", "col", "colgroup" -> {}
            case "area", "map", "datalist", "option", "optgroup", "rp", "wbr", "keygen", "bgsound" -> {}
            default -> {
                return isHidden(element);
            }
        }
        return true;
    }

    private void noteUnlessHidden(Element input) {
        if (!input.attr("type").equalsIgnoreCase("hidden")) {
            losses.note("A form's field was left out.");
        }
    }

    private void noteUnlessOrnament(Element svg) {
        if (!svg.attr("aria-hidden").equals("true")) {
            losses.note("A drawing (SVG) was left out.");
        }
    }

    /** Words that readers never saw would be news to them. */
    private boolean isHidden(Element element) {
        boolean hidden = element.hasAttr("hidden")
                || (element.hasAttr("style")
                        && Marks.compactStyle(element.attr("style")).contains("display:none"));
        if (hidden && element.hasText()) {
            losses.note("Words that were hidden from readers were left out.");
        }
        return hidden;
    }
}
