package org.standfirst.markup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.standfirst.body.Block;
import org.standfirst.body.Block.Recording.Kind;
import org.standfirst.kernel.WebAddress;

/** Frames, players and plug-ins of HTML: kept as the address of what they show, or as a file of the magazine's own. */
final class Embeds {
    private static final Set<String> SOUNDS = Set.of("mp3", "m4a", "ogg", "oga", "wav", "flac", "aac", "opus");
    private static final Set<String> FILMS = Set.of("mp4", "m4v", "webm", "ogv", "mov", "flv", "wmv", "avi", "mkv");
    private static final Set<String> DOCUMENTS =
            Set.of("pdf", "doc", "docx", "odt", "xls", "xlsx", "ods", "ppt", "pptx", "odp", "csv", "epub", "zip");

    private final References references;
    private final Losses losses;

    Embeds(References references, Losses losses) {
        this.references = references;
        this.losses = losses;
    }

    Optional<Block> block(Element element) {
        return switch (element.normalName()) {
            case "audio" -> recording(element, Kind.AUDIO);
            case "video" -> recording(element, Kind.VIDEO);
            case "object" -> object(element);
            default -> frame(address(element, List.of("src", "data-src", "data-lazy-src")), element);
        };
    }

    /** A division that a network's script would have filled. */
    Optional<Block> division(Element division, Links links) {
        return division.hasAttr("data-href") && division.className().startsWith("fb-")
                ? links.address(division.attr("data-href"))
                        .filter(WebAddress::isExternal)
                        .map(Embeds::embed)
                : Optional.empty();
    }

    private Optional<Block> recording(Element player, Kind kind) {
        String src = playerSource(player);
        OptionalLong number = Foreign.id(player);
        if (src.isEmpty() && number.isEmpty()) {
            losses.note(
                    kind == Kind.AUDIO
                            ? "A sound without an address was left out."
                            : "A film without an address was left out.");
            return Optional.empty();
        }
        if (!src.isEmpty() && !Foreign.isFileAddress(src)) {
            losses.note("A recording without a usable address was left out.");
            return Optional.empty();
        }
        return own(src, number, kind, title(player, src)).or(() -> elsewhere(src, kind, title(player, src)));
    }

    private static String playerSource(Element player) {
        String src = player.attr("src").strip();
        if (src.isEmpty()) {
            Element inner = player.selectFirst("source[src]");
            src = inner == null ? "" : inner.attr("src").strip();
        }
        if (src.isEmpty()) {
            Element link = player.selectFirst("a[href]");
            src = link == null ? "" : link.attr("href").strip();
        }
        return src;
    }

    private static String title(Element element, String src) {
        String title = HtmlToInline.plainText(element.attr("title"));
        return title.isEmpty() ? HtmlToInline.plainText(Foreign.fileName(src)) : title;
    }

    private Optional<Block> own(String src, OptionalLong number, Kind kind, String title) {
        return references.file(src, number).map(file -> new Block.Recording(kind, Optional.of(file), title, List.of()));
    }

    /** A recording that isn't the magazine's: embedded if it is on the web, else only its name is left. */
    private static Optional<Block> elsewhere(String src, Kind kind, String title) {
        Optional<Block> embed =
                WebAddress.parse(src).filter(WebAddress::isExternal).map(Embeds::embed);
        return embed.or(() -> title.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Recording(kind, Optional.empty(), title, List.of())));
    }

    private Optional<Block> object(Element object) {
        String data = object.attr("data").strip();
        if (data.isEmpty()) {
            Element movie = object.selectFirst("param[name=movie], param[name=src]");
            data = movie == null ? "" : movie.attr("value").strip();
        }
        return data.isEmpty() ? Optional.empty() : frame(data, object);
    }

    private Optional<Block> frame(String src, Element element) {
        Optional<WebAddress> address = WebAddress.parse(src);
        Optional<Kind> kind = kind(Foreign.fileName(src));
        if (address.isPresent() && kind.isPresent() && Foreign.isFileAddress(src)) {
            Optional<Block> own = own(src, Foreign.id(element), kind.get(), title(element, src));
            if (own.isPresent()) {
                return own;
            }
        }
        Optional<Block> embed = address.filter(WebAddress::isExternal).map(Embeds::embed);
        if (embed.isEmpty()) {
            losses.note("A frame without a usable address was left out.");
        }
        return embed;
    }

    private static Block embed(WebAddress address) {
        return new Block.Embed(Provider.name(address), Provider.page(address), Optional.empty(), List.of());
    }

    private static Optional<Kind> kind(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (SOUNDS.contains(ending)) {
            return Optional.of(Kind.AUDIO);
        }
        if (FILMS.contains(ending)) {
            return Optional.of(Kind.VIDEO);
        }
        return DOCUMENTS.contains(ending) ? Optional.of(Kind.DOCUMENT) : Optional.empty();
    }

    private static String address(Element element, List<String> attributes) {
        return attributes.stream()
                .map(attribute -> element.attr(attribute).strip())
                .filter(value -> !value.isEmpty() && !value.startsWith("about:"))
                .findFirst()
                .orElse("");
    }
}
