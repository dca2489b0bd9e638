package org.standfirst.wordpress;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.standfirst.markup.Losses;

/**
 * Takes the comments of WordPress's block editor out of a text and leaves the HTML between them, with what only the
 * comments knew put into it. Text between blocks is classic text and gets its paragraphs. Blocks that WordPress fills
 * when it shows them are gone here, and told.
 */
final class BlockMarkup {
    /** Blocks whose being empty is nothing to tell. */
    private static final Set<String> QUIET = Set.of(
            "paragraph",
            "heading",
            "list",
            "list-item",
            "quote",
            "pullquote",
            "spacer",
            "separator",
            "more",
            "nextpage",
            "columns",
            "column",
            "group",
            "cover",
            "shortcode",
            "html",
            "freeform",
            "classic",
            "table",
            "buttons",
            "button",
            "code",
            "verse",
            "preformatted",
            "missing",
            "image",
            "gallery",
            "text-columns",
            "details",
            "social-links",
            "block");

    private static final Set<String> CLASSIC = Set.of("freeform", "classic");
    private static final Set<String> MEDIA_BLOCKS = Set.of("image", "cover", "audio", "video", "file", "media-text");
    private static final Set<String> MEDIA = Set.of("img", "video", "audio", "iframe", "embed", "object");

    private final String source;
    private final HtmlScanner scanner;
    private final Function<Long, Optional<String>> reusable;
    private final Losses losses;
    private final StringBuilder html;
    private final StringBuilder classic = new StringBuilder();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Integer> openByName = new HashMap<>();
    private int readable;
    private OptionalLong firstTagNumber = OptionalLong.empty();
    private OptionalLong mediaNumber = OptionalLong.empty();

    /** @param reusable the HTML, free of blocks, of a block kept elsewhere */
    BlockMarkup(String source, Function<Long, Optional<String>> reusable, Losses losses) {
        this.source = source;
        this.scanner = new HtmlScanner(source);
        this.reusable = reusable;
        this.losses = losses;
        this.html = new StringBuilder(source.length());
    }

    /** The HTML. */
    String toHtml() {
        int position = 0;
        while (position < source.length()) {
            int next = source.indexOf('<', position);
            next = next < 0 ? source.length() : next;
            text(position, next);
            position = next < source.length() ? markup(next) : next;
        }
        while (!open.isEmpty()) {
            close(open.pop());
        }
        endClassic();
        return html.toString();
    }

    private void text(int start, int end) {
        for (int index = start; index < end; index++) {
            if (!Character.isWhitespace(source.charAt(index))) {
                readable++;
            }
        }
        target().append(source, start, end);
    }

    private int markup(int start) {
        HtmlScanner.Markup markup = scanner.at(start);
        if (markup == null) {
            text(start, start + 1);
            return start + 1;
        }
        if (markup.isComment()) {
            BlockComment.parse(source.substring(start, markup.end())).ifPresent(this::block);
        } else {
            tag(markup);
        }
        return markup.end();
    }

    private void tag(HtmlScanner.Markup tag) {
        boolean media = !tag.closing() && MEDIA.contains(tag.name());
        int nameEnd = tag.start() + 1 + tag.name().length();
        OptionalLong number = media && mediaNumber.isPresent() ? mediaNumber : firstTagNumber;
        readable += media ? 1 : 0;
        if (tag.closing() || number.isEmpty()) {
            target().append(source, tag.start(), tag.end());
            return;
        }
        target().append(source, tag.start(), nameEnd)
                .append(" data-foreign-id=\"")
                .append(number.getAsLong())
                .append('"')
                .append(source, nameEnd, tag.end());
        firstTagNumber = OptionalLong.empty();
        mediaNumber = media ? OptionalLong.empty() : mediaNumber;
    }

    /** Where text goes: HTML, or classic text that is still to get its paragraphs. */
    private StringBuilder target() {
        return open.isEmpty() || CLASSIC.contains(open.peek().comment.name()) ? classic : html;
    }

    private void endClassic() {
        if (!classic.isEmpty()) {
            html.append(ClassicParagraphs.of(classic.toString()));
            classic.setLength(0);
        }
    }

    private void block(BlockComment comment) {
        endClassic();
        firstTagNumber = OptionalLong.empty();
        mediaNumber = OptionalLong.empty();
        if (comment.closing()) {
            closeUpTo(comment.name());
            return;
        }
        if (!open.isEmpty()) {
            open.peek().hasBlocks = true;
        }
        Open block = new Open(comment, readable);
        if (comment.alone()) {
            close(block);
            return;
        }
        open.push(block);
        openByName.merge(comment.name(), 1, Integer::sum);
        if (MEDIA_BLOCKS.contains(comment.name())) {
            firstTagNumber = comment.number(comment.name().equals("media-text") ? "mediaId" : "id");
            mediaNumber = firstTagNumber;
        }
    }

    /** Closes a block and those within it that nobody closed; does nothing if it was never opened. */
    private void closeUpTo(String name) {
        if (openByName.getOrDefault(name, 0) == 0) {
            return;
        }
        Open block;
        do {
            block = open.pop();
            openByName.merge(block.comment.name(), -1, Integer::sum);
            close(block);
        } while (!block.comment.name().equals(name));
    }

    private void close(Open block) {
        if (readable > block.readableBefore || block.hasBlocks) {
            return;
        }
        BlockComment comment = block.comment;
        switch (comment.name()) {
            case "block" -> reusable(comment);
            case "social-link" -> socialLink(comment);
            case String name when isEmbed(name) && !comment.text("url").isEmpty() -> embed(comment.text("url"));
            case String name
            when !QUIET.contains(name) ->
                losses.note("The block ", name, " shows nothing outside of WordPress; it was left out.");
            default -> {}
        }
    }

    private static boolean isEmbed(String name) {
        return name.equals("embed") || name.startsWith("core-embed/");
    }

    private void reusable(BlockComment comment) {
        OptionalLong number = comment.number("ref");
        Optional<String> kept = number.isEmpty() ? Optional.empty() : reusable.apply(number.getAsLong());
        kept.ifPresentOrElse(
                content -> {
                    html.append(content);
                    readable++;
                },
                () -> losses.note("A reusable block could not be found; it was left out."));
    }

    private void socialLink(BlockComment comment) {
        String service = comment.text("label").isEmpty() ? comment.text("service") : comment.text("label");
        String url = comment.text("url");
        if (!service.isBlank() && !url.isBlank() && !url.startsWith("#")) {
            html.append("<li><a href=\"")
                    .append(HtmlSource.escaped(url))
                    .append("\">")
                    .append(HtmlSource.escaped(service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1)))
                    .append("</a></li>");
            readable++;
        }
    }

    private void embed(String url) {
        html.append("<figure class=\"wp-block-embed\">")
                .append(HtmlSource.escaped(url))
                .append("</figure>");
        readable++;
    }

    /** A block that has not ended yet. */
    private static final class Open {
        private final BlockComment comment;
        private final int readableBefore;
        private boolean hasBlocks;

        Open(BlockComment comment, int readableBefore) {
            this.comment = comment;
            this.readableBefore = readableBefore;
        }
    }
}
