package org.standfirst.wordpress;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.standfirst.markup.HtmlToInline;
import org.standfirst.markup.Losses;

/** Writes the HTML that WordPress's own shortcodes stand for; {@code HtmlToBody} reads it like any other. */
final class ShortcodeHtml {
    private static final String[] SOUNDS = {"src", "mp3", "m4a", "ogg", "wav", "wma", "flac"};
    private static final String[] FILMS = {"src", "mp4", "m4v", "webm", "ogv", "flv", "wmv", "mov"};
    private static final Set<String> ALIGNMENTS =
            Set.of("alignleft", "alignright", "aligncenter", "alignnone", "alignwide", "alignfull");

    private final Losses losses;

    ShortcodeHtml(Losses losses) {
        this.losses = losses;
    }

    /** The HTML of a shortcode; empty if it is not one that we know. */
    Optional<String> of(Shortcode code, String content) {
        return switch (code.name()) {
            case "caption", "wp_caption" -> Optional.of(caption(code, content));
            case "gallery" -> Optional.of(gallery(code));
            case "audio" -> Optional.of(player("audio", code.first(SOUNDS), code, content));
            case "video" -> Optional.of(player("video", code.first(FILMS), code, content));
            case "playlist" -> Optional.of(playlist(code));
            case "embed" -> Optional.of(embed(address(code, content)));
            case String name when ShortcodeEvidence.isEmbedder(name) -> embedder(name, address(code, content));
            default -> Optional.empty();
        };
    }

    /** The picture comes first, perhaps in a link, and words behind it are its caption. */
    private static String caption(Shortcode code, String content) {
        int end = pictureEnd(content);
        String picture = content.substring(0, end);
        String behind = content.substring(end).strip();
        String words = code.first("caption");
        if (words.isEmpty()) {
            words = behind;
        } else {
            picture = content;
        }
        StringBuilder html = new StringBuilder("<figure class=\"wp-caption");
        String align = code.first("align").toLowerCase(Locale.ROOT);
        if (ALIGNMENTS.contains(align)) {
            html.append(' ').append(align);
        }
        html.append('"');
        String id = code.first("id");
        if (id.startsWith("attachment_") && isNumber(id.substring("attachment_".length()))) {
            html.append(" id=\"").append(id).append('"');
        }
        html.append('>').append(picture.strip());
        if (!words.isEmpty()) {
            html.append("<figcaption>").append(words).append("</figcaption>");
        }
        return html.append("</figure>").toString();
    }

    private static int pictureEnd(String content) {
        HtmlScanner scanner = new HtmlScanner(content);
        for (int at = content.indexOf('<'); at >= 0; at = content.indexOf('<', at + 1)) {
            HtmlScanner.Markup tag = scanner.at(at);
            if (tag != null && tag.name().equals("img")) {
                int end = tag.end();
                int next = end;
                while (next < content.length() && Character.isWhitespace(content.charAt(next))) {
                    next++;
                }
                return content.startsWith("</a>", next) ? next + "</a>".length() : end;
            }
        }
        return content.length();
    }

    private static String gallery(Shortcode code) {
        String ids = code.first("ids", "include");
        if (ids.isEmpty()) {
            return "<figure class=\"gallery\" data-gallery=\"attached\"></figure>";
        }
        StringBuilder html = new StringBuilder("<figure class=\"gallery\">");
        for (String id : ids.split(",", -1)) {
            if (isNumber(id.strip())) {
                html.append("<img data-id=\"").append(id.strip()).append("\">");
            }
        }
        return html.append("</figure>").toString();
    }

    private String playlist(Shortcode code) {
        String element = code.first("type").equals("video") ? "video" : "audio";
        StringBuilder html = new StringBuilder();
        for (String id : code.first("ids", "include").split(",", -1)) {
            if (isNumber(id.strip())) {
                html.append('<')
                        .append(element)
                        .append(" data-id=\"")
                        .append(id.strip())
                        .append("\"></")
                        .append(element)
                        .append('>');
            }
        }
        if (html.isEmpty()) {
            losses.note("A playlist without a list was left out.");
        }
        return html.toString();
    }

    private static String player(String element, String source, Shortcode code, String content) {
        String src = source.isEmpty() ? address(code, content) : source;
        return "<figure><" + element + " src=\"" + HtmlSource.escapedSource(src) + "\"></" + element + "></figure>";
    }

    private static String embed(String address) {
        return address.isEmpty()
                ? ""
                : "<figure class=\"wp-block-embed\">" + HtmlSource.escapedSource(address) + "</figure>";
    }

    private static Optional<String> embedder(String name, String address) {
        if (address.startsWith("http://") || address.startsWith("https://")) {
            return Optional.of(embed(address));
        }
        if (address.isEmpty() || !address.chars().allMatch(ShortcodeHtml::isOfName)) {
            return Optional.empty();
        }
        return switch (name) {
            case "youtube" -> Optional.of(embed("https://www.youtube.com/watch?v=" + address));
            case "vimeo" -> Optional.of(embed("https://vimeo.com/" + address));
            default -> Optional.empty();
        };
    }

    private static String address(Shortcode code, String content) {
        String named = code.first("url", "src", "id", "href");
        if (!named.isEmpty()) {
            return named;
        }
        return code.words().isEmpty()
                ? HtmlSource.escaped(HtmlToInline.plain(content))
                : code.words().getFirst();
    }

    private static boolean isOfName(int character) {
        return Character.isLetterOrDigit(character) || character == '-' || character == '_';
    }

    private static boolean isNumber(String digits) {
        return !digits.isEmpty()
                && digits.length() <= 18
                && digits.chars().allMatch(character -> character >= '0' && character <= '9');
    }
}
