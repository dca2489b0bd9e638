package org.standfirst.magazine;

import java.util.Arrays;
import java.util.List;
import org.standfirst.magazine.Colour.Seen;

/**
 * The colours that follow from a magazine's accent, each fit for words on its paper: the magazine's own, and one for each
 * of its sections, all of one lightness and chroma so that none is louder than the others.
 *
 * @param paper what words stand on
 * @param accent the magazine's own
 * @param sections by the number of their hue
 */
public record Palette(Colour paper, Colour accent, List<Colour> sections) {
    /** WCAG 2.2, success criterion 1.4.3, for text of any size. */
    static final double ENOUGH = 4.5;

    /** Far from each other where numbers are near, as sections made one after the other stand side by side. */
    private static final double[] HUES = {150, 35, 305, 215, 75, 345, 120, 245, 12, 185, 55, 285};

    private static final Colour WHITE = new Colour(0xffffff);
    private static final Colour NIGHT = new Colour(0x131415);

    /** Between these the sections' hues can be told apart, and none glares. */
    private static final double DARKEST = 0.38;

    private static final double LIGHTEST = 0.5;
    private static final double STRONGEST = 0.14;
    private static final double BY_NIGHT = 0.8;
    private static final double STEP = 0.004;

    /** Copies the list. */
    public Palette {
        sections = List.copyOf(sections);
    }

    /** As many hues as sections may have before they repeat. */
    public static int hues() {
        return HUES.length;
    }

    /** On white paper. */
    public static Palette byDay(Colour accent) {
        Seen own = accent.seen();
        Colour fit = fit(accent);
        double lightness = Math.clamp(fit.seen().lightness(), DARKEST, LIGHTEST);
        double chroma = Math.min(own.chroma(), STRONGEST);
        return new Palette(WHITE, fit, sections(lightness, chroma, -STEP, WHITE));
    }

    /** On near-black. */
    public static Palette byNight(Colour accent) {
        Seen own = accent.seen();
        double chroma = 0.72 * Math.min(own.chroma(), STRONGEST);
        return new Palette(
                NIGHT,
                readable(new Seen(BY_NIGHT, chroma, own.hue()), STEP, NIGHT),
                sections(BY_NIGHT, chroma, STEP, NIGHT));
    }

    /** The colour itself if words in it can be read on white, else the nearest darker one in which they can. */
    static Colour fit(Colour accent) {
        return accent.contrastWith(WHITE) >= ENOUGH ? accent : readable(accent.seen(), -STEP, WHITE);
    }

    private static List<Colour> sections(double lightness, double chroma, double step, Colour paper) {
        return Arrays.stream(HUES)
                .mapToObj(hue -> readable(new Seen(lightness, chroma, hue), step, paper))
                .toList();
    }

    private static Colour readable(Seen wished, double step, Colour paper) {
        Seen seen = wished;
        while (seen.onScreen().contrastWith(paper) < ENOUGH) {
            seen = new Seen(seen.lightness() + step, seen.chroma(), seen.hue());
        }
        return seen.onScreen();
    }
}
