package org.standfirst.site;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A page that carries its styles within itself, in the place of the link to them. One whose template has no such link is
 * left as it is.
 */
final class DressedPage {
    private final byte[] html;
    private final Optional<Selection> style;

    /**
     * Rules of the stylesheet for pages that use the same elements and classes.
     *
     * @param element a {@code style} element
     * @param source what allows it in a content security policy
     */
    record Selection(String element, String source) {}

    private DressedPage(byte[] html, Optional<Selection> style) {
        this.html = html;
        this.style = style;
    }

    /** A page whose link to the stylesheet, if it has one, gives way to the rules it needs. */
    static DressedPage of(byte[] html, Stylesheet stylesheet) {
        byte[] link =
                ("<link rel=\"stylesheet\" href=\"" + stylesheet.path() + "\">").getBytes(StandardCharsets.US_ASCII);
        int at = indexOf(html, link);
        if (at < 0) {
            return new DressedPage(html, Optional.empty());
        }
        Selection selection = stylesheet.within(html);
        byte[] element = selection.element().getBytes(StandardCharsets.UTF_8);
        byte[] dressed = Arrays.copyOf(html, html.length - link.length + element.length);
        System.arraycopy(element, 0, dressed, at, element.length);
        int rest = at + link.length;
        System.arraycopy(html, rest, dressed, at + element.length, html.length - rest);
        return new DressedPage(dressed, Optional.of(selection));
    }

    byte[] html() {
        return html;
    }

    /** What of its styles a content security policy has to allow. */
    Optional<String> source() {
        return style.map(Selection::source);
    }

    private static int indexOf(byte[] html, byte[] wanted) {
        for (int at = 0; at <= html.length - wanted.length; at++) {
            if (html[at] == '<' && Arrays.equals(html, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
