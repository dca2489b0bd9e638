package org.standfirst.wire;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a feed holds, in whatever form it is written. All addresses are absolute.
 *
 * @param id never changes, whatever the feed's name or address
 * @param description may be empty
 * @param language a BCP 47 tag
 * @param publisher the magazine, which stands for what nobody signed
 * @param page the page whose stories these are
 * @param stem its own address without the format's ending
 * @param query what is asked of that address: which page of the feed this is; empty for the first, else with its "?"
 * @param older the same for the page of older entries, if there is one (RFC 5005, section 3)
 * @param updated when anything in it last changed
 * @param hub the WebSub hub that is told of what is new
 */
public record Feed(
        String id,
        String title,
        String description,
        String language,
        Writer publisher,
        String page,
        String stem,
        String query,
        Optional<String> older,
        Instant updated,
        Optional<String> hub,
        List<Entry> entries) {
    /** Copies the list. */
    public Feed {
        entries = List.copyOf(entries);
    }

    /**
     * An article.
     *
     * @param id never changes, whatever the article's address
     * @param summary words without form; may be empty
     * @param content all of it as HTML; empty where the feed gives no more than the summary
     * @param language a BCP 47 tag
     * @param categories its section and its tags
     */
    public record Entry(
            String id,
            String address,
            String title,
            String summary,
            String content,
            String language,
            Instant published,
            Instant updated,
            List<Writer> writers,
            List<String> categories,
            Optional<Picture> picture) {
        /** Copies the lists. */
        public Entry {
            writers = List.copyOf(writers);
            categories = List.copyOf(categories);
        }
    }

    /** Who wrote something, and the address of their page. */
    public record Writer(String name, String address) {}

    /**
     * A picture.
     *
     * @param width in pixels
     * @param height in pixels
     * @param alt what it shows; may be empty
     * @param caption may be empty
     * @param credit whose it is; may be empty
     * @param licence its licence's name and, if known, the address of its terms
     * @param small the same picture in a few pixels
     */
    public record Picture(
            String address,
            String mediaType,
            int width,
            int height,
            long bytes,
            String alt,
            String caption,
            String credit,
            Optional<Licence> licence,
            Optional<Thumbnail> small) {}

    /** A licence by name. */
    public record Licence(String name, Optional<String> address) {}

    /** A small picture, with its size in pixels. */
    public record Thumbnail(String address, int width, int height) {}

    /** The address of this page of the feed in a form. */
    public String self(FeedFormat format) {
        return stem + "." + format.ending() + query;
    }

    /** The address of the page of older entries in a form. */
    public Optional<String> older(FeedFormat format) {
        return older.map(where -> stem + "." + format.ending() + where);
    }
}
