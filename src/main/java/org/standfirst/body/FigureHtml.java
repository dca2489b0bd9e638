package org.standfirst.body;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.standfirst.body.Block.Embed;
import org.standfirst.body.Block.Figure;
import org.standfirst.body.Block.Gallery;
import org.standfirst.body.Block.Recording;
import org.standfirst.kernel.HtmlWriter;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.WebAddress;
import org.standfirst.picture.AttachedFile;
import org.standfirst.picture.Picture;
import org.standfirst.store.StoredFile;

/** Writes what is looked at, listened to or fetched, always from the magazine's own store. */
final class FigureHtml {
    private static final Set<String> WATCHED =
            Set.of("youtube", "vimeo", "dailymotion", "ted", "tiktok", "twitch", "videopress", "wordpress.tv");
    private static final Set<String> HEARD =
            Set.of("soundcloud", "spotify", "mixcloud", "bandcamp", "reverbnation", "apple podcasts", "deezer");

    private final HtmlWriter html;
    private final Voice voice;
    private final BodyWords words;
    private final Map<Id<Picture>, Picture> pictures;
    private final Map<Id<AttachedFile>, AttachedFile> files;
    private final Elsewhere elsewhere;
    private int embeds;

    FigureHtml(
            HtmlWriter html,
            Voice voice,
            BodyWords words,
            Map<Id<Picture>, Picture> pictures,
            Map<Id<AttachedFile>, AttachedFile> files,
            Elsewhere elsewhere) {
        this.elsewhere = elsewhere;
        this.html = html;
        this.voice = voice;
        this.words = words;
        this.pictures = pictures;
        this.files = files;
    }

    void write(Figure figure) {
        write(
                figure,
                switch (figure.layout()) {
                    case TEXT -> Place.TEXT;
                    case WIDE -> Place.WIDE;
                    case FULL -> Place.FULL;
                    case SIDE -> Place.SIDE;
                });
    }

    private void write(Figure figure, Place place) {
        Picture picture = pictures.get(figure.picture());
        if (!hasAnything(figure, picture)) {
            return;
        }
        String layout = figure.layout().name().toLowerCase(Locale.ROOT);
        boolean shown = picture != null && PictureHtml.canShow(picture);
        html.open("figure").attribute("class", shown ? "picture " + layout : "picture missing");
        if (picture != null && shown) {
            writeLinkedPicture(figure, picture, place);
        } else if (picture != null && picture.isWithheld()) {
            html.open("p").text(words.pictureWithheld()).close("p");
        }
        writeCaption(html, voice, words, captionOf(figure, picture), creditOf(picture));
        html.close("figure");
    }

    /** A missing picture without words leaves nothing to show. */
    private static boolean hasAnything(Figure figure, @Nullable Picture picture) {
        return (picture != null && PictureHtml.canShow(picture))
                || InlineHtml.isShown(captionOf(figure, picture))
                || !creditOf(picture).isEmpty();
    }

    private void writeLinkedPicture(Figure figure, Picture picture, Place place) {
        String alt = figure.alt()
                .filter(written -> !written.isBlank())
                .orElse(picture.words().alt())
                .strip();
        if (figure.link().isEmpty()) {
            PictureHtml.write(html, picture, place, alt, false);
            return;
        }
        // A link must say where it leads; its picture is all it has to say it with.
        String name = alt.isEmpty() ? BodyText.of(captionOf(figure, picture)) : alt;
        if (name.isEmpty()) {
            PictureHtml.write(html, picture, place, "", false);
            return;
        }
        WebAddress link = figure.link().get();
        html.open("a").attribute("href", link.value());
        if (link.isExternal()) {
            html.attribute("rel", voice.rel());
        }
        PictureHtml.write(html, picture, place, name, false);
        html.close("a");
    }

    /** What this use says, or else the library. */
    static List<Inline> captionOf(Figure figure, @Nullable Picture picture) {
        if (InlineHtml.isShown(figure.caption()) || picture == null) {
            return figure.caption();
        }
        String caption = picture.words().caption();
        return caption.isBlank() ? List.of() : List.of(new Inline.Text(caption));
    }

    private static Credit creditOf(@Nullable Picture picture) {
        return picture == null ? Credit.NONE : Credit.of(picture);
    }

