package org.standfirst.wordpress;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.standfirst.body.Inline;
import org.standfirst.markup.Converted;
import org.standfirst.markup.HtmlToBody;
import org.standfirst.markup.HtmlToInline;
import org.standfirst.markup.Losses;
import org.standfirst.markup.References;

/**
 * Turns what WordPress stores as an article's content into our document: the block editor's markup, classic text with
 * its own rules for paragraphs, shortcodes, and plain HTML in any mixture. Safe for several threads if its references
 * are.
 */
public final class WordPressContent {
    /** Reusable blocks may hold others; more than this is a circle or a trick. */
    private static final int MOST_REUSED = 50;

    private final References references;

    /** A converter for content whose pictures, files and links {@code references} knows. */
    public WordPressContent(References references) {
        this.references = references;
    }

    /** Converts content; never fails, whatever it is given. */
    public Converted convert(String content) {
        Losses losses = new Losses();
        String html = new Reading(losses).html(content);
        return new HtmlToBody(references).convert(html, losses);
    }

    /** The words of a caption or another short text, with marks and links, without shortcodes and blocks. */
    List<Inline> caption(String content) {
        return new HtmlToInline(references).convert(Shortcodes.resolved(content, new Losses()));
    }

    /** The words alone, without tags, shortcodes and blocks: for titles and excerpts. */
    static String plain(String content) {
        return HtmlToInline.plain(Shortcodes.resolved(content, new Losses()));
    }

    /** One reading of one content, with the blocks it reuses. */
    private final class Reading {
        private final Losses losses;
        private final Set<Long> within = new HashSet<>();
        private int reused;

        Reading(Losses losses) {
            this.losses = losses;
        }

        String html(String content) {
            String unix = content.indexOf('\r') < 0
                    ? content
                    : content.replace("\r\n", "\n").replace('\r', '\n');
            String resolved = Shortcodes.resolved(unix, losses);
            return BlockComment.isIn(resolved)
                    ? new BlockMarkup(resolved, this::reusable, losses).toHtml()
                    : ClassicParagraphs.of(resolved);
        }

        private Optional<String> reusable(Long number) {
            if (reused >= MOST_REUSED || !within.add(number)) {
                return Optional.empty();
            }
            reused++;
            Optional<String> html = references.reusableBlock(number).map(this::html);
            within.remove(number);
            return html;
        }
    }
}
