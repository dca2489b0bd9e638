package org.standfirst.picture;

/** The shapes that a picture is cut to, around its {@link Picture.Focus}. */
public enum Crop {
    /** Uncut. */
    WHOLE(0, 0),
    /** For stories in lists: 3 by 2. */
    WIDE(3, 2),
    /** For portraits of authors: 1 by 1. */
    SQUARE(1, 1),
    /** For covers: 3 by 4. */
    PORTRAIT(3, 4),
    /** For what other sites show of an article: 1200 by 630 pixels, as Open Graph's users expect. */
    SOCIAL(40, 21);

    private final int across;
    private final int down;

    Crop(int across, int down) {
        this.across = across;
        this.down = down;
    }

    /** How many parts wide it is to {@link #down} parts high; 0 where it is uncut. */
    public int across() {
        return across;
    }

    /** How many parts high it is to {@link #across} parts wide; 0 where it is uncut. */
    public int down() {
        return down;
    }
}
