package org.standfirst.picture;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.standfirst.kernel.Id;
import org.standfirst.store.StoredFile;

/**
 * A picture in the magazine's library.
 *
 * @param sourceAddress where it came from, if it came from the web; empty otherwise
 * @param original the file as it was taken in, which no reader is ever given; empty while only the words are here
 * @param words what is said about it, wherever it is used without words of its own
 * @param rights what the magazine may do with it
 * @param focus what must stay in sight when it is cropped
 * @param standIn what is seen until it has loaded
 * @param renditions what readers are given; empty while there are none, and once its rights have run out
 */
public record Picture(
        Id<Picture> id,
        String sourceAddress,
        Optional<Original> original,
        Words words,
        Rights rights,
        Focus focus,
        StandIn standIn,
        List<Rendition> renditions) {
    /** Copies the list. */
    public Picture {
        renditions = List.copyOf(renditions);
    }

    /** Words whose picture is missing, with nothing agreed about it. */
    public static Picture missing(Id<Picture> id, String sourceAddress, Words words) {
        return missing(id, sourceAddress, words, Rights.NONE);
    }

    /** Words whose picture is missing. */
    public static Picture missing(Id<Picture> id, String sourceAddress, Words words, Rights rights) {
        return new Picture(id, sourceAddress, Optional.empty(), words, rights, Focus.MIDDLE, StandIn.NONE, List.of());
    }

    /**
     * The file as it was taken in.
     *
     * @param width in pixels, upright
     * @param height in pixels, upright
     * @param moving whether it is an animation
     * @param taken on which day it was taken, where it was taken, if the file says so
     */
    public record Original(StoredFile file, int width, int height, boolean moving, Optional<LocalDate> taken) {}

    /** What is said about a picture; each may be empty. */
    public record Words(String caption, String credit, String alt) {
        /** Nothing said. */
        public static final Words NONE = new Words("", "", "");
    }

    /**
     * What the magazine may do with a picture.
     *
     * @param note what was agreed, in the desk's words; may be empty
     * @param licence its name or address, such as {@code CC BY 4.0}; may be empty
     * @param expires from when readers may no longer see it; empty for never
     */
    public record Rights(String note, String licence, Optional<Instant> expires) {
        /** Nothing agreed, nothing that ends. */
        public static final Rights NONE = new Rights("", "", Optional.empty());
    }

    /**
     * A point of the picture.
     *
     * @param x from the left edge, in thousandths of the width: 0 to 1000
     * @param y from the upper edge, in thousandths of the height: 0 to 1000
     */
    public record Focus(int x, int y) {
        /** The middle. */
        public static final Focus MIDDLE = new Focus(500, 500);

        /** @throws IllegalArgumentException if it lies outside of the picture */
        public Focus {
            if (x < 0 || x > 1000 || y < 0 || y > 1000) {
                throw new IllegalArgumentException("a focus lies between 0 and 1000, not at " + x + ", " + y);
            }
        }
    }

    /**
     * What is seen until a picture has loaded.
     *
     * @param colour of which most of it is, as {@code #rrggbb}; empty if unknown
     * @param blurred the picture in a few pixels, as a {@code data:} address; empty if there is none, as for pictures
     *     that can be seen through
     */
    public record StandIn(String colour, String blurred) {
        /** Nothing known. */
        public static final StandIn NONE = new StandIn("", "");
    }

    /** As readers may see it at this time: without renditions once its rights have run out. */
    Picture asSeenAt(Instant now) {
        boolean withheld = rights.expires().map(end -> !end.isAfter(now)).orElse(false);
        return withheld ? new Picture(id, sourceAddress, original, words, rights, focus, standIn, List.of()) : this;
    }

    /** Whether readers can be shown anything. */
    public boolean isShown() {
        return !renditions.isEmpty();
    }

    /** Whether its rights have run out, so that only its words are shown. */
    public boolean isWithheld() {
        return original.isPresent() && renditions.isEmpty() && rights.expires().isPresent();
    }

    /** The renditions of a crop in a format, narrowest first; those that move, or those that stand still. */
    public List<Rendition> renditions(Crop crop, Format format, boolean moving) {
        return renditions.stream()
                .filter(rendition ->
                        rendition.crop() == crop && rendition.format() == format && rendition.moving() == moving)
                .sorted(Comparator.comparingInt(Rendition::width))
                .toList();
    }

    /** What every browser can show: the widest uncut rendition that stands still, as JPEG or PNG. */
    public Optional<Rendition> plain() {
        return renditions.stream()
                .filter(rendition -> rendition.crop() == Crop.WHOLE && !rendition.moving())
                .filter(rendition -> rendition.format() == Format.JPEG || rendition.format() == Format.PNG)
                .max(Comparator.comparingInt(Rendition::width));
    }

    /** Its lasting address, which leads to a rendition that every browser can show. */
    public String path() {
        return "/pictures/" + id;
    }
}
