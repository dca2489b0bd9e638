package org.standfirst.wire;

/** The forms that a feed is served in; each holds the same. */
public enum FeedFormat {
    /** RFC 4287. */
    ATOM("atom", "application/atom+xml", "Atom") {
        @Override
        public byte[] write(Feed feed) {
            return AtomFeed.write(feed);
        }
    },
    /** RSS 2.0 with the modules that readers know: content, dc, atom, media. */
    RSS("rss", "application/rss+xml", "RSS") {
        @Override
        public byte[] write(Feed feed) {
            return RssFeed.write(feed);
        }
    },
    /** JSON Feed 1.1. */
    JSON("json", "application/feed+json", "JSON Feed") {
        @Override
        public byte[] write(Feed feed) {
            return JsonFeed.write(feed);
        }
    };

    private final String ending;
    private final String mediaType;
    private final String words;

    FeedFormat(String ending, String mediaType, String words) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.words = words;
    }

    /** As at the end of its address, without the dot. */
    public String ending() {
        return ending;
    }

    /** As in {@code Content-Type}. */
    public String mediaType() {
        return mediaType;
    }

    /** As people call it. */
    public String words() {
        return words;
    }

    /** Writes a feed in this form, in UTF-8. */
    public abstract byte[] write(Feed feed);
}
