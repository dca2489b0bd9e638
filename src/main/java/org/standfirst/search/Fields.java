package org.standfirst.search;

/**
 * What an index holds of an article.
 *
 * <p>Every word is there in two places. In {@link #weighted} of the article's language stand its stems and its words as
 * they are written, each with a frequency that says in which places it stands (BM25F: the places are weighed before the
 * frequency is flattened); a query finds and ranks with these alone. In {@link #TEXT} stand the words in their order, for
 * phrases, for spelling, and for completing what somebody began to type.
 */
final class Fields {
    /** Raised whenever an index made by an older program would answer wrongly. */
    static final int FORMAT = 1;

    /** The article's identifier. */
    static final String ID = "id";

    /** A key of {@link Languages}. */
    static final String LANGUAGE = "language";

    /** Words without accents, in order. */
    static final String TEXT = "text";

    /** A word without accents, {@link #SURFACE_MARK}, and the word as it is written, where the two differ. */
    static final String SURFACE = "surface";

    /** Between a word without accents and the word itself. */
    static final char SURFACE_MARK = '\u0001';

    /** When it came out, in milliseconds since 1970-01-01T00:00Z. */
    static final String PUBLISHED = "published";

    /** The same as a year, in the magazine's time zone. */
    static final String YEAR = "year";

    /** Its section and those above it. */
    static final String SECTION = "section";

    /** Who wrote it. */
    static final String PERSON = "person";

    /** Its tags. */
    static final String TAG = "tag";

    /** The pictures whose captions it shows. */
    static final String PICTURE = "picture";

    /** The words of its body and its captions, as they are written, to make excerpts from. */
    static final String BODY = "body";

    private static final String WEIGHTED = "weighted.";

    private Fields() {}

    /** Where the stems and words of articles in a language stand. */
    static String weighted(String language) {
        return WEIGHTED + language;
    }
}
