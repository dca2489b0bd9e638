package org.standfirst.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.standfirst.darkroom.Encoding;
import org.standfirst.darkroom.Film;
import org.standfirst.darkroom.Header;
import org.standfirst.darkroom.Negative;
import org.standfirst.darkroom.UnusablePicture;
import org.standfirst.store.FileStore;

/** Makes renditions and stores their files. What becomes of them is for others to say. */
@Component
class RenditionPress {
    /** More takes an encoder of AVIF too much memory, and a reader's phone too much time. */
    private static final long MOST_AVIF_PIXELS = 4_000_000;

    /** More takes a reader's phone too much time, frame by frame, and the darkroom too much memory. */
    private static final long MOST_MOVING_PIXELS = 40_000_000;

    /** More takes too much memory to write without any loss, or in few colours. */
    private static final long MOST_SMALL_PIXELS = 4_000_000;

    private final FileStore store;
    private final Recipe recipe;

    RenditionPress(FileStore store, Recipe recipe) {
        this.store = store;
        this.recipe = recipe;
    }

    /** One size of it, in what every browser can show and in what most can. */
    List<Rendition> first(Negative negative) throws UnusablePicture, IOException {
        RenditionPlan.Print print = RenditionPlan.first(negative.width(), negative.height());
        return make(
                negative,
                List.of(print),
                EnumSet.of(Format.WEBP, kind(negative, 0).plain()),
                List.of());
    }

    /**
     * Every size and crop in WebP, and in JPEG or PNG.
     *
     * @param stillGood what need not be made again
     */
    List<Rendition> common(Negative negative, Picture.Focus focus, List<Rendition> stillGood)
            throws UnusablePicture, IOException {
        return make(
                negative,
                prints(negative, focus),
                EnumSet.of(Format.WEBP, kind(negative, 0).plain()),
                stillGood);
    }

    /**
     * Every size in AVIF of those crops that have it.
     *
     * @param stillGood what need not be made again
     */
    List<Rendition> avif(Negative negative, Picture.Focus focus, List<Rendition> stillGood)
            throws UnusablePicture, IOException {
        return make(negative, prints(negative, focus), EnumSet.of(Format.AVIF), stillGood);
    }

    private static List<RenditionPlan.Print> prints(Negative negative, Picture.Focus focus) {
        return RenditionPlan.prints(negative.width(), negative.height(), focus);
    }

    private List<Rendition> make(
            Negative negative, List<RenditionPlan.Print> prints, Set<Format> formats, List<Rendition> stillGood)
            throws UnusablePicture, IOException {
        List<Rendition> kept = new ArrayList<>();
        try (Storing storing = new Storing(store)) {
            for (RenditionPlan.Print print : prints) {
                List<Rendition> same = stillGood.stream()
                        .filter(rendition -> formats.contains(rendition.format()) && print.isShownBy(rendition))
                        .toList();
                kept.addAll(same);
                List<Format> wanted = formats.stream()
                        .filter(format -> RenditionPlan.includes(print.crop(), format))
                        .filter(format ->
                                format != Format.AVIF || (long) print.width() * print.height() <= MOST_AVIF_PIXELS)
                        .filter(format -> same.stream().noneMatch(rendition -> rendition.format() == format))
                        .toList();
                if (!wanted.isEmpty()) {
                    make(negative, print, wanted, storing);
                }
            }
            kept.addAll(storing.all());
        }
        return kept;
    }

    private void make(Negative negative, RenditionPlan.Print print, List<Format> formats, Storing storing)
            throws UnusablePicture, IOException {
        Recipe.Kind kind = kind(negative, (long) print.width() * print.height());
        List<Encoding> encodings =
                formats.stream().map(format -> recipe.encoding(format, kind)).toList();
        List<byte[]> contents = negative.print(print.cut(), print.width(), print.height(), encodings);
        for (int index = 0; index < formats.size(); index++) {
            storing.add(print, formats.get(index), contents.get(index));
        }
    }

    /** The animation itself, as narrow as it is made. */
    Rendition firstMoving(Film film) throws UnusablePicture, IOException {
        return moving(film, movingSteps(film.header()).getFirst());
    }

    /** The animation itself, in few widths: the wider ones only where a phone can keep up with them. */
    List<Rendition> moving(Film film) throws UnusablePicture, IOException {
        Header header = film.header();
        List<Rendition> made = new ArrayList<>();
        for (int width : movingSteps(header)) {
            long pixels = (long) width * movingHeight(header, width) * header.frames();
            if (made.isEmpty() || pixels <= MOST_MOVING_PIXELS) {
                made.add(moving(film, width));
            }
        }
        return made;
    }

    private Rendition moving(Film film, int width) throws UnusablePicture, IOException {
        byte[] content = film.animate(width, recipe.movingEncoding());
        return new Rendition(
                Crop.WHOLE,
                Format.WEBP,
                width,
                movingHeight(film.header(), width),
                true,
                store.store(new ByteArrayInputStream(content), content.length));
    }

    private static List<Integer> movingSteps(Header header) {
        return RenditionPlan.steps(RenditionPlan.MOVING_WIDTHS, header.width());
    }

    private static int movingHeight(Header header, int width) {
        return Math.max(1, (int) Math.round((double) header.height() * width / header.width()));
    }

    private static Recipe.Kind kind(Negative negative, long pixels) {
        return new Recipe.Kind(negative.isFlat(), negative.isTransparent(), pixels > MOST_SMALL_PIXELS);
    }
}
