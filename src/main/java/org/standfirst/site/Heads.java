package org.standfirst.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.Correction;
import org.standfirst.article.Headline;
import org.standfirst.article.Manuscript;
import org.standfirst.body.BodyText;
import org.standfirst.kernel.SafeHtml;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Tag;
import org.standfirst.people.Person;
import org.standfirst.picture.Rendition;
import org.standfirst.wire.FeedFormat;
import org.standfirst.wire.LinkedData;
import org.standfirst.wire.PictureUse;

/** Tells other programs what a page is: Open Graph for those who show links, schema.org for those who search. */
@Component
class Heads {
    private static final int LONGEST_DESCRIPTION = 300;
    private static final int HEADLINES_IN_DESCRIPTION = 3;

    private final LinkedData data;

    Heads(LinkedData data) {
        this.data = data;
    }

    /** The front page, or an older page of it. */
    Frame front(Frame frame, List<Story> stories) {
        Magazine magazine = frame.masthead().magazine();
        Frame described = described(frame, stories);
        return new Told(described, "website")
                .property("og:title", magazine.name())
                .picture(firstPicture(stories))
                .feeds("", magazine.name(), FeedFormat.values())
                .done(data.front(magazine));
    }

    /**
     * What is known of an article or a page.
     *
     * @param picture the first that it shows
     * @param words how many it has
     * @param corrections what readers were told of changes to it
     */
    record Piece(
            Article article,
            Manuscript manuscript,
            String headline,
            Language language,
            List<Person> bylines,
            @Nullable Section section,
            @Nullable Edition edition,
            List<Tag> tags,
            Story.@Nullable Image picture,
            int words,
            List<Correction> corrections) {}

    /** An article, or a page such as "About". */
    Frame article(Frame frame, Piece piece) {
        Masthead masthead = frame.masthead();
        Magazine magazine = masthead.magazine();
        boolean isStory = piece.article().kind() == Article.Kind.ARTICLE;
        String social = piece.manuscript().titles().social().strip();
        Told told = new Told(frame, piece.language().tag(), isStory ? "article" : "website")
                .property("og:title", social.isEmpty() ? piece.headline() : social)
                .picture(piece.picture())
                .feeds("", magazine.name(), FeedFormat.ATOM);
        if (isStory) {
            story(told, frame, piece);
        }
        return told.done(data.article(new LinkedData.Piece(
                magazine,
                piece.article(),
                piece.manuscript(),
                piece.headline(),
                frame.description(),
                told.language,
                piece.bylines(),
                masthead.line(piece.section()),
                Optional.ofNullable(piece.edition()),
                piece.tags(),
                shown(piece.picture()),
                piece.words(),
                piece.corrections())));
    }

    private static void story(Told told, Frame frame, Piece piece) {
        piece.article().publishedAt().ifPresent(at -> told.property("article:published_time", time(at)));
        piece.article().updatedAt().ifPresent(at -> told.property("article:modified_time", time(at)));
        piece.bylines().forEach(person -> told.property("article:author", frame.address(person.path())));
        Optional.ofNullable(piece.section()).ifPresent(section -> told.property("article:section", section.name()));
        piece.tags().forEach(tag -> told.property("article:tag", tag.name()));
        String own = frame.address(piece.article().path());
        if (piece.manuscript().canonical().isEmpty()) {
            told.link(own, null, null, told.language);
        }
        String question = URLEncoder.encode(own, StandardCharsets.UTF_8);
        for (String format : List.of("json", "xml")) {
            String address = frame.address("/oembed") + "?format=" + format + "&url=" + question;
            told.link(address, (format.equals("xml") ? "text/" : "application/") + format + "+oembed", null, null);
        }
    }

    /** A section's or a tag's stories; the steps lead to it. */
    Frame listing(
            Frame frame, List<LinkedData.Step> steps, String about, List<Headline> headlines, List<Story> stories) {
        Frame described = described(frame, stories);
        LinkedData.Step here = steps.getLast();
        Magazine magazine = frame.masthead().magazine();
        return new Told(described, "website")
                .property("og:title", here.name())
                .picture(firstPicture(stories))
                .feeds(here.path(), here.name() + " · " + magazine.name(), FeedFormat.values())
                .feeds("", magazine.name(), FeedFormat.ATOM)
                .done(data.collection(magazine, steps, about.strip(), headlines));
    }

    /** A month of the archive, or the list of months; there is no feed of the past. */
    Frame archive(Frame frame, List<LinkedData.Step> steps, List<Headline> headlines, List<Story> stories) {
        Magazine magazine = frame.masthead().magazine();
        return new Told(described(frame, stories), "website")
                .property("og:title", steps.getLast().name())
                .picture(firstPicture(stories))
                .feeds("", magazine.name(), FeedFormat.ATOM)
                .done(data.collection(magazine, steps, "", headlines));
    }

    /** The list of corrections. */
    Frame corrections(Frame frame, LinkedData.Step step, List<Headline> headlines) {
        Magazine magazine = frame.masthead().magazine();
        return new Told(frame, "website")
                .property("og:title", step.name())
                .feeds(step.path(), step.name() + " · " + magazine.name(), FeedFormat.values())
                .feeds("", magazine.name(), FeedFormat.ATOM)
                .done(data.collection(magazine, List.of(step), frame.description(), headlines));
    }

