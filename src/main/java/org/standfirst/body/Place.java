package org.standfirst.body;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.standfirst.picture.Crop;

/**
 * Where a picture stands on a page. Browsers choose a rendition before they have read the stylesheet, so they must be told
 * how wide it will be (HTML, "sizes attributes"): the widths here follow {@code site.css}, and change with it.
 */
public enum Place {
    /** In the text, as wide as that. */
    TEXT(Crop.WHOLE, 1_172, Css.TEXT),
    /** In the text, and wider than that. */
    WIDE(Crop.WHOLE, 2_400, Css.BODY_FROM_75, Css.FRAME),
    /** In the text, from edge to edge of the screen, however wide that is. */
    FULL(Crop.WHOLE, 5_000, Css.SCREEN),
    /** Beside the text; between its paragraphs on a narrow screen. */
    SIDE(Crop.WHOLE, 1_172, new Width(75, "22rem"), new Width(40, "16rem"), Css.TEXT),
    /** One of several in the text. */
    GALLERY(
            Crop.WHOLE,
            1_172,
            new Width(75, "(" + Css.BODY + " - 2rem) / 3"),
            new Width(60, "(" + Css.WHOLE_FRAME + " - 2rem) / 3"),
            new Width(40, "(" + Css.WHOLE_FRAME + " - 1rem) / 2"),
            Css.FRAME),
    /** Above the text of an article. */
    LEAD(Crop.WHOLE, 2_400, Css.FRAME),
    /** With the front page's first story, or a row's, with others beside it. */
    FRONT_LEAD(Crop.WIDE, 2_000, Css.SEVEN_OF_TWELVE, Css.FRAME),
    /** With the front page's only story. */
    FRONT_ALONE(Crop.WIDE, 2_400, Css.FRAME),
    /** With a story beside the front page's first. */
    SUPPORT(
            Crop.WIDE,
            1_172,
            new Width(64, "(" + Css.WHOLE_FRAME + " - " + Css.GUTTER + ") * 5 / 12"),
            Css.HALF,
            Css.FRAME),
    /** With a story that its picture leads, others at its side. */
    EIGHT(Crop.WIDE, 2_400, new Width(64, "(" + Css.WHOLE_FRAME + " - " + Css.GUTTER + ") * 8 / 12"), Css.FRAME),
    /** With a story that has a row of its own. */
    WIDE_STORY(Crop.WIDE, 2_000, Css.SEVEN_OF_TWELVE, Css.FRAME),
    /** With one of two stories in a row. */
    HALF(Crop.WIDE, 1_350, Css.HALF, Css.BESIDE),
    /** With one of three stories in a row. */
    THIRD(Crop.WIDE, 1_172, new Width(40, "(" + Css.WHOLE_FRAME + " - 2 * " + Css.GUTTER + ") / 3"), Css.BESIDE),
    /** With one of many stories, each in a line of its own. */
    LINE(
            Crop.WIDE,
            640,
            new Width(64, "(" + Css.WHOLE_FRAME + " - " + Css.GUTTER + ") * 3 / 12"),
            new Width(40, "12rem"),
            Css.BESIDE),
    /** An author's face. */
    PORTRAIT(Crop.SQUARE, 576, new Width(0, "min(12rem, 40vw)")),
    /** An edition's cover above its contents, which nobody wants to see cut. */
    COVER(Crop.WHOLE, 960, new Width(0, "min(20rem, 60vw)")),
    /** An edition's cover on the front page. */
    ISSUE(Crop.WHOLE, 576, new Width(0, "min(12rem, 40vw)")),
    /** An edition's cover among others. */
    COVERS(
            Crop.PORTRAIT,
            630,
            new Width(64, "(" + Css.WHOLE_FRAME + " - 3 * " + Css.GUTTER + ") / 4"),
            new Width(40, "(" + Css.WHOLE_FRAME + " - 2 * " + Css.GUTTER + ") / 3"),
            new Width(0, "(" + Css.WHOLE_FRAME + " - " + Css.GUTTER + ") / 2")),
    /** The magazine's name as a picture. */
    LOGO(Crop.WHOLE, 960, new Width(0, "min(20rem, 60vw)"));

    private final Crop crop;
    private final int pixels;

