package org.standfirst.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.springframework.stereotype.Component;
import org.standfirst.cdn.CdnPurger;
import org.standfirst.database.Change;
import org.standfirst.database.ChangeFollower;
import org.standfirst.database.ChangeLog;
import org.standfirst.edge.EdgeHandler;
import org.standfirst.edge.EdgeRules;
import org.standfirst.edge.PageCache;
import org.standfirst.edge.PageTag;
import org.standfirst.edge.Rendering;
import org.standfirst.edge.Views;
import org.standfirst.kernel.Id;
import org.standfirst.picture.Pictures;
import org.standfirst.wire.PublicAddress;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What pages depend on, and what each change touches: the one place that maps changes to tags. Every page depends on
 * {@link PageTag#EVERYTHING}, and a change that is not known here touches just that. So who adds a verb and forgets this
 * class makes the magazine slower, and never wrong.
 */
@Component
public final class FreshPages implements AutoCloseable {
    /** The log is looked at four times a second; after this, something is in the way. */
    private static final Duration BLIND_AFTER = Duration.ofSeconds(2);

    /**
     * What is not the same for everybody, is for few, does not follow from the log alone (what is found depends on an index that
     * follows it, and so do figures), is asked for by endless addresses, or is sent from files, in ranges.
     */
    private static final Pattern NOT_KEPT = Pattern.compile(
            "/(?:newsroom|preview|replies|house-rules/figures|search|oembed|pictures|files|error|healthz|readyz|\\.well-known|privacy/choices|media)(?:[/.].*)?");

    private static final Pattern PAGED =
            Pattern.compile("/|/corrections|/(?:sections|tags|authors)/[^/]+|/archive/[0-9]{4}/[0-9]{2}"
                    + "|/articles/[^/]+/replies"
                    + "|(?:/corrections|/(?:sections|tags|authors)/[^/]+)?/feed\\.(?:atom|rss|json)");

    /** What the desk does to what readers don't see yet. */
    private static final Set<String> BEHIND_THE_SCENES = Set.of(
            "created",
            "revised",
            "submitted",
            "recalled",
            "scheduled",
            "shared",
            "approved",
            "returned",
            "unscheduled",
            "assigned",
            "restored",
            "noted",
            "resolved",
            "reopened",
            "logged",
            "decided");

    /** What the desk does to a source and readers don't see. */
    private static final Set<String> UNSEEN_OF_SOURCES = Set.of("added", "noted", "confided");

    private static final String ARTICLE = "article:";
    private static final String REPLY = "reply";
    private static final String APPROVED = "approved";

    /** What pages depend on that show the newest replies to an article. */
    private static final String LAST_REPLIES = "last-replies";

    private static final List<PageTag> NOTHING = List.of();
    private static final List<PageTag> EVERYTHING = List.of(PageTag.EVERYTHING);

    private final PageCache cache;
    private final Pictures pictures;
    private final PublicAddress address;
    private final CdnPurger cdn;
    private final ReadersAtTheEdge readers;
    private final Views views;
    private final ReplyTide tide = new ReplyTide(this::raise);
    private final ChangeFollower follower;

    /** Follows this log from now on. */
    FreshPages(
            ChangeLog changes,
            PageCache cache,
            Pictures pictures,
            PublicAddress address,
            CdnPurger cdn,
            ReadersAtTheEdge readers,
            Views views) {
        this.readers = readers;
        this.cache = cache;
        this.pictures = pictures;
        this.address = address;
        this.cdn = cdn;
        this.views = views;
        changes.witness(this::take);
        long head = changes.head();
        cache.advance(head);
        this.follower = changes.follow("pages", head, this::take);
    }

    /** Every change comes here before anybody is told that it is done, or as soon as it is heard of from elsewhere. */
    private void take(List<Change> changes) {
        for (Change change : changes) {
            Touched touched = touched(change);
            if (change.kind().equals(REPLY)) {
                tide.take(touched.pages(), ReplyTide.BETWEEN, change.seq());
                tide.take(touched.counts(), ReplyTide.BETWEEN_COUNTS, change.seq());
                cache.advance(change.seq());
            } else {
                cache.raise(touched.pages(), change.seq());
                cache.advance(change.seq());
                // Only now, as whoever is told asks at once for what is new.
                cdn.touched(touched.pages());
            }
        }
    }

    /** As for any other change, but of several replies together. */
    private void raise(List<PageTag> tags, long seq) {
        cache.raise(tags, seq);
        cdn.touched(tags);
    }

    /**
     * What a change touches.
     *
     * @param pages the tags of those that must be made anew
     * @param counts of those on which nothing but the number of replies is another: they may be a little behind
     */
    record Touched(List<PageTag> pages, List<PageTag> counts) {
        static Touched pages(List<PageTag> tags) {
            return new Touched(tags, NOTHING);
        }
    }

    static Touched touched(Change change) {
        return change.kind().equals(REPLY) ? repliedTo(change) : Touched.pages(tags(change));
    }

    private static List<PageTag> tags(Change change) {
        String[] subject = change.subject().split(":", 2);
        return switch (subject[0]) {
            case "article" -> BEHIND_THE_SCENES.contains(change.verb()) ? NOTHING : EVERYTHING;
            // Who may not reply, and what may not stand in a reply, is told to those who try.
            case "key", "store", "account", "import", "ban", "word", "correspondent", "report", "reader", "consent" ->
                NOTHING;
            case "conduct" -> asked(subject[1]);
            // Nobody speaks anywhere yet who was just added, and readers never see what is noted of one who has no
            // name.
            case "source" -> UNSEEN_OF_SOURCES.contains(change.verb()) ? NOTHING : EVERYTHING;
            case "picture" ->
                change.verb().equals("ordered") || change.verb().equals("expiring") ? NOTHING : EVERYTHING;
            default -> EVERYTHING;
        };
    }

    /**
     * A reply stands under its article, and nowhere else. A new one that answers no other comes after all that are there, so it
     * is not on a page that ends before them.
     */
    private static Touched repliedTo(Change change) {
        try {
            JsonNode detail = JsonMapper.shared().readTree(change.detail());
            String article = detail.path("article").asString("");
            String now = detail.path("state").asString(APPROVED);
            boolean isUnseen =
                    !now.equals(APPROVED) && !detail.path("from").asString("").equals(APPROVED);
            if (isUnseen) {
                // What waits for a moderator, or is advertising, comes by the thousand and is on no page.
                return Touched.pages(NOTHING);
            }
            if (article.isEmpty()) {
                return Touched.pages(EVERYTHING);
            }
            List<PageTag> whole = List.of(PageTag.of("article", article));
            boolean isLast = change.verb().equals("posted") && !detail.has("parent");
            return isLast ? new Touched(List.of(PageTag.of(LAST_REPLIES, article)), whole) : Touched.pages(whole);
        } catch (JacksonException unknownForm) {
            return Touched.pages(EVERYTHING);
        }
    }

    /** Who may reply to an article shows under it, and nowhere else. */
    private static List<PageTag> asked(String of) {
        return of.startsWith(ARTICLE) ? List.of(PageTag.of("article", of.substring(ARTICLE.length()))) : EVERYTHING;
    }

    /** What answers before an application, and knows how the pages of this room change. */
    public EdgeHandler before(Handler application) {
        return new EdgeHandler(cache, rules(), views, application);
    }

    private EdgeRules rules() {
        return new EdgeRules(
                address::origin,
                path -> !NOT_KEPT.matcher(path).matches(),
                path -> PAGED.matcher(path).matches(),
                after -> pictures.nextExpiry(after).orElse(Instant.MAX),
                cdn::fields,
                readers.rules(),
                PageKinds::of,
                () -> follower.sinceLastLook().compareTo(BLIND_AFTER) > 0);
    }

    /**
     * Says that the page that is being made shows replies to an article.
     *
     * @param last whether those that are posted from now on belong on it too
     */
    static void showsReplies(HttpServletRequest request, Id<?> article, boolean last) {
        PageTag whole = PageTag.of("article", article.value());
        request.setAttribute(
                Rendering.TAGS, last ? List.of(whole, PageTag.of(LAST_REPLIES, article.value())) : List.of(whole));
    }

    /** Says that the page that is being made is counted as this article. */
    static void isOf(HttpServletRequest request, Id<?> article) {
        request.setAttribute(Views.SUBJECT, article.value());
    }

    /** Says that the page that is being made will be another from then on, whatever happens. */
    static void changesAt(HttpServletRequest request, Instant moment) {
        request.setAttribute(Rendering.UNTIL, moment);
    }

    @Override
    public void close() {
        follower.close();
        tide.close();
    }
}
