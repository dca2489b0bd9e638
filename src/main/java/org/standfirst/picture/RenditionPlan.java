package org.standfirst.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.standfirst.darkroom.Cut;

/** Which sizes and crops a picture is written in. It is never enlarged. */
final class RenditionPlan {
    /** What a picture is shown in until its other sizes are made. */
    static final int FIRST_WIDTH = 1200;

    /** The widths of an animation, which weighs so much that there are fewer. */
    static final int[] MOVING_WIDTHS = {320, 640, 960};

    // What the places of a page (body.Place) need on screens of one, two and three pixels to a CSS pixel, so that
    // browsers find one hardly wider than that: 1080 is the text on a telephone, 1200 on a large screen.
    private static final int[] WHOLE_WIDTHS = {320, 600, 720, 1080, FIRST_WIDTH, 1600, 1920};
    private static final int[] WIDE_WIDTHS = {240, 400, 640, 800, 1080, 1440};
    private static final int[] SQUARE_WIDTHS = {160, 384};
    private static final int[] PORTRAIT_WIDTHS = {320, 640};
    private static final int[] SOCIAL_WIDTHS = {1200};

    /** A picture that is hardly wider than a step needs no rendition between the two. */
    private static final double WORTH_A_STEP = 0.95;

    private static final Set<Crop> IN_AVIF = Set.of(Crop.WHOLE, Crop.WIDE);

    private RenditionPlan() {}

    /**
     * One size of one crop.
     *
     * @param cut which part of the picture it shows
     */
    record Print(Crop crop, Cut cut, int width, int height) {
        /** Of a part, nothing but its size is known; so only what shows the whole can be told to be the same. */
        boolean isShownBy(Rendition rendition) {
            return crop == Crop.WHOLE
                    && rendition.crop() == Crop.WHOLE
                    && rendition.width() == width
                    && rendition.height() == height;
        }
    }

    /** What is made while the one who brought it waits. */
    static Print first(int width, int height) {
        int printed = Math.min(width, FIRST_WIDTH);
        return new Print(Crop.WHOLE, new Cut(0, 0, width, height), printed, scaled(height, printed, width));
    }

    /** Every size of every crop, for a picture of these many pixels. */
    static List<Print> prints(int width, int height, Picture.Focus focus) {
        List<Print> prints = new ArrayList<>();
        for (Crop crop : Crop.values()) {
            Cut cut = cut(width, height, crop, focus);
            for (int step : steps(widths(crop), cut.width())) {
                prints.add(new Print(crop, cut, step, scaled(cut.height(), step, cut.width())));
            }
        }
        return prints;
    }

    /** Whether a crop is written in a format at all: what is shown small gains little from the slowest. */
    static boolean includes(Crop crop, Format format) {
        return switch (format) {
            case AVIF -> IN_AVIF.contains(crop);
            case WEBP -> crop != Crop.SOCIAL;
            case JPEG, PNG -> true;
        };
    }

    /** The widths that are made of something so wide: the steps below it, and itself unless it is wider than all. */
    static List<Integer> steps(int[] widths, int available) {
        List<Integer> steps = new ArrayList<>(Arrays.stream(widths)
                .filter(step -> step < available * WORTH_A_STEP)
                .boxed()
                .toList());
        int widest = widths[widths.length - 1];
        if (steps.isEmpty() || steps.getLast() < widest) {
            steps.add(Math.min(available, widest));
        }
        return steps;
    }

    private static int[] widths(Crop crop) {
        return switch (crop) {
            case WHOLE -> WHOLE_WIDTHS;
            case WIDE -> WIDE_WIDTHS;
            case SQUARE -> SQUARE_WIDTHS;
            case PORTRAIT -> PORTRAIT_WIDTHS;
            case SOCIAL -> SOCIAL_WIDTHS;
        };
    }

    /** The largest part of that shape, with the focus as near to its middle as the edges allow. */
    static Cut cut(int width, int height, Crop crop, Picture.Focus focus) {
        if (crop == Crop.WHOLE) {
            return new Cut(0, 0, width, height);
        }
        int cutWidth = (int) Math.min(width, Math.max(1, Math.round((double) height * crop.across() / crop.down())));
        int cutHeight = (int) Math.min(height, Math.max(1, Math.round((double) width * crop.down() / crop.across())));
        return new Cut(start(width, cutWidth, focus.x()), start(height, cutHeight, focus.y()), cutWidth, cutHeight);
    }

    private static int start(int available, int taken, int thousandths) {
        int wanted = (int) Math.round(available * thousandths / 1000.0 - taken / 2.0);
        return Math.clamp(wanted, 0, available - taken);
    }

    private static int scaled(int side, int newOther, int other) {
        return Math.max(1, (int) Math.round((double) side * newOther / other));
    }
}