    @SuppressWarnings("ImmutableEnumChecker") // Made by List.of.
    private final List<Width> widths;

    Place(Crop crop, int pixels, Width... widths) {
        this.crop = crop;
        this.pixels = pixels;
        this.widths = List.of(widths);
    }

    /** The shape that pictures have here. */
    Crop crop() {
        return crop;
    }

    /** How many pixels of a screen it covers at most, on telephones and larger screens of two to a CSS pixel. */
    int pixels() {
        return pixels;
    }

    /** Whether it is filled also by a picture that has fewer pixels. */
    boolean isFilled() {
        return this == FULL
                || this == PORTRAIT
                || this == COVER
                || this == ISSUE
                || crop == Crop.WIDE
                || crop == Crop.PORTRAIT;
    }

    /** How high a picture may stand, in CSS pixels: no higher than a screen, where it is wider than the text. */
    int tallest() {
        return switch (this) {
            case LEAD, WIDE -> 896;
            case LOGO -> 96;
            default -> Integer.MAX_VALUE;
        };
    }

    /** How wide a picture stands here, as {@code sizes} says it, if it never stands wider than this many CSS pixels. */
    String sizes(int widest) {
        // Nowhere on any page is there room for more, except from edge to edge.
        String limit = widest >= 1_200 ? "" : ", " + widest + "px";
        return Stream.concat(Stream.of(onFineTelephones(limit)), widths.stream().map(width -> width.written(limit)))
                .filter(width -> !width.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /**
     * Two thirds of the truth, where the screen of a telephone has at least one and a half pixels to a CSS pixel: nobody
     * tells two of them from three at arm's length, and the picture weighs half.
     */
    private String onFineTelephones(String limit) {
        Width narrowest = widths.getLast();
        String css;
        if (narrowest.equals(Css.SCREEN)) {
            css = "68vw";
        } else if (narrowest.equals(Css.FRAME) || narrowest.equals(Css.TEXT)) {
            css = "62vw";
        } else if (narrowest.equals(Css.BESIDE)) {
            css = "4.75rem";
        } else {
            return "";
        }
        return "(max-width: 39.99rem) and (min-resolution: 1.5x) "
                + (limit.isEmpty() ? css : "min(" + css + limit + ")");
    }

    /** How wide it stands whatever its pixels. */
    String sizes() {
        return sizes(Integer.MAX_VALUE);
    }

    /**
     * How wide a place is.
     *
     * @param from the narrowest screen that this holds for, in rem
     * @param css a length, or a sum of lengths
     */
    private record Width(int from, String css) {
        String written(String limit) {
            String length = limit.isEmpty() ? bare(css) : "min(" + css + limit + ")";
            return Stream.of(from == 0 ? "" : "(min-width: " + from + "rem)", length)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
        }

        private static String bare(String css) {
            return css.matches("[0-9a-z]+|min\\([^()]*\\)") ? css : "calc(" + css + ")";
        }
    }

    /** The lengths of {@code site.css} that several places share. */
    private static final class Css {
        /** {@code --gutter}. */
        static final String GUTTER = "clamp(1.25rem, 0.7rem + 2.4vw, 3rem)";

        /** Between the margins: {@code --frame}, or what the screen has room for. */
        static final String WHOLE_FRAME = "min(75rem, 100vw - 2 * " + GUTTER + ")";

        /** Right of {@code --indent}. */
        static final String BODY = "(" + WHOLE_FRAME + " - 6rem)";

        static final Width SCREEN = new Width(0, "100vw");
        static final Width FRAME = new Width(0, WHOLE_FRAME);

        /** {@code --measure}. */
        static final Width TEXT = new Width(0, "min(36rem, 100vw - 2 * " + GUTTER + ")");

        /** Beside a story on a telephone. */
        static final Width BESIDE = new Width(0, "7rem");

        static final Width BODY_FROM_75 = new Width(75, BODY);
        static final Width HALF = new Width(40, "(" + WHOLE_FRAME + " - " + GUTTER + ") / 2");
        static final Width SEVEN_OF_TWELVE = new Width(64, "(" + WHOLE_FRAME + " - " + GUTTER + ") * 7 / 12");

        private Css() {}
    }
}
