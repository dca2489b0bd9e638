package org.standfirst.magazine;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.standfirst.kernel.WebAddress;

/**
 * On what terms other programs may read the magazine.
 *
 * @param feeds how much of an article feeds hold
 * @param refused names of crawlers that are asked to stay away, as robots.txt calls them
 * @param llms whether there is an {@code llms.txt}
 * @param llmsWords what it says to those who read it by machine, besides what the magazine is; may be empty
 * @param hub the WebSub hub that is told of what is new, if there is one
 */
public record Openness(
        FeedText feeds, NavigableSet<String> refused, boolean llms, String llmsWords, Optional<WebAddress> hub) {
    /** What holds before anybody has chosen: everything may be read by everybody. */
    public static final Openness USUAL = new Openness(FeedText.FULL, new TreeSet<>(), false, "", Optional.empty());

    /** More would make a robots.txt that crawlers cut off (RFC 9309, section 2.5, lets them at 500 KiB). */
    static final int MOST_REFUSED = 1_000;

    static final int LONGEST_WORDS = 4_000;

    /** A product token of RFC 9309, section 2.2.1, and the digits that some crawlers have in theirs. */
    private static final Pattern CRAWLER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

    /** How much of an article feeds hold. */
    public enum FeedText {
        /** All of it. */
        FULL,
        /** Its standfirst. */
        STANDFIRST
    }

    /** Copies the set. */
    public Openness {
        refused = Collections.unmodifiableNavigableSet(new TreeSet<>(refused));
    }

    /** Whether a crawler can go by this name in robots.txt. */
    public static boolean isCrawlerName(String name) {
        return CRAWLER.matcher(name).matches();
    }

    /** The same with other feeds. */
    public Openness withFeeds(FeedText text) {
        return new Openness(text, refused, llms, llmsWords, hub);
    }

    /** The same with other crawlers refused. */
    public Openness withRefused(NavigableSet<String> names) {
        return new Openness(feeds, names, llms, llmsWords, hub);
    }

    /** The same with or without an {@code llms.txt}. */
    public Openness withLlms(boolean isThere, String words) {
        return new Openness(feeds, refused, isThere, words, hub);
    }

    /** The same with another hub, or none. */
    public Openness withHub(Optional<WebAddress> address) {
        return new Openness(feeds, refused, llms, llmsWords, address);
    }
}