    static void writeCaption(HtmlWriter html, Voice voice, BodyWords words, List<Inline> caption, Credit credit) {
        boolean hasCaption = InlineHtml.isShown(caption);
        if (!hasCaption && credit.isEmpty()) {
            return;
        }
        html.open("figcaption");
        if (hasCaption) {
            html.open("span").attribute("class", "caption");
            InlineHtml.write(html, voice, caption);
            html.close("span");
            html.text(credit.isEmpty() ? "" : " ");
        }
        credit.write(html, words);
        html.close("figcaption");
    }

    void write(Gallery gallery) {
        List<Figure> shown = gallery.figures().stream()
                .filter(figure -> hasAnything(figure, pictures.get(figure.picture())))
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        html.open("figure").attribute("class", "gallery").open("ul");
        for (Figure figure : shown) {
            html.open("li");
            write(figure, Place.GALLERY);
            html.close("li");
        }
        html.close("ul");
        writeCaption(html, voice, words, gallery.caption(), Credit.NONE);
        html.close("figure");
    }

    /** A link and, where the magazine has one, a still: nothing is asked of the provider until the reader wants it. */
    void write(Embed embed) {
        embeds++;
        Elsewhere.Shown shown = elsewhere.of(embed, embeds);
        html.open("figure").attribute("class", "embed");
        if (!shown.html().isEmptyContent()) {
            html.attribute("id", "media-" + embeds);
        }
        Picture still = embed.still().map(pictures::get).orElse(null);
        if (shown.isItself()) {
            html.html(shown.html());
        } else if (still != null) {
            PictureHtml.write(html, still, Place.TEXT, still.words().alt().strip(), false);
        }
        html.open("p").open("a").attribute("href", embed.address().value());
        html.attribute("rel", voice.rel());
        html.text(invitation(embed)).close("a").close("p");
        if (!shown.isItself()) {
            html.html(shown.html());
        }
        writeCaption(html, voice, words, embed.caption(), creditOf(still));
        html.close("figure");
    }

    private String invitation(Embed embed) {
        String provider = embed.provider().strip();
        String address = readable(embed.address());
        if (provider.isEmpty()) {
            return words.see(address);
        }
        String name = provider.toLowerCase(Locale.ROOT);
        if (WATCHED.contains(name)) {
            return words.watchOn(provider, address);
        }
        return HEARD.contains(name) ? words.listenOn(provider, address) : words.seeOn(provider, address);
    }

    private static String readable(WebAddress address) {
        return address.value().replaceFirst("^(https?:)?//(www\\.)?", "").replaceFirst("/$", "");
    }

    void write(Recording recording) {
        AttachedFile attached = recording.file().map(files::get).orElse(null);
        String title = recording.title().isBlank() && attached != null ? attached.title() : recording.title();
        boolean here = attached != null && attached.file().isPresent();
        if (!here && title.isBlank() && !InlineHtml.isShown(recording.caption())) {
            return;
        }
        html.open("figure").attribute("class", here ? "recording" : "recording missing");
        if (attached != null && attached.file().isPresent()) {
            writeRecording(recording.kind(), attached, attached.file().get(), title.strip());
        } else if (!title.isBlank()) {
            html.open("p").text(title.strip()).close("p");
        }
        writeCaption(html, voice, words, recording.caption(), Credit.NONE);
        html.close("figure");
    }

    private void writeRecording(Recording.Kind kind, AttachedFile attached, StoredFile file, String title) {
        switch (kind) {
            case AUDIO -> writePlayer("audio", attached, file, title);
            case VIDEO -> writePlayer("video", attached, file, title);
            case DOCUMENT -> writeDownload(attached, file, title);
        }
    }

    private void writePlayer(String element, AttachedFile attached, StoredFile file, String title) {
        if (!file.mediaType().startsWith(element + "/")) {
            writeDownload(attached, file, title);
            return;
        }
        html.open(element).attribute("controls").attribute("preload", "none");
        html.attribute("src", attached.path());
        if (!title.isEmpty()) {
            html.attribute("aria-label", title);
        }
        html.close(element);
        if (!title.isEmpty()) {
            html.open("p").text(title).close("p");
        }
    }

    private void writeDownload(AttachedFile attached, StoredFile file, String title) {
        String name = title.isEmpty() ? attached.fileName() : title;
        html.open("p").open("a").attribute("href", attached.path());
        html.attribute("type", file.mediaType()).attribute("download", attached.fileName());
        html.text(name.isBlank() ? words.download() : name).close("a");
        html.text(" (" + words.fileSize(file.bytes()) + ")").close("p");
    }
}
