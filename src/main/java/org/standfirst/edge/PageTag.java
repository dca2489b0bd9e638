package org.standfirst.edge;

/** Something that pages depend on; when it changes, every page with its tag is made anew. */
public record PageTag(String name) {
    /** What every page depends on: all that readers may see anywhere. */
    public static final PageTag EVERYTHING = new PageTag("everything");

    /** One thing of a kind, as in {@code article:} and its identifier. */
    public static PageTag of(String kind, String id) {
        return new PageTag(kind + ":" + id);
    }
}
