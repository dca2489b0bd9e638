package org.standfirst.body;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.standfirst.kernel.HtmlWriter;
import org.standfirst.kernel.SafeHtml;
import org.standfirst.picture.Crop;
import org.standfirst.picture.Format;
import org.standfirst.picture.Picture;
import org.standfirst.picture.Rendition;

/**
 * Writes a picture in every size and format that there is of it, for the browser to take the smallest that is sharp (HTML,
 * "The picture element").
 */
public final class PictureHtml {
    /** What is fetched by who knows nothing of the others: sharp enough on most screens, and not the widest. */
    private static final int PLAIN_WIDTH = 1_280;

    private final Picture picture;
    private final Place place;
    private final Crop crop;
    private final List<Rendition> plain;

    private PictureHtml(Picture picture, Place place) {
        this.picture = picture;
        this.place = place;
        this.crop = plain(picture, place.crop()).isEmpty() ? Crop.WHOLE : place.crop();
        this.plain = plain(picture, crop);
    }

    /**
     * A picture alone.
     *
     * @param alt what it shows; empty where its link or caption says it all
     * @param first whether it is what the reader sees first, so that nothing should be fetched before it
     * @return nothing if it can't be shown
     */
    public static SafeHtml of(Picture picture, Place place, String alt, boolean first) {
        HtmlWriter html = new HtmlWriter();
        write(html, picture, place, alt, first);
        return html.toSafeHtml();
    }

    /** Its credit and its licence; nothing if it has neither. */
    public static SafeHtml creditOf(Picture picture, BodyWords words) {
        HtmlWriter html = new HtmlWriter();
        Credit.of(picture).write(html, words);
        return html.toSafeHtml();
    }

    /** Whether there is something of it that every browser can show. */
    public static boolean canShow(Picture picture) {
        return !plain(picture, Crop.WHOLE).isEmpty();
    }

    static void write(HtmlWriter html, Picture picture, Place place, String alt, boolean first) {
        if (canShow(picture)) {
            new PictureHtml(picture, place).write(html, alt, first);
        }
    }

    private static List<Rendition> plain(Picture picture, Crop crop) {
        List<Rendition> photograph = picture.renditions(crop, Format.JPEG, false);
        return photograph.isEmpty() ? picture.renditions(crop, Format.PNG, false) : photograph;
    }

    private void write(HtmlWriter html, String alt, boolean first) {
        html.open("picture");
        // Whoever minds movement gets a still; everybody else must meet what moves before any still.
        writeSource(
                html,
                "(prefers-reduced-motion: no-preference)",
                Format.WEBP,
                picture.renditions(crop, Format.WEBP, true));
        // Every browser that is still mended knows AVIF; WebP stands in until that is made. To list both makes a
        // page some hundred bytes larger, since addresses do not pack.
        List<Rendition> smallest = picture.renditions(crop, Format.AVIF, false);
        writeSource(html, "", Format.AVIF, smallest);
        if (smallest.isEmpty()) {
            writeSource(html, "", Format.WEBP, picture.renditions(crop, Format.WEBP, false));
        }
        writePlain(html, alt, first);
        html.close("picture");
    }

    private void writeSource(HtmlWriter html, String media, Format format, List<Rendition> renditions) {
        if (renditions.isEmpty()) {
            return;
        }
        html.open("source");
        if (!media.isEmpty()) {
            html.attribute("media", media);
        }
        html.attribute("type", format.mediaType());
        html.attribute("srcset", candidates(renditions)).attribute("sizes", sizes());
    }

    private void writePlain(HtmlWriter html, String alt, boolean first) {
        html.open("img").attribute("src", middle().path());
        if (plain.size() > 1) {
            html.attribute("srcset", candidates(plain)).attribute("sizes", sizes());
        }
        html.attribute("width", Integer.toString(width())).attribute("height", Integer.toString(height()));
        html.attribute("alt", alt);
        classOf().ifPresent(name -> html.attribute("class", name));
        if (first) {
            html.attribute("loading", "eager").attribute("fetchpriority", "high");
        } else {
            // A browser would give the second picture of a screen as much of the line as the first.
            html.attribute("loading", "lazy").attribute("decoding", "async").attribute("fetchpriority", "low");
        }
    }

    /** Those wider than the place ever needs would be told in vain; the first that is wide enough is the last one told. */
    private String candidates(List<Rendition> renditions) {
        int enough = renditions.stream()
                .mapToInt(Rendition::width)
                .filter(width -> width >= place.pixels())
                .min()
                .orElse(Integer.MAX_VALUE);
        return renditions.stream()
                .filter(rendition -> rendition.width() <= enough)
                .map(rendition -> rendition.path() + " " + rendition.width() + "w")
                .collect(Collectors.joining(", "));
    }

    private String sizes() {
        return place.isFilled() ? place.sizes() : place.sizes(width());
    }

    private Rendition middle() {
        return plain.stream()
                .filter(rendition -> rendition.width() <= PLAIN_WIDTH)
                .max(Comparator.comparingInt(Rendition::width))
                .orElse(plain.getFirst());
    }

    /** In CSS pixels: a picture is never shown with fewer pixels than it has, nor higher than its place allows. */
    private int width() {
        Rendition widest = plain.getLast();
        return widest.height() <= place.tallest()
                ? widest.width()
                : Math.max(1, Math.round((float) widest.width() * place.tallest() / widest.height()));
    }

    private int height() {
        return Math.min(plain.getLast().height(), place.tallest());
    }

    private Optional<String> classOf() {
        return StandIns.name(picture)
                .or(() -> plain.getFirst().format() == Format.PNG ? Optional.of("see-through") : Optional.empty());
    }
}
