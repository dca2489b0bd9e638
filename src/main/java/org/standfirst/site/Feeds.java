package org.standfirst.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.Headline;
import org.standfirst.article.LiveArticles;
import org.standfirst.article.Manuscript;
import org.standfirst.article.Revision;
import org.standfirst.body.BodyText;
import org.standfirst.body.Place;
import org.standfirst.kernel.HtmlWriter;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.SafeHtml;
import org.standfirst.kernel.WebAddress;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Magazines;
import org.standfirst.magazine.Openness;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Tag;
import org.standfirst.magazine.Tags;
import org.standfirst.wire.Feed;
import org.standfirst.wire.FeedHtml;
import org.standfirst.wire.PublicAddress;

/** Dresses articles for feeds. */
@Component
class Feeds {
    private static final int LONGEST_SUMMARY = 500;

    private final Stories stories;
    private final LiveArticles articles;
    private final Manuscripts manuscripts;
    private final Magazines magazines;
    private final Tags tags;
    private final PublicAddress address;

    Feeds(
            Stories stories,
            LiveArticles articles,
            Manuscripts manuscripts,
            Magazines magazines,
            Tags tags,
            PublicAddress address) {
        this.stories = stories;
        this.articles = articles;
        this.manuscripts = manuscripts;
        this.magazines = magazines;
        this.tags = tags;
        this.address = address;
    }

    /**
     * What a feed is of.
     *
     * @param id never changes; nothing for the whole magazine, which is known by its address
     * @param name nothing for the whole magazine
     * @param about may be empty
     * @param path of the page that shows the same
     */
    record Subject(Optional<String> id, String name, String about, String path) {
        /** The whole magazine. */
        static final Subject EVERYTHING = new Subject(Optional.empty(), "", "", "");

        static Subject of(Id<?> id, String name, String about, String path) {
            return new Subject(Optional.of("urn:uuid:" + id), name, about, path);
        }
    }

    /**
     * Makes a feed.
     *
     * @param query which page of the feed it is, beginning with "?"; empty for the first
     * @param older the same for the page of older articles
     * @param changed when anything in the magazine last changed
     */
    Feed of(Subject subject, List<Headline> headlines, String query, Optional<String> older, Instant changed) {
        Masthead masthead = stories.masthead();
        Magazine magazine = masthead.magazine();
        Openness openness = magazines.openness();
        return new Feed(
                subject.id().orElse(address.of("/")),
                subject.name().isEmpty() ? magazine.name() : subject.name() + " · " + magazine.name(),
                subject.name().isEmpty()
                        ? magazine.tagline().strip()
                        : subject.about().strip(),
                masthead.language().tag(),
                new Feed.Writer(magazine.name(), address.of("/")),
                address.of(subject.path().isEmpty() ? "/" : subject.path()),
                address.of(subject.path() + "/feed"),
                query,
                older,
                headlines.stream()
                        .map(Headline::updatedAt)
                        .max(Instant::compareTo)
                        .orElse(changed),
                openness.hub().map(WebAddress::value),
                entries(masthead, headlines, openness.feeds()));
    }

    private List<Feed.Entry> entries(Masthead masthead, List<Headline> headlines, Openness.FeedText text) {
        Map<Id<Article>, Revision> revisions = articles.revisions(headlines);
        Map<Id<Tag>, Tag> named = new HashMap<>();
        tags.find(revisions.values().stream()
                        .flatMap(revision -> revision.manuscript().tags().stream())
                        .distinct()
                        .toList())
                .forEach(tag -> named.put(tag.id(), tag));
        List<Feed.Entry> entries = new ArrayList<>();
        for (Headline headline : headlines) {
            Revision revision = revisions.get(headline.article());
            // One that was withdrawn between two questions is left out.
            if (revision != null) {
                entries.add(entry(masthead, headline, revision, named, text));
            }
        }
        return entries;
    }

    private Feed.Entry entry(
            Masthead masthead, Headline headline, Revision revision, Map<Id<Tag>, Tag> named, Openness.FeedText text) {
        Manuscript manuscript = revision.manuscript();
        Language language = Manuscripts.language(masthead, manuscript);
        Manuscripts.Dressed dressed = manuscripts.dress(revision, language);
        String url = manuscript.canonical().map(WebAddress::value).orElse(address.of(headline.path()));
        String standfirst = manuscript.standfirst().strip();
        String summary = standfirst.isEmpty() ? BodyText.excerpt(manuscript.body(), LONGEST_SUMMARY) : standfirst;

        return new Feed.Entry(
                "urn:uuid:" + headline.article(),
                url,
                Manuscripts.headline(manuscript, language),
                summary,
                text == Openness.FeedText.FULL ? content(standfirst, dressed, language.words(), url) : "",
                language.tag(),
                headline.publishedAt(),
                headline.updatedAt(),
                headline.bylines().stream()
                        .map(person -> new Feed.Writer(person.name(), address.of(person.path())))
                        .toList(),
                categories(masthead, headline, manuscript, named),
                Optional.ofNullable(dressed.face()).flatMap(face -> face.use().inFeed(address)));
    }

    private static List<String> categories(
            Masthead masthead, Headline headline, Manuscript manuscript, Map<Id<Tag>, Tag> named) {
        List<String> categories = new ArrayList<>();
        headline.section().flatMap(masthead::section).map(Section::name).ifPresent(categories::add);
        manuscript.tags().stream()
                .flatMap(id -> Optional.ofNullable(named.get(id)).stream())
                .map(Tag::name)
                .forEach(categories::add);
        return categories.stream().distinct().toList();
    }

    /** The standfirst and the picture above the text belong to the text, for who sees nothing but that. */
    private static String content(String standfirst, Manuscripts.Dressed dressed, Words words, String url) {
        HtmlWriter html = new HtmlWriter();
        if (!standfirst.isEmpty()) {
            html.open("p").open("em").text(standfirst).close("em").close("p");
        }
        Story.Image lead = dressed.lead();
        if (lead != null && lead.isShown()) {
            html.open("figure").html(lead.html(Place.LEAD, false));
            writeCaption(html, lead.caption(), lead.credit(words));
            html.close("figure");
        }
        return FeedHtml.of(html.html(dressed.body()).toSafeHtml(), url);
    }

    private static void writeCaption(HtmlWriter html, String caption, SafeHtml credit) {
        if (!caption.isEmpty() || !credit.isEmptyContent()) {
            html.open("figcaption").text(caption.isEmpty() || credit.isEmptyContent() ? caption : caption + " ");
            html.html(credit).close("figcaption");
        }
    }
}