    /** The house rules, which no feed tells of. */
    Frame houseRules(Frame frame, LinkedData.Step... way) {
        Magazine magazine = frame.masthead().magazine();
        List<LinkedData.Step> steps = List.of(way);
        return new Told(frame, "website")
                .property("og:title", steps.getLast().name())
                .feeds("", magazine.name(), FeedFormat.ATOM)
                .done(data.collection(magazine, steps, frame.description(), List.of()));
    }

    /** Somebody's page. */
    Frame author(
            Frame frame, Person person, Story.@Nullable Image portrait, List<Headline> headlines, List<Story> stories) {
        Frame described = described(frame, stories);
        Magazine magazine = frame.masthead().magazine();
        return new Told(described, "profile")
                .property("og:title", person.name())
                .picture(portrait == null ? firstPicture(stories) : portrait)
                .feeds(person.path(), person.name() + " · " + magazine.name(), FeedFormat.values())
                .feeds("", magazine.name(), FeedFormat.ATOM)
                .done(data.author(magazine, person, shown(portrait), headlines));
    }

    /** An edition's contents. */
    Frame edition(
            Frame frame, Edition edition, Story.@Nullable Image cover, List<Headline> headlines, List<Story> stories) {
        Frame described = described(frame, stories);
        Magazine magazine = frame.masthead().magazine();
        return new Told(described, "website")
                .property("og:title", edition.title())
                .picture(cover == null ? firstPicture(stories) : cover)
                .feeds(edition.path(), edition.title() + " · " + magazine.name(), FeedFormat.values())
                .feeds("", magazine.name(), FeedFormat.ATOM)
                .done(data.edition(magazine, edition, shown(cover), headlines));
    }

    /** The list of editions. */
    Frame editions(Frame frame, String name, List<Edition> editions, Story.@Nullable Image newestCover) {
        Magazine magazine = frame.masthead().magazine();
        return new Told(frame, "website")
                .property("og:title", name)
                .picture(newestCover)
                .feeds("", magazine.name(), FeedFormat.ATOM)
                .done(data.editions(magazine, name, editions));
    }

    /** Where nobody wrote what a list is about, its headlines say it, as far as they speak the page's language. */
    private static Frame described(Frame frame, List<Story> stories) {
        if (!frame.description().isBlank()) {
            return frame;
        }
        String headlines = stories.stream()
                .filter(story -> story.marks().lang() == null)
                .limit(HEADLINES_IN_DESCRIPTION)
                .map(Story::headline)
                .collect(Collectors.joining(" · "));
        return frame.describedAs(headlines);
    }

    private static Story.@Nullable Image firstPicture(List<Story> stories) {
        return stories.stream()
                .map(Story::image)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Optional<PictureUse> shown(Story.@Nullable Image image) {
        return Optional.ofNullable(image).filter(Story.Image::isShown).map(Story.Image::use);
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** A head being put together. */
    private static final class Told {
        private final Frame frame;
        private final String language;
        private final List<Head.Link> links = new ArrayList<>();
        private final List<Head.Property> properties = new ArrayList<>();
        private boolean pictured;

        Told(Frame frame, String type) {
            this(frame, frame.language().tag(), type);
        }

        Told(Frame frame, String language, String type) {
            this.frame = frame;
            this.language = language;
            property("og:type", type);
            property("og:site_name", frame.magazineName());
            property("og:description", BodyText.shorten(frame.description(), LONGEST_DESCRIPTION));
            Optional.ofNullable(frame.canonical()).ifPresent(path -> property("og:url", frame.address(path)));
            Locale locale = Locale.forLanguageTag(language);
            String country = locale.getCountry().isEmpty() ? "" : "_" + locale.getCountry();
            property("og:locale", locale.getLanguage() + country);
        }

        Told property(String name, String content) {
            if (!content.isBlank()) {
                properties.add(new Head.Property(name, content.strip()));
            }
            return this;
        }

        Told link(String address, @Nullable String type, @Nullable String title, @Nullable String hreflang) {
            links.add(new Head.Link(address, type, title, hreflang));
            return this;
        }

        /** @param path of the page whose feeds they are */
        Told feeds(String path, String title, FeedFormat... formats) {
            Stream.of(formats)
                    .forEach(format ->
                            link(frame.address(path + "/feed." + format.ending()), format.mediaType(), title, null));
            return this;
        }

        Told picture(Story.@Nullable Image image) {
            shown(image).ifPresent(use -> use.card().ifPresent(card -> picture(use, card)));
            return this;
        }

        private void picture(PictureUse use, Rendition card) {
            pictured = true;
            property("og:image", frame.address(card.path()));
            property("og:image:type", card.format().mediaType());
            property("og:image:width", Integer.toString(card.width()));
            property("og:image:height", Integer.toString(card.height()));
            property("og:image:alt", use.alt());
        }

        Frame done(SafeHtml linkedData) {
            return frame.with(new Head(links, properties, pictured ? "summary_large_image" : "summary", linkedData));
        }
    }
}
