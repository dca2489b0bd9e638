package org.standfirst.markup;

import java.util.List;
import org.jsoup.nodes.Element;
import org.standfirst.body.Inline;
import org.standfirst.body.Inline.Text;

/** Turns short HTML, such as a caption or a title, into words. */
public final class HtmlToInline {
    private final References references;

    /** A converter that asks {@code references} where links lead. */
    public HtmlToInline(References references) {
        this.references = references;
    }

    /** Words with their marks and links; paragraphs become lines, pictures and anything active vanish. */
    public List<Inline> convert(String html) {
        Losses unheard = new Losses();
        Element root = HtmlToBody.parse(html, unheard);
        return Flattened.of(new Walk(references, unheard).lines(root, List.of()))
                .words();
    }

    /** Words alone: tags gone, entities decoded, white space single. */
    public static String plain(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return plainText(html);
        }
        Element root = HtmlToBody.parse(html, new Losses());
        root.select("script, style, template, noscript, svg, math, textarea, select, iframe, object")
                .remove();
        return plainText(root.text());
    }

    /** The words of document text, without their marks; a line's end is a blank. */
    public static String plain(List<Inline> words) {
        StringBuilder plain = new StringBuilder();
        words.forEach(word -> plain.append(word instanceof Text text ? text.text() : " "));
        return plainText(plain.toString());
    }

    /** Text that is no HTML, with single white space and nothing that has no place in a document. */
    static String plainText(String text) {
        Words words = new Words(false);
        words.text(text, List.of());
        List<Inline> line = words.take();
        return line.isEmpty() ? "" : ((Text) line.getFirst()).text().strip();
    }
}
